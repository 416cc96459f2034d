import type { DataOf, Ref } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { Json } from "../examples/value-of.ts";
import type { SeedTable } from "../seed/seed-rows.ts";
import { filledIn } from "./filters.ts";
import type { Filter, QueryFacts } from "./queries.ts";
import { queriesOf } from "./queries.ts";

type Kind = DataOf<typeof data.searchCheck>["kind"];

/** A question about rows of the seed, with the ids that have to come, and those that must not. */
export interface Judgement {
  readonly kind: Kind;
  readonly q: string;
  readonly by: "search" | "suggest";
  readonly expects: readonly string[];
  readonly never: readonly string[];
  /** Those that fit less, and stand below. */
  readonly partly?: readonly string[];
  /** Neighbours that have to stand below: without them any order is a right one. */
  readonly below: readonly string[];
}

/** A document to judge by. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly prose: string;
  /** What names it alone. */
  readonly code: string;
  readonly shown: boolean;
}

/** The index that is judged holds the fixture and nothing else, so that what is kept changes no figure. */
export const judgedIndex = (name: string): string => `${name}_judged`;

/**
 * Filters with an account and a tenant of the seed in place of who asks: those whose rows there are most of. Nothing
 * where no row tells whose it is.
 */
export function filledOf(
  filters: readonly Filter[],
  seeded: SeedTable,
): readonly Filter[] | undefined {
  const columnBy = new Map(seeded.columns.map(({ ref, data }) => [data.name, ref]));
  const open = new Set<string>(Object.values(filledIn));
  const counts = new Map<string, Map<string, number>>();
  for (const { name, value } of filters.flat()) {
    if (!open.has(value)) continue;
    const own = counts.get(value) ?? new Map<string, number>();
    counts.set(value, own);
    for (const row of seeded.rows) {
      const held = valueIn(seeded, row, columnBy.get(name));
      if (held !== undefined) own.set(held, (own.get(held) ?? 0) + 1);
    }
  }
  const most = new Map(
    [...counts].map(([value, own]) => [
      value,
      [...own].reduce<readonly [string, number]>(
        (best, each) => (each[1] > best[1] ? each : best),
        ["", 0],
      )[0],
    ]),
  );
  if ([...most.values()].includes("")) return undefined;
  return filters.map((any) =>
    any.map((each) => ({ ...each, value: most.get(each.value) ?? each.value })),
  );
}

function valueIn(
  seeded: SeedTable,
  row: SeedTable["rows"][number],
  column: Ref | undefined,
): string | undefined {
  if (column === undefined) return undefined;
  return seeded.state?.ref === column && row.way.length > 0
    ? row.way.at(-1)
    : unquoted(row.values.get(column));
}

/**
 * Documents from rows of the seed, of which the last one is hidden where something hides any. The word by which the
 * first one is called stands in the text of the second: an order that heeds no field gets them wrong.
 */
export function judgedRows(
  {
    title,
    prose,
    id,
  }: { readonly title?: Ref | undefined; readonly prose?: Ref | undefined; readonly id: Ref },
  seeded: SeedTable,
  filters: readonly Filter[],
): readonly Row[] {
  const known = seeded.rows.flatMap(({ values }): Omit<Row, "shown" | "code">[] => {
    const own = unquoted(values.get(id));
    const name = unquoted(title && values.get(title)) ?? "";
    return own === undefined
      ? []
      : [{ id: own, title: name, prose: unquoted(prose && values.get(prose)) ?? "" }];
  });
  const isHiding = filters.length > 0 && known.length > 1;
  // Of two, both are needed to tell which comes first: another one with the words of the first is hidden.
  const [first] = known;
  const turned = first?.title.split(" ").reverse().join(" ") ?? "";
  if (isHiding && known.length === 2 && first && turned !== first.title)
    known.push({ id: `${first.id.slice(0, -2)}ff`, title: turned, prose: "" });
  const word = wordApart(first?.title, known[1]?.title);
  return known.map((each, at) => ({
    ...each,
    prose:
      at === 1 && prose !== undefined && word !== ""
        ? `${each.prose} Goes with: ${word}.`.trim()
        : each.prose,
    code: `C-${1001 + at}`,
    shown: !(isHiding && at === known.length - 1),
  }));
}

/** The longest word of one title that the other has not. */
function wordApart(title = "", other = ""): string {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = new Set(words(other));
  return words(title)
    .filter((each) => !known.has(each))
    .reduce((best, each) => (each.length > best.length ? each : best), "");
}

