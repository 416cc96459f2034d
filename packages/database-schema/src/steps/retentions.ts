import {
  byRef,
  byTarget,
  type DataOf,
  join,
  node,
  optional,
  type Ref,
  refOf,
  type ViewOf,
} from "@planc/core";
import { data } from "@planc/core/ir";
import { machineryOf } from "../catalog/machinery.ts";
import { endsWhen, goodForAWhile, overStates } from "../catalog/over.ts";
import { assumed, derived, step } from "../kit.ts";
import { layout } from "../layout/slot.ts";

/** How long rows are kept: as stated for entities, until the work is done for the rest. */
export const retentions = step("retentions", {
  reads: {
    tables: data.table,
    columns: data.column,
    keys: optional(data.key),
    entities: optional(data.entity),
    layouts: optional(layout),
  },
  writes: { retentions: data.retention },
  run: ({ tables, columns, keys, entities, layouts }) => {
    const layoutOf = byTarget(layouts);
    const entityByRef = byRef(entities);
    const columnsOf = Map.groupBy(columns, ({ data: { table } }) => table);
    // What other rows cannot be without stays as long as they do.
    const needed = new Set<string>(
      keys.flatMap(({ data: { references } }) =>
        references?.onDelete === "restrict" ? [references.table] : [],
      ),
    );
    const entityOfTable = new Map<string, string | undefined>(
      tables.map(({ ref, data: { entity } }) => [ref, entity]),
    );
    const partsOf = Map.groupBy(
      keys.filter(({ data: { references } }) => references?.onDelete === "cascade"),
      ({ data: { references } }) => references?.table,
    );
    /** Whether rows go with it that somebody made and that are no part of it. */
    const takesAlong = (table: Ref<"data/table">, whole: Ref): boolean =>
      (partsOf.get(table) ?? []).some(({ data: { table: part } }) => {
        const entity = entityByRef.get(entityOfTable.get(part) ?? "")?.data;
        return entity !== undefined && entity.partOf !== whole && !goodForAWhile.test(entity.name);
      });
    return {
      retentions: tables.flatMap(({ ref, id, data: { entity } }) => {
        const keep = entity && layoutOf.get(entity)?.keep;
        if (keep) {
          const { days, afterwards, because, from } = keep;
          return node(
            data.retention,
            id,
            {
              table: ref,
              keep: days,
              afterwards,
              by: refOf(data.column, join(id, "created_at")),
              because,
            },
            derived("retention-stated", [ref, ...from]),
          );
        }
        const whole = entity && entityByRef.get(entity);
        const ends = whole && endOf(whole.data, columnsOf.get(ref) ?? []);
        if (ends && !needed.has(ref) && !takesAlong(ref, whole.ref)) {
          const because = `Of no use once ${ends.data.name} is past; ${daysAfter} days more are taken for questions about it.`;
          return node(
            data.retention,
            id,
            { table: ref, keep: daysAfter, afterwards: "delete", by: ends.ref, because },
            assumed("retention-after-end", because, [ref, ends.ref]),
          );
        }
        const known = entity === undefined ? machineryOf(id) : undefined;
        if (known === undefined) return [];
        const fails = (columnsOf.get(ref) ?? []).some(
          ({ data: { name } }) => name === "set_aside_at",
        );
        const because = fails
          ? `${known.because} A row that was set aside stays until somebody has decided on it.`
          : known.because;
        return node(
          data.retention,
          id,
          {
            table: ref,
            keep: known.keep,
            afterwards: "delete",
            by: refOf(data.column, join(id, known.by)),
            because,
          },
          assumed("retention-of-machinery", because, [ref]),
        );
      }),
    };
  },
});

/** Days that a thing is kept after its end: a judgement, a month in which somebody may ask what became of it. */
const daysAfter = 30;

/**
 * The moment, which every row has, from which on a thing of that name is of no use; nothing where it then gets into
 * a state that says so, as that is to be read.
 */
function endOf(
  { name: thing, states = [] }: DataOf<typeof data.entity>,
  columns: readonly ViewOf<typeof data.column>[],
): ViewOf<typeof data.column> | undefined {
  if (!goodForAWhile.test(thing)) return undefined;
  if (states.some(({ next }) => next.some((each) => overStates.test(each)))) return undefined;
  return columns.find(
    ({ data: { logical, name, nullable } }) =>
      logical === "timestamp" && !nullable && endsWhen.test(name),
  );
}
