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
export function uniqueKeeper(
  fields: readonly Field[],
  laid: Laid,
  facts: Model,
): TablePlan | undefined {
  const { entity, layout } = laid;
  const by = layout.partition?.by;
  const own = fields.find(({ data: { references } }) => references === undefined) ?? fields[0];
  if (by === undefined || own === undefined) return undefined;
  const owner = snake(entity.data.name);
  const column = columnNameOf(own);
  // What they are apart within comes first: all of one sender lie together.
  const apart = [...fields.filter((each) => each !== own), own];
  const taken = new Set([...facts.laid.values()].map((each) => each.layout.table));
  const usual = pluralOf(column.replaceAll("_", " ")).replaceAll(" ", "_");
  const schema = layout.table.slice(0, layout.table.lastIndexOf(".") + 1);
  const name = claim(
    taken,
    `${schema}${fitTable(owner, usual)}`,
    `${schema}${fitTable("unique", owner, usual)}`,
  );
  const from: readonly Ref[] = [...apart.map(({ ref }) => ref), entity.ref];
  const why = derived("unique-kept-apart", from);
  const part = (of: string, type: string, logical: "uuid" | "timestamp"): ColumnPlan => ({
    data: { name: of, type, logical, nullable: false, generated: true },
    why,
  });
  const values = apart.map((field): ColumnPlan => {
    const { data, why: because } = columnOf(field, false, undefined);
    // It refers to nothing: what it was is forgotten by the trigger when the row forgets it.
    const { comment: _, ...plain } = data;
    return { data: { ...(field.data.references ? plain : data), nullable: false }, why: because };
  });
  const [id, moment] = [fit(owner, "id"), fit(owner, by)];
  const within = apart.slice(0, -1).map(columnNameOf);
  return {
    data: {
      name,
      store: layout.store,
      ...(layout.owner ? { owner: layout.owner } : {}),
      comment: `Keeps ${column} of ${layout.table} unique over all its partitions${within.length > 0 ? `, for each ${within.join(" and ")} apart` : ""}; a trigger writes it with the row.`,
      lifecycle: entity.data.lifecycle,
    },
    columns: [...values, part(id, "uuid", "uuid"), part(moment, "timestamptz", "timestamp")],
    keys: [
      {
        name: fit(name, "pkey"),
        kind: "primary",
        columns: apart.map(columnNameOf),
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
