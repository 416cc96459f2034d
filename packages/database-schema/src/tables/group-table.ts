import { groupsTable, isHeldByDirectory, type Ref } from "@planc/core";
import { accountId } from "../fields/account.ts";
import { ownerOf } from "../layout/owners.ts";
import { columnsFor } from "./forced-columns.ts";
import { type ForcedFacts, freeName, primary } from "./forced-tables.ts";
import type { TablePlan } from "./plan.ts";

/** What a group of the company's directory may do here: the directory says who somebody is, and no more. */
export function groupTables(facts: ForcedFacts): readonly TablePlan[] {
  const { identity, laid, stores, components } = facts;
  const account = [...laid.values()].find(({ entity }) => entity.id === accountId);
  if (!identity || account?.existing || !isHeldByDirectory(identity.data)) return [];
  const store = account?.layout.store ?? stores[0].ref;
  const owner = account?.layout.owner ?? ownerOf({}, components)?.ref;
  const from: readonly Ref[] = [identity.ref, ...(account ? [account.entity.ref] : [])];
  const { why, text, created } = columnsFor(from, facts.storeOf(store)?.data.version);
  const name = freeName([groupsTable], facts, owner);
  return [
    {
      data: {
        name,
        store,
        ...(owner ? { owner } : {}),
        comment: `Which role a group of ${identity.data.provider} gives. No operation changes it.`,
        lifecycle: "new",
      },
      columns: [
        text("group_name", 256, { comment: "As the token names it." }),
        text("role", 100, { comment: "As security/authorisation.csv names it." }),
        created(),
      ],
      keys: [primary(name, ["group_name"], from)],
      why,
    },
  ];
}
