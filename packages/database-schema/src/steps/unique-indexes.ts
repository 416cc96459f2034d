import { byRef, join, node, optional, type Ref } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { isThere, newColumns, tableViews } from "../access/table-view.ts";
import { derived, step } from "../kit.ts";
import { fit } from "../naming/identifier.ts";
import { togetherOf, untoldOf } from "../tables/unique-together.ts";

/** Keys are of all rows: where some were called off, an index over the others keeps them apart. */
export const uniqueIndexes = step("unique-indexes", {
  reads: {
    entities: optional(data.entity),
    fields: optional(data.field),
    tables: data.table,
    columns: data.column,
    keys: data.key,
    partitions: optional(data.partition),
    uniqueness: brief.uniqueness,
  },
  writes: { indexes: data.index },
  run: ({ entities, fields, tables, columns, keys, partitions, uniqueness, report }) => {
    const entityByRef = byRef(entities);
    const fieldsOf = Map.groupBy(fields, ({ data: { entity } }) => entity);
    const split = new Set<Ref>(partitions.map(({ data: { table } }) => table));
    return {
      indexes: tableViews(tables, columns, keys).flatMap((view) => {
        const { ref, data: table } = view.table;
        const entity = table.entity && entityByRef.get(table.entity);
        // An index of a partitioned table is unique within one partition only.
        if (!entity || split.has(ref)) return [];
        const of = fieldsOf.get(entity.ref) ?? [];
        for (const { ref: rule, data } of untoldOf(entity, of, uniqueness)) {
          report("once-untold", { entity: entity.data.name, name: data.name }, { ref: rule });
        }
        const columnOf = (field: Ref) => view.columns.find(({ data }) => data.field === field);
        const made = new Set<Ref>(newColumns(view).map((each) => each.ref));
        return togetherOf(entity, of, uniqueness).flatMap((each) => {
          const over = each.fields.flatMap((field) => columnOf(field.ref) ?? []);
          const state = each.unless && columnOf(each.unless.field.ref);
          const isNew = !isThere(view) || over.some((column) => made.has(column.ref));
          if (!each.unless || !state || !isNew || over.length < each.fields.length) return [];
          const name = fit(table.name, ...over.map((column) => column.data.name), "once");
          return [
            node(
              data.index,
              join(view.table.id, name),
              {
                table: ref,
                name,
                method: "btree",
                columns: over.map((column) => ({ column: column.ref, direction: "asc" as const })),
                unique: true,
                where:
                  each.unless.values.length > 0
                    ? { column: state.ref, is: "none-of", values: [...each.unless.values] }
                    : { column: state.ref, is: "null" },
                include: [],
                serves: [each.rule.ref],
              },
              derived("unique-together", [each.rule.ref, ...each.fields.map((field) => field.ref)]),
            ),
          ];
        });
      }),
    };
  },
});
