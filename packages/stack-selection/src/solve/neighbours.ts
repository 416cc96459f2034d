import type { Clause, Structure } from "./problem.ts";

export interface Partner {
  readonly partner: number;
  readonly bonusOf: (own: number, theirs: number) => number | null;
  /** By own value: half of the largest bonus that the partner could give. */
  readonly hopes: readonly number[];
}

export interface Neighbours {
  /** For each variable the others that it has a relation with. */
  readonly partners: readonly (readonly Partner[])[];
  /** For each variable the clauses that speak of it. */
  readonly clauses: readonly (readonly Clause[])[];
  /** For each variable all that it can influence, by relation or clause. */
  readonly touched: readonly (readonly number[])[];
}

export function neighboursOf(structure: Structure): Neighbours {
  const { sizes, clauses } = structure;
  const partners = partnersOf(structure);
  const ofVariable = sizes.map((_, at) =>
    clauses.filter((clause) => membersOf(clause).includes(at)),
  );
  const touched = sizes.map((_, at) => {
    const all = [
      ...(partners[at] ?? []).map(({ partner }) => partner),
      ...(ofVariable[at] ?? []).flatMap(membersOf),
    ];
    return [...new Set(all)].filter((each) => each !== at).sort((a, b) => a - b);
  });
  return { partners, clauses: ofVariable, touched };
}

export function membersOf({ variable, anyOf }: Clause): readonly number[] {
  return [variable, ...anyOf.map((each) => each.variable)];
}

function partnersOf({ sizes, relations }: Structure): readonly (readonly Partner[])[] {
  const partners: Partner[][] = sizes.map(() => []);
  for (const { one, other, bonus } of relations) {
    const at = (row: number, column: number): number | null => {
      const found = bonus[row]?.[column];
      return found === undefined ? 0 : found;
    };
    const add = (own: number, theirs: number, bonusOf: Partner["bonusOf"]): void => {
      const hopes = Array.from({ length: sizes[own] ?? 0 }, (_, value) => {
        let top = 0;
        for (let each = 0; each < (sizes[theirs] ?? 0); each++) {
          top = Math.max(top, bonusOf(value, each) ?? 0);
        }
        return top / 2;
      });
      partners[own]?.push({ partner: theirs, bonusOf, hopes });
    };
    add(one, other, at);
    add(other, one, (own, theirs) => at(theirs, own));
  }
  return partners;
}

/** Splits open variables into groups that cannot influence one another any more. */
export function groupsOf(
  open: readonly number[],
  touched: Neighbours["touched"],
): readonly (readonly number[])[] {
  const left = new Set(open);
  const groups: number[][] = [];
  for (const start of open) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (let at = 0; at < group.length; at++) {
      for (const each of touched[group[at] ?? -1] ?? []) if (left.delete(each)) group.push(each);
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}
