import type { Constraint } from "yalps";
import type { Kinds } from "./kinds.ts";
import type { Part } from "./parts.ts";
import type { Clause, Relation } from "./problem.ts";

/**
 * A part as an integer program. It has a column for each kind, which is 1 where the kind is chosen, and
 * one for each bonus. What a kind goes with is one row over all of it and not a row for each pair: so the
 * relaxation is tight, and whole for nearly every stack.
 */
export interface Program {
  /** Their places are those of their columns. */
  readonly kinds: readonly Kind[];
  /** What the columns after those of kinds are worth. */
  readonly bonuses: readonly number[];
  /** By row what it adds up to. */
  readonly bounds: readonly Constraint[];
  /** By column the rows that it counts in. */
  readonly terms: readonly (readonly Term[])[];
}

export interface Kind {
  readonly variable: number;
  readonly values: readonly number[];
}

export type Term = readonly [row: number, coefficient: 1 | -1];

/** A sum of columns without that of others. */
interface Row {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly bound: Constraint;
}

export function programOf({ variables, relations, clauses }: Part, kinds: Kinds): Program {
  const columns = variables.flatMap((variable) =>
    (kinds[variable] ?? []).map((values): Kind => ({ variable, values })),
  );
  const columnsOf = (variable: number): readonly number[] =>
    [...columns.keys()].filter((column) => columns[column]?.variable === variable);
  const columnOf = (variable: number, value: number): number =>
    columns.findIndex((each) => each.variable === variable && each.values.includes(value));
  const tables = relations.map((relation) => tableOf(relation, columns, columnsOf));
  const rewards = tables.flatMap(rewardsOf);
  const rows: readonly Row[] = [
    ...variables.map((each) => ({ plus: columnsOf(each), minus: [], bound: { equal: 1 } })),
    ...tables.flatMap((table) => [...exclusions(table), ...exclusions(turned(table))]),
    ...rewards.flatMap((each, at) => rewardRows(each, columns.length + at)),
    ...clauses.flatMap((clause) => callRows(clause, columnOf)),
  ];
  return {
    kinds: columns,
    bonuses: rewards.map(({ worth }) => worth),
    bounds: rows.map(({ bound }) => bound),
    terms: termsOf(rows, columns.length + rewards.length),
  };
}

function termsOf(rows: readonly Row[], columns: number): readonly (readonly Term[])[] {
  const terms = Array.from({ length: columns }, (): Term[] => []);
  for (const [at, { plus, minus }] of rows.entries()) {
    for (const column of plus) terms[column]?.push([at, 1]);
    for (const column of minus) terms[column]?.push([at, -1]);
  }
  return terms;
}

/** A relation by columns. */
interface Table {
  readonly ones: readonly number[];
  readonly others: readonly number[];
  readonly bonusOf: (one: number, other: number) => number | null;
}

function tableOf(
  { one, other, bonus }: Relation,
  columns: readonly Kind[],
  columnsOf: (variable: number) => readonly number[],
): Table {
  const firstOf = (column: number): number => columns[column]?.values[0] ?? -1;
  return {
    ones: columnsOf(one),
    others: columnsOf(other),
    bonusOf: (row, column) => {
      const found = bonus[firstOf(row)]?.[firstOf(column)];
      return found === undefined ? 0 : found;
    },
  };
}

function turned({ ones, others, bonusOf }: Table): Table {
  return { ones: others, others: ones, bonusOf: (one, other) => bonusOf(other, one) };
}

/** A kind is chosen only with one of those that it goes with. */
function exclusions({ ones, others, bonusOf }: Table): readonly Row[] {
  const bound = ones.filter((one) => others.some((other) => bonusOf(one, other) === null));
  return groups(bound, (one) => others.filter((other) => bonusOf(one, other) !== null)).map(
    ({ members, same }) => ({ plus: members, minus: same, bound: { max: 0 } }),
  );
}

/** What is gained where one of some kinds goes with one of others. */
interface Reward {
  readonly worth: number;
  readonly ones: readonly number[];
  readonly others: readonly number[];
}

function rewardsOf({ ones, others, bonusOf }: Table): readonly Reward[] {
  const worths = new Set(ones.flatMap((one) => others.map((other) => bonusOf(one, other) ?? 0)));
  return [...worths]
    .filter((worth) => worth !== 0)
    .flatMap((worth) =>
      groups(ones, (one) => others.filter((other) => bonusOf(one, other) === worth))
        .filter(({ same }) => same.length > 0)
        .map(({ members, same }) => ({ worth, ones: members, others: same })),
    );
}

/** A bonus is there only with both; a loss wherever both are. */
function rewardRows({ worth, ones, others }: Reward, column: number): readonly Row[] {
  return worth > 0
    ? [ones, others].map((minus) => ({ plus: [column], minus, bound: { max: 0 } }))
    : [{ plus: [...ones, ...others], minus: [column], bound: { max: 1 } }];
}

function callRows(
  { variable, value, anyOf }: Clause,
  columnOf: (variable: number, value: number) => number,
): readonly Row[] {
  const calling = columnOf(variable, value);
  const called = new Set(anyOf.map((each) => columnOf(each.variable, each.value)));
  if (calling < 0 || called.has(calling)) return [];
  return [{ plus: [calling], minus: [...called].filter((at) => at >= 0), bound: { max: 0 } }];
}

/** Members that go with the same ones. */
function groups(
  all: readonly number[],
  partners: (each: number) => readonly number[],
): readonly { readonly members: readonly number[]; readonly same: readonly number[] }[] {
  const found = new Map<string, { readonly members: number[]; readonly same: readonly number[] }>();
  for (const each of all) {
    const same = partners(each);
    const known = found.get(same.join());
    if (known) known.members.push(each);
    else found.set(same.join(), { members: [each], same });
  }
  return [...found.values()];
}
