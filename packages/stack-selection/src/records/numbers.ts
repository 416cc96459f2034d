import type { NodeView } from "@planc/core";

/** The ids of the records on the architecture style and on who owns data; all others have the id of their choice. */
export const styleRecord = "style";
export const ownershipRecord = "data-ownership";

const prefix = "adr:";
/** What a record decided for when it got its number. */
const answerPrefix = "adr-of:";

interface KeptName {
  readonly key: string;
  readonly value: string;
}

/** What each decision is for: the key of the technology or of the style, by the id of its record. */
export type Answers = ReadonlyMap<string, string>;

/** The answers of a plan. */
export function answersOf(plan: {
  readonly style?: { readonly data: { readonly style: string } } | undefined;
  readonly ownership?: { readonly data: { readonly arrangement: string } } | undefined;
  readonly choices: readonly { readonly id: string; readonly data: { technology: string } }[];
}): Answers {
  return new Map([
    ...(plan.style ? [[styleRecord, plan.style.data.style] as const] : []),
    ...(plan.ownership ? [[ownershipRecord, plan.ownership.data.arrangement] as const] : []),
    ...plan.choices.map(({ id, data }) => [id, data.technology] as const),
  ]);
}

/**
 * The number of each decision record. A number that an earlier run gave is kept (`adr:<id>` among the
 * kept names) while the decision is for the same thing (`adr-of:<id>`): for another one it is a new
 * decision. The rest follow after the highest one, the style first, then who owns data, and the others by id.
 */
export function recordNumbers(
  ids: readonly string[],
  kept: readonly NodeView<"host/name", KeptName>[],
  answers: Answers = new Map(),
): ReadonlyMap<string, number> {
  const before = new Map(
    kept.flatMap(({ data: { key, value } }) =>
      key.startsWith(answerPrefix) ? [[key.slice(answerPrefix.length), value] as const] : [],
    ),
  );
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  let highest = 0;
  for (const { data } of kept) {
    if (!data.key.startsWith(prefix) || !/^\d{1,4}$/.test(data.value)) continue;
    const number = Number(data.value);
    const id = data.key.slice(prefix.length);
    // Also numbers of records that are gone stay taken: they may be cited.
    highest = Math.max(highest, number);
    const answer = before.get(id);
    const isAnother = answer !== undefined && answer !== (answers.get(id) ?? answer);
    if (isAnother || !ids.includes(id) || taken.has(number) || number === 0) continue;
    numbers.set(id, number);
    taken.add(number);
  }
  const fresh = ids.filter((id) => !numbers.has(id));
  const order = [...fresh].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const id of order) numbers.set(id, ++highest);
  return numbers;
}

/** The decisions of a plan that have a record. */
export function recordIds(
  plan: { readonly style?: unknown; readonly ownership?: unknown },
  records: readonly { readonly id: string }[],
): readonly string[] {
  return [
    ...(plan.style ? [styleRecord] : []),
    ...(plan.ownership ? [ownershipRecord] : []),
    ...records.map(({ id }) => id),
  ];
}

/** Where a record is written; the host reads `adr:<id>` back from it. */
export function recordPath(id: string, number: number): string {
  return `decisions/${String(number).padStart(4, "0")}-${id}.md`;
}

function rank(id: string): number {
  return id === styleRecord ? 0 : id === ownershipRecord ? 1 : 2;
}
