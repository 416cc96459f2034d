import type { Clause, Relation, Structure } from "./problem.ts";

/** By variable its kinds, and of each kind the values that belong to it. */
export type Kinds = readonly (readonly (readonly number[])[])[];

/**
 * Values of a variable that fit the others alike: the same pairs, the same exclusions, the same part in
 * each clause. Of a kind the one with the best score is taken, the first of equals, so that a solver has
 * to choose among kinds alone.
 */
export function kindsOf({ sizes, relations, clauses }: Structure): Kinds {
  const marks = sizes.map((size) => Array.from({ length: size }, (): string[] => []));
  const mark = (variable: number, value: number, text: string): void => {
    marks[variable]?.[value]?.push(text);
  };
  for (const [at, relation] of relations.entries()) markPairs(relation, at, mark);
  for (const { variable, value, anyOf } of clauses) {
    const calledFor = calledForBy({ variable, value, anyOf });
    mark(variable, value, `calls for ${calledFor}`);
    for (const each of anyOf) mark(each.variable, each.value, `fulfils ${calledFor}`);
  }
  return marks.map((values) => {
    const kinds = new Map<string, number[]>();
    for (const [value, texts] of values.entries()) {
      const kind = [...new Set(texts)].sort().join("\n");
      const known = kinds.get(kind);
      if (known) known.push(value);
      else kinds.set(kind, [value]);
    }
    return [...kinds.values()];
  });
}

function markPairs(
  { one, other, bonus }: Relation,
  at: number,
  mark: (variable: number, value: number, text: string) => void,
): void {
  for (const [value, row] of bonus.entries()) mark(one, value, `${at} of one: ${row.map(String)}`);
  for (const value of (bonus[0] ?? []).keys()) {
    mark(other, value, `${at} of other: ${bonus.map((row) => String(row[value]))}`);
  }
}

function calledForBy({ anyOf }: Clause): string {
  return anyOf.map(({ variable, value }) => `${variable}/${value}`).join(" ");
}
