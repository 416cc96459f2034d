import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { identifier, tableIdentifier } from "../postgresql/quote.ts";
import type { Renames } from "./renames.ts";

/** The tables of a plan with what they are of. */
export interface TablesOfPlan {
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly columns: readonly ViewOf<typeof data.column>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
}

/**
 * What both plans have under different names: tables of the same concept, columns of the same attribute. What has
 * merely a similar name is not taken for the same.
 */
export function renamesBetween(from: TablesOfPlan, to: TablesOfPlan): Renames {
  const before = conceptTables(from);
  const now = conceptTables(to);
  const takenBefore = new Set(from.tables.map(({ data }) => data.name));
  const takenNow = new Set(to.tables.map(({ data }) => data.name));
  const tables = new Map<string, string>();
  const columns = new Map<string, ReadonlyMap<string, string>>();
  for (const [concept, table] of before) {
    const next = now.get(concept);
    if (!next) continue;
    const [was, is] = [table.data.name, next.data.name];
    const isFree = !takenNow.has(was) && !takenBefore.has(is);
    if (was !== is && isFree) tables.set(tableIdentifier(was), tableIdentifier(is));
    if (was !== is && !isFree) continue;
    const names = columnRenames(columnsOf(from, table), columnsOf(to, next));
    if (names.size > 0) columns.set(tableIdentifier(was), names);
  }
  return { tables, columns };
}

/** Tables by their concept; two tables of one concept say nothing of which is which. */
function conceptTables({ tables, entities }: TablesOfPlan) {
  const concepts = new Map<string, string>(
    entities.map(({ ref, data: { concept } }) => [ref, concept ?? ref]),
  );
  const found = new Map<string, ViewOf<typeof data.table> | undefined>();
  for (const table of tables) {
    const concept = table.data.entity && concepts.get(table.data.entity);
    if (concept !== undefined) found.set(concept, found.has(concept) ? undefined : table);
  }
  return new Map([...found].flatMap(([concept, table]) => (table ? [[concept, table]] : [])));
}

type Column = ViewOf<typeof data.column>;

function columnsOf({ columns }: TablesOfPlan, table: ViewOf<typeof data.table>): readonly Column[] {
  const own = new Set<string>(table.data.columns);
  return columns.filter(({ ref }) => own.has(ref));
}

function columnRenames(
  from: readonly Column[],
  to: readonly Column[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { data: was } of from) {
    const alike = to.filter(
      ({ data: is }) => was.attribute !== undefined && is.attribute === was.attribute,
    );
    const [next] = alike;
    if (!next || alike.length > 1 || next.data.name === was.name) continue;
    const isFree =
      !from.some(({ data }) => data.name === next.data.name) &&
      !to.some(({ data }) => data.name === was.name);
    if (isFree) names.set(identifier(was.name), identifier(next.data.name));
  }
  return names;
}

/** Whether so little of the earlier plan is left that this is a plan of something else. */
export function isAnotherSystem(from: TablesOfPlan, to: TablesOfPlan): boolean {
  const kept = (plan: TablesOfPlan): readonly string[] => [
    ...new Set(plan.tables.flatMap(({ data: { entity } }) => entity ?? [])),
  ];
  const [before, now] = [kept(from), kept(to)];
  if (before.length === 0 || now.length === 0) return false;
  const shared = before.filter((entity) => now.includes(entity)).length;
  return shared * 2 < Math.min(before.length, now.length);
}
