import type { DataOf, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { overWith } from "../catalog/over-with.ts";
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
  const [first] = moves;
  return columns.flatMap((column) => {
    const { name, logical, nullable } = column.data;
    const word = /^([a-z]+)_at$/.exec(name)?.[1] ?? "";
    const during = values.filter((each) => overWith.get(word)?.includes(each));
    const leads = leadingTo(moves, during);
    const before = values.filter((each) => leads.has(each) && !during.includes(each));
    const isOne = logical === "timestamp" && nullable && during.length === 1;
    // Where a new one is in that state, nothing has happened that a moment could tell.
    return isOne && before.length > 0 && !during.includes(first?.from ?? "")
      ? [{ column, during, before }]
      : [];
  });
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