/** Questions whose answers are these rows. */
export function judgementsOf(kinds: ReadonlySet<Kind>, rows: readonly Row[]): readonly Judgement[] {
  const shown = rows.filter((each) => each.shown);
  const hidden = rows.filter((each) => !each.shown && each.title !== "");
  const titled = shown.filter((each) => each.title !== "" && isAlone(each, rows));
  const besides = (expects: readonly string[]) =>
    shown.flatMap(({ id: other }) => (expects.includes(other) ? [] : [other])).slice(0, 3);
  const made = (
    kind: Kind,
    q: string,
    expects: readonly string[],
    never: readonly string[] = [],
    below: readonly string[] = expects.length > 0 ? besides(expects) : [],
  ) => ({
    kind,
    q,
    by: kind === "beginning" ? ("suggest" as const) : ("search" as const),
    expects,
    never,
    below,
  });
  const long = titled.find((each) => wrong(each.title) !== undefined);
  const told = shown.flatMap((each) => {
    const word = ownWord(each, rows);
    return word ? [{ id: each.id, word }] : [];
  })[0];
  const all = [
    ...titled.map((each) => made("whole-title", each.title, [each.id])),
    ...(long ? [made("letter-wrong", wrong(long.title) ?? "", [long.id])] : []),
    ...titled.slice(0, 1).map((each) => {
      const begun = [...each.title].slice(0, 3).join("");
      // Each that begins so is a right suggestion.
      return made("beginning", begun, beginningSo(begun, shown));
    }),
    ...titleFirst(rows).map(({ q, first, second }) => ({
      ...made("title-before-prose", q, [first]),
      partly: [second],
      below: besides([first, second]),
    })),
    ...shown
      .slice(0, 1)
      // As people type it, and not as it is kept.
      .map((each) => made("code", each.code.toLowerCase(), [each.id])),
    ...(told ? [made("word-of-prose", told.word, [told.id])] : []),
    ...hidden.slice(0, 1).map((each) => made("not-shown", each.title, [], [each.id])),
  ];
  return all.filter(({ kind }) => kinds.has(kind));
}

const beginningSo = (begun: string, rows: readonly Row[]): readonly string[] =>
  rows.flatMap(({ id, title }) => (title.startsWith(begun) ? [id] : []));

/** A word of one title that another one has in its text. */
function titleFirst(rows: readonly Row[]) {
  const [first, second] = rows;
  const q = wordApart(first?.title, second?.title);
  if (!first?.shown || !second?.shown || q === "" || !second.prose.includes(q)) return [];
  return [{ q, first: first.id, second: second.id }];
}

/** The body of `POST /{index}/_rank_eval`; for other engines the questions alone. */
export function judgementFile(judgements: readonly Judgement[], facts: QueryFacts): Json {
  if (facts.form !== "elasticsearch") {
    return judgements.map(({ kind, q, by, expects, never, partly = [], below }) => ({
      kind,
      q,
      by,
      expects,
      never,
      below: [...partly, ...below],
    }));
  }
  const _index = judgedIndex(facts.index.name);
  return {
    requests: judgements
      .filter(({ expects }) => expects.length > 0)
      .map(({ kind, q, by, expects, partly = [], below }, at) => {
        const body = queriesOf(facts, q)[by];
        // It takes no counts beside a query.
        const query = isObject(body) ? (body.query ?? null) : null;
        return {
          id: `${kind}-${at + 1}`,
          request: { query },
          ratings: [
            ...expects.map((_id) => ({ _index, _id, rating: 3 })),
            ...partly.map((_id) => ({ _index, _id, rating: 1 })),
            ...below.map((_id) => ({ _index, _id, rating: 0 })),
          ],
        };
      }),
    metric: { dcg: { k: 10, normalize: true } },
  };
}

/** Searches that have to answer without rows that are somebody else's or not shown yet; nothing where none is hidden. */
export function hiddenFile(judgements: readonly Judgement[], facts: QueryFacts): Json | undefined {
  const hidden = judgements.filter(({ never }) => never.length > 0);
  // The questions of other engines have them beside what is found.
  if (facts.form !== "elasticsearch" || hidden.length === 0) return undefined;
  return hidden.map(({ kind, q, never }, at) => ({
    id: `${kind}-${at + 1}`,
    request: queriesOf(facts, q).search,
    never,
  }));
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `'Oak desk'` is the text `Oak desk`; nothing of what is no text. */
function unquoted(sql: string | undefined): string | undefined {
  if (sql !== undefined && /^(?:true|false)$/i.test(sql)) return sql.toLowerCase();
  const inside = sql === undefined ? undefined : /^'(.*)'$/s.exec(sql)?.[1];
  return inside?.replaceAll("''", "'");
}

function isAlone(row: Row, rows: readonly Row[]): boolean {
  return rows.every((each) => each === row || !each.title.includes(row.title));
}

/** A title with one letter of its longest word left out: what the check says, and an engine forgives. */
function wrong(title: string): string | undefined {
  const words = title.split(/(\s+)/).map((word) => [...word]);
  const at = words.reduce(
    (best, each, own) => (each.length > (words[best]?.length ?? 0) ? own : best),
    0,
  );
  const longest = words[at] ?? [];
  if (longest.length < 6) return undefined;
  const left = Math.floor(longest.length / 2);
  return words
    .map((letters, own) => letters.filter((_, each) => own !== at || each !== left).join(""))
    .join("");
}

/** The longest word that no other row has. */
function ownWord(row: Row, rows: readonly Row[]): string | undefined {
  const others = rows
    .filter((each) => each !== row)
    .map((each) => `${each.title} ${each.prose}`.toLowerCase())
    .join("\n");
  return (row.prose.toLowerCase().match(/\p{L}{6,}/gu) ?? [])
    .filter((word) => !others.includes(word))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
}
