import { join, node, optional, type Ref } from "@planc/core";
import { architecture, brief, data } from "@planc/core/ir";
import { tableViews } from "../access/table-view.ts";
import { derived, step } from "../kit.ts";
import { fit } from "../naming/identifier.ts";

/** Words that ask for values over time rather than one by one. */
const overTime =
  /\b(?:analytics?|averages?|charts?|daily|dashboards?|graphs?|insights?|progress|statistics|stats|summar(?:y|ies)|trends?|weekly|monthly|over time)\b/i;

/** How well something was measured is no value of it. */
const quality = /accuracy|precision/;

/** Days of measured values, kept by the store, where the text asks how they change over time or a program learns from them. */
export const rollups = step("rollups", {
  reads: {
    stores: data.store,
    tables: data.table,
    columns: data.column,
    keys: data.key,
    partitions: data.partition,
    indexes: optional(data.index),
    requirements: optional(brief.requirement),
    entities: optional(data.entity),
    connections: optional(architecture.connection),
  },
  writes: { rollups: data.rollup },
  run: ({ stores, tables, columns, keys, partitions, indexes, requirements, ...plan }) => {
    const asking = requirements.filter(({ data: { text } }) => overTime.test(text));
    const learning = plan.connections.filter(({ data: { purpose } }) =>
      /\blearns?\b/.test(purpose),
    );
    if (asking.length === 0 && learning.length === 0) return { rollups: [] };
    const learnt = new Set<string>(learning.flatMap(({ data: { carries } }) => carries));
    const concepts = new Map<string, string | undefined>(
      plan.entities.map(({ ref, data: { concept } }) => [ref, concept]),
    );
    const series = new Set<string>(
      stores.flatMap(({ ref, data: { model } }) => (model === "time-series" ? [ref] : [])),
    );
    return {
      rollups: tableViews(tables, columns, keys).flatMap((view) => {
        const { table } = view;
        const partition = partitions.find(({ data: each }) => each.table === table.ref);
        if (!series.has(table.data.store) || partition === undefined) return [];
        const isLearnt = learnt.has(concepts.get(table.data.entity ?? "") ?? "");
        const values = view.columns.filter(
          ({ data: { logical, nullable, name } }) =>
            (logical === "decimal" || logical === "integer") &&
            (isLearnt ? !quality.test(name) : !nullable),
        );
        if (values.length === 0 || (asking.length === 0 && !isLearnt)) return [];
        const led = indexes.flatMap(({ data: index }) =>
          index.table === table.ref ? index.columns.slice(0, 1) : [],
        );
        const ids = view.columns.filter(
          ({ data: { logical, name } }) => logical === "uuid" && name !== "id",
        );
        // What lists ask for, else what each value belongs to.
        const owner = ids.find(({ ref }) => led.some(({ column }) => column === ref)) ?? ids[0];
        const kinds = view.columns.filter(
          ({ data: { logical, nullable } }) => logical === "enum" && !nullable,
        );
        const units = view.columns.filter(({ data: { name } }) => name === "unit");
        const from: readonly Ref[] = [
          table.ref,
          ...asking.slice(0, 3).map(({ ref }) => ref),
          ...(isLearnt ? learning.slice(0, 1).map(({ ref }) => ref) : []),
        ];
        const name = fit(table.data.name, "by", "day");
        return [
          node(
            data.rollup,
            join(table.id, "by-day"),
            {
              name,
              table: table.ref,
              by: partition.data.by,
              grain: "day",
              groups: [...(owner ? [owner] : []), ...kinds, ...units].map(({ ref }) => ref),
              values: values.map(({ ref }) => ref),
              because: `What changes over time is read by day: a row a day instead of every value.`,
            },
            derived("rollup-of-series", from),
          ),
        ];
      }),
    };
  },
});
