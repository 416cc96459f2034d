import type { Column, Constraint, Extra, Index, SchemaModel, Table } from "../sql/schema-model.ts";
import { hasLightDefault, isCounted, isSameKind } from "./defaults.ts";
import { bindsEmpty, widens } from "./widening.ts";

/**
 * The schema on which the programs of both plans run: all that either of them knows, and nothing that one of them
 * does not keep to. It stands from before the release until the last of the old programs has ended.
 */
export function between(from: SchemaModel, to: SchemaModel): SchemaModel {
  const tables = new Map<string, Table>();
  const isRemade = (name: string | undefined): boolean => {
    const [before, next] = [from.tables.get(name ?? ""), to.tables.get(name ?? "")];
    return before !== undefined && next !== undefined && before.partitionBy !== next.partitionBy;
  };
  for (const table of from.tables.values()) {
    const next = to.tables.get(table.name);
    tables.set(table.name, next ? both(table, next, isRemade) : table);
  }
  for (const table of to.tables.values()) {
    if (!tables.has(table.name)) tables.set(table.name, table);
  }
  return { tables, extras: extrasOfBoth(from, to) };
}

function both(from: Table, to: Table, isRemade: (name: string | undefined) => boolean): Table {
  const columns = columnsOfBoth(from, to);
  const isFinal = (name: string): boolean => {
    const [now, then] = [columns.get(name), to.columns.get(name)];
    return now !== undefined && then !== undefined && isSameKind(now, then);
  };
  return {
    name: to.name,
    made: from.made,
    columns,
    constraints: constraintsOfBoth(from, to, isFinal, isRemade),
    indexes: indexesOfBoth(from, to, isFinal),
    ...(from.partitionBy === undefined ? {} : { partitionBy: from.partitionBy }),
    partitions: from.partitions,
    ...(to.comment === undefined ? {} : { comment: to.comment }),
  };
}

function columnsOfBoth(from: Table, to: Table): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  const keyed = new Set(
    [...from.constraints.values()].flatMap((each) => (each.kind === "primary" ? each.columns : [])),
  );
  for (const column of from.columns.values()) {
    const next = to.columns.get(column.name);
    // New programs give it no value, so it takes none, unless it has a value of its own.
    if (!next) {
      const notNull =
        column.notNull &&
        (column.default !== undefined || isCounted(column) || keyed.has(column.name));
      columns.set(column.name, { ...column, notNull });
    } else if (!isSameKind(column, next)) columns.set(column.name, column);
    else {
      const fallback = next.default ?? column.default;
      const { default: _, ...rest } = next;
      columns.set(column.name, {
        ...rest,
        notNull: column.notNull && next.notNull,
        ...(fallback === undefined ? {} : { default: fallback }),
      });
    }
  }
  for (const column of to.columns.values()) {
    if (columns.has(column.name)) continue;
    const notNull = column.notNull && (hasLightDefault(column) || isCounted(column));
    columns.set(column.name, { ...column, notNull });
  }
  return columns;
}

function constraintsOfBoth(
  from: Table,
  to: Table,
  isFinal: (column: string) => boolean,
  isRemade: (table: string | undefined) => boolean,
): ReadonlyMap<string, Constraint> {
  const kept = new Map<string, Constraint>();
  const known = new Set(from.columns.keys());
  const alike = (one: Constraint): Constraint | undefined =>
    to.constraints.get(one.name) ??
    [...to.constraints.values()].find(
      ({ clause, name }) => clause === one.clause && !from.constraints.has(name),
    );
  const own = ({ columns }: Constraint): readonly string[] =>
    columns.filter((name) => from.columns.has(name) || to.columns.has(name));
  for (const constraint of from.constraints.values()) {
    const next = alike(constraint);
    const stays = own(constraint).every((name) => to.columns.has(name));
    const settled = own(constraint).every(isFinal);
    if (!next) {
      // What new programs need not keep to goes before they come; what goes with its column goes with it,
      // unless it refuses the rows of those who no longer write that column.
      const isKept = !stays || constraint.kind === "primary" || !settled;
      if (isKept && (stays || !bindsEmpty(constraint))) kept.set(constraint.name, constraint);
    } else if (next.clause === constraint.clause) kept.set(next.name, next);
    else if (constraint.kind === "check" || constraint.kind === "exclude") {
      if (settled && widens(constraint.clause, next.clause)) kept.set(next.name, next);
      else if (!settled || widens(next.clause, constraint.clause)) {
        kept.set(constraint.name, constraint);
      }
    } else kept.set(constraint.name, constraint);
  }
  for (const constraint of to.constraints.values()) {
    const names = constraint.columns.filter((name) => to.columns.has(name));
    const isOfNew = names.every((name) => !known.has(name));
    // A table that is to be split, or is split otherwise, has no new keys before it is made anew.
    const isKey = constraint.kind === "primary" || constraint.kind === "unique";
    // Old programs write rows without what has come.
    const waits =
      bindsEmpty(constraint) ||
      isRemade(constraint.target) ||
      (isKey && (constraint.kind === "primary" || from.partitionBy !== to.partitionBy));
    if (isOfNew && !waits && !kept.has(constraint.name)) {
      kept.set(constraint.name, constraint);
    }
  }
  return kept;
}

function indexesOfBoth(
  from: Table,
  to: Table,
  isFinal: (column: string) => boolean,
): ReadonlyMap<string, Index> {
  const kept = new Map<string, Index>();
  const renamed = new Set<string>();
  for (const index of from.indexes.values()) {
    const next =
      to.indexes.get(index.name) ??
      [...to.indexes.values()].find(
        ({ body, name, unique }) =>
          body === index.body && unique === index.unique && !from.indexes.has(name),
      );
    if (next) renamed.add(next.name);
    const settled = next?.columns.filter((name) => to.columns.has(name)).every(isFinal) ?? false;
    // One more condition on rows waits until the last program that does not know it has ended.
    const isTighter = next?.unique === true && next.body !== index.body;
    const taken = next && settled && !isTighter ? next : index;
    // Values that one index keeps apart may repeat for new programs.
    if (next === undefined && index.unique) continue;
    kept.set(taken.name, taken);
  }
  for (const index of to.indexes.values()) {
    if (kept.has(index.name) || renamed.has(index.name)) continue;
    const names = index.columns.filter((name) => to.columns.has(name));
    const isOfNew = names.every((name) => !from.columns.has(name));
    const isFree = !index.unique || (isOfNew && from.partitionBy === to.partitionBy);
    if (names.every(isFinal) && isFree) kept.set(index.name, index);
  }
  return kept;
}

/** What binds programs, such as policies, comes once all of them know it, and goes before some do not. */
function extrasOfBoth(from: SchemaModel, to: SchemaModel): readonly Extra[] {
  const was = new Map(from.extras.map((each) => [each.key, each]));
  const will = new Set(to.extras.map(({ key }) => key));
  const kept = to.extras.flatMap((each) => {
    // A table that no old program knows is bound from the start.
    const isOfNew = each.table !== undefined && !from.tables.has(each.table);
    if (!isBinding(each) || isOfNew) return [each];
    return was.get(each.key) ?? [];
  });
  return [...kept, ...from.extras.filter((each) => !will.has(each.key) && !isBinding(each))];
}

export function isBinding({ kind }: Extra): boolean {
  return kind === "policy" || kind === "security" || kind === "trigger";
}
