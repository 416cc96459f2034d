import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { foreseen, overWith } from "../catalog/over-with.ts";
import { columnName } from "../postgresql/clauses.ts";
import type { Moves } from "./moves-of.ts";

type Guard = { readonly data: DataOf<typeof data.guard> };
type Column = ViewOf<typeof data.column>;
export type MomentRule = Extract<Guard["data"]["rule"], { kind: "moment-of-state" }>;

/** Of moments the states that they are of, and those in which it has not come to that, or not again. */
export function momentsOf(
  state: Column,
  moves: Moves,
  columns: readonly Column[],
): readonly { readonly column: Column; readonly during: string[]; readonly before: string[] }[] {
  const values = state.data.values ?? [];
  const start = moves[0]?.from ?? "";
  return columns.flatMap((column) => {
    const { name, logical, nullable } = column.data;
    const word = /^([a-z]+)_at$/.exec(name)?.[1] ?? "";
    const ends = overWith.get(word);
    const named = values.filter((each) => ends?.includes(each) ?? each === word);
    // Where a new one is in that state, nothing has happened that a moment could tell.
    const isOne = logical === "timestamp" && nullable && named.length === 1;
    if (!isOne || foreseen.has(word) || named.includes(start)) return [];
    const passing = reachedFrom(start, moves, new Set(named));
    const later = reachedFrom(named[0] ?? "", moves, new Set());
    // What is only reached through that state still has its moment.
    const during = values.filter((each) => later.has(each) && !passing.has(each));
    const leads = leadingTo(moves, named);
    // Only what can be over with is taken back when it goes on; that something was sent once stays true.
    const before = values.filter(
      (each) =>
        leads.has(each) && !during.includes(each) && (ends !== undefined || !later.has(each)),
    );
    return before.length > 0 ? [{ column, during, before }] : [];
  });
}

/** Where one gets to from a state, itself among them, without going through certain others. */
function reachedFrom(
  start: string,
  moves: Moves,
  without: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set([start]);
  const next = new Map(moves.map(({ from, to }) => [from, to]));
  for (const at of found) {
    for (const to of next.get(at) ?? []) if (!without.has(to)) found.add(to);
  }
  return found;
}

/** From which states one of these is reached. */
function leadingTo(moves: Moves, wanted: readonly string[]): ReadonlySet<string> {
  const found = new Set(wanted);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const { from, to } of moves) if (to.some((each) => found.has(each))) found.add(from);
  }
  return found;
}

/** The rules of a table, each as a condition of its row. */
export function momentConditions(
  view: TableView,
  guards: readonly Guard[],
  words: {
    readonly identifier: (name: string) => string;
    readonly literal: (text: string) => string;
  },
) {
  return momentRules(view, guards).map(({ name, rule }) => {
    const is = (values: readonly string[]) => {
      const listed = values.map(words.literal);
      const it = words.identifier(columnName(rule.state, view));
      return listed.length === 1 ? `${it} = ${listed[0]}` : `${it} IN (${listed.join(", ")})`;
    };
    const moment = words.identifier(columnName(rule.column, view));
    const all = view.columns.find(({ ref }) => ref === rule.state)?.data.values ?? [];
    const condition =
      rule.during.length + rule.before.length === all.length
        ? `(${is(rule.during)}) = (${moment} IS NOT NULL)`
        : `CASE WHEN ${is(rule.during)} THEN ${moment} IS NOT NULL WHEN ${is(rule.before)} THEN ${moment} IS NULL ELSE 1 = 1 END`;
    return { name, condition };
  });
}

export function momentRules(view: TableView, guards: readonly Guard[]) {
  return guards.flatMap(({ data: { table, name, rule } }) =>
    table === view.table.ref && rule.kind === "moment-of-state" ? [{ name, rule }] : [],
  );
}
