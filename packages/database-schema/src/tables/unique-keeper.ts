import type { Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { claim, fit, fitTable, pluralOf, snake } from "../naming/identifier.ts";
import { columnNameOf, columnOf } from "./column-of.ts";
import type { Laid, Model } from "./model.ts";
import type { ColumnPlan, TablePlan } from "./plan.ts";

type Field = ViewOf<typeof data.field>;

/**
 * A unique key of a partitioned table has to include the column it is split by, so it keeps values apart
 * within one moment alone. A table of their own keeps them apart for good.
 */
export function uniqueKeeper(field: Field, laid: Laid, facts: Model): TablePlan | undefined {
  const { entity, layout } = laid;
  const by = layout.partition?.by;
  if (by === undefined) return undefined;
  const owner = snake(entity.data.name);
  const column = columnNameOf(field);
  const taken = new Set([...facts.laid.values()].map((each) => each.layout.table));
  const usual = pluralOf(column.replaceAll("_", " ")).replaceAll(" ", "_");
  const schema = layout.table.slice(0, layout.table.lastIndexOf(".") + 1);
  const name = claim(
    taken,
    `${schema}${fitTable(owner, usual)}`,
    `${schema}${fitTable("unique", owner, usual)}`,
  );
  const why = derived("unique-kept-apart", [field.ref, entity.ref]);
  const value = columnOf(field, false, undefined);
  const part = (of: string, type: string, logical: "uuid" | "timestamp"): ColumnPlan => ({
    data: { name: of, type, logical, nullable: false, generated: true },
    why,
  });
  const [id, moment] = [fit(owner, "id"), fit(owner, by)];
  const from: readonly Ref[] = [field.ref, entity.ref];
  return {
    data: {
      name,
      store: layout.store,
      ...(layout.owner ? { owner: layout.owner } : {}),
      comment: `Keeps ${column} of ${layout.table} unique over all its partitions; a trigger writes it with the row.`,
      lifecycle: entity.data.lifecycle,
    },
    columns: [
      { ...value, data: { ...value.data, nullable: false } },
      part(id, "uuid", "uuid"),
      part(moment, "timestamptz", "timestamp"),
    ],
    keys: [
      {
        name: fit(name, "pkey"),
        kind: "primary",
        columns: [column],
        why: derived("primary-key", from),
      },
      {
        name: fit(name, id, "fkey"),
        kind: "foreign",
        columns: [id, moment],
        references: {
          table: layout.table,
          columns: ["id", by],
          onDelete: "cascade",
          because: `The value is free again when its ${entity.data.name.toLowerCase()} is gone.`,
        },
        why: derived("foreign-key", from),
      },
    ],
    why,
  };
}
