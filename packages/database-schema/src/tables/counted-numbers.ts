import type { Ref, ViewOf } from "@planc/core";
import type { data, decision } from "@planc/core/ir";
import { tellsByNumber } from "../fields/counted.ts";
import { columnsFor } from "./forced-columns.ts";
import { type ForcedFacts, freeName, primary } from "./forced-tables.ts";
import { isChecked } from "./model.ts";
import { noted, rootOf } from "./noted-tenant.ts";
import type { TablePlan } from "./plan.ts";
import { tenantColumn } from "./tenant-column.ts";

type Field = ViewOf<typeof data.field>;

/** Where the last number of each tenant stands. */
export const countersTable = "number_counters";

/** A number by which people tell one from all others, and which no caller brings along. */
export function isCounted({ data }: Field): boolean {
  return data.generated && tellsByNumber(data);
}

/** A row per tenant and numbered thing: a sequence of the database would tell one tenant how much others have. */
export function counterTables(
  facts: ForcedFacts,
  choices: readonly ViewOf<typeof decision.choice>[],
): readonly TablePlan[] {
  const root = rootOf(facts);
  if (!root || !facts.identity) return [];
  const counted = [...facts.laid.values()].flatMap((each) => {
    const field = each.existing ? undefined : each.fields.find(isCounted);
    const column = field && tenantColumn(each, facts);
    const isBeside = each.layout.store === root.layout.store && isChecked(each, root, facts);
    return column && isBeside ? [{ each, field, column }] : [];
  });
  const [first] = counted;
  if (!first) return [];
  const { store, owner } = first.each.layout;
  const from: readonly Ref[] = [facts.identity.ref, ...counted.map(({ field }) => field.ref)];
  const { why, uuid, text, long } = columnsFor(from, facts.storeOf(store)?.data.version);
  const name = freeName([countersTable], facts, owner);
  const because = "Its numbers go with it.";
  return [
    {
      data: {
        name,
        store,
        ...(owner ? { owner } : {}),
        comment: `The last number of each ${root.entity.data.name.toLowerCase()} for ${counted.map(({ each }) => each.layout.table).join(" and ")}, raised by one statement.`,
        lifecycle: "new",
      },
      columns: [
        uuid(first.column, { ...noted(facts.storeOf(store), choices), comment: because }),
        text("thing", 63, { values: counted.map(({ each }) => each.layout.table) }),
        long("last_number", { minimum: 1 }),
      ],
      keys: [
        primary(name, [first.column, "thing"], from),
        {
          name: `${name}_${first.column}_fkey`.slice(0, 63),
          kind: "foreign",
          columns: [first.column],
          references: { table: root.layout.table, columns: ["id"], onDelete: "cascade", because },
          why,
        },
      ],
      why,
    },
  ];
}
