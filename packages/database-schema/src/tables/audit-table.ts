import type { Ref } from "@planc/core";
import { fit } from "../naming/identifier.ts";
import { columnsFor } from "./forced-columns.ts";
import { type ForcedFacts, freeName, perProgram, primary, storeOfGroup } from "./forced-tables.ts";
import type { TablePlan } from "./plan.ts";

/** Who did what, one row each: for a duty to show it afterwards, where the text has no such thing of its own. */
export function auditTables(facts: ForcedFacts): readonly TablePlan[] {
  const { obligations = [], laid, operations, components } = facts;
  const duties = obligations.filter(({ data }) => data.kind === "audit");
  if (duties.length === 0) return [];
  if ([...laid.values()].some(({ entity }) => /\baudit/i.test(entity.data.name))) return [];
  const changing = operations.filter(
    ({ data }) =>
      ["create", "update", "transition", "delete"].includes(data.effect) &&
      data.webhook === undefined,
  );
  return perProgram(
    changing.map((each) => ({
      of: each,
      by: components.find(({ ref }) => ref === each.data.component),
    })),
    facts,
  ).map((group) => {
    const from: readonly Ref[] = duties.map(({ ref }) => ref);
    const store = storeOfGroup(group, facts);
    const { why, id, uuid, text, created } = columnsFor(from, store.data.version);
    const name = freeName([...group.prefix, "audit_entries"], facts, group.owner?.ref);
    return {
      data: {
        name,
        store: store.ref,
        ...(group.owner ? { owner: group.owner.ref } : {}),
        comment: "Who did what to which row, written with the change; only ever added to.",
        addedOnly: true,
        lifecycle: "new",
      },
      columns: [
        id(),
        uuid("actor_id", {
          nullable: true,
          comment:
            "Id of the account, without a foreign key: an entry outlives it. Empty for work by the clock.",
        }),
        text("action", 128, { comment: "The operation, as the contract names it." }),
        text("subject", 128),
        uuid("subject_id", { nullable: true, comment: "Id of the row that it was about." }),
        text("outcome", 16, { values: ["done", "refused"] }),
        text("address", 45, { nullable: true, comment: "Where the request came from." }),
        created(),
      ],
      keys: [{ ...primary(name, ["id"], from), name: fit(name, "pkey") }],
      why,
    };
  });
}
