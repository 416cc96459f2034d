import type { DataOf, Ref } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { Json } from "../examples/value-of.ts";
import type { SeedTable } from "../seed/seed-rows.ts";
import { firstVersion } from "./forms.ts";
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
  /** Neighbours that have to stand below: without them any order is a right one. */
  readonly below: readonly string[];
}

/** A row of the seed as a search sees it. */
interface Row {
  readonly id: string;
  readonly title: string;
  readonly prose: string;
  readonly shown: boolean;
}

/** Questions whose answers are rows of the seed. */
export function judgementsOf(
  kinds: ReadonlySet<Kind>,
  {
    title,
    prose,
    id,
  }: { readonly title?: Ref | undefined; readonly prose?: Ref | undefined; readonly id: Ref },
  seeded: SeedTable,
  filters: readonly Filter[],
): readonly Judgement[] {
  const columnBy = new Map(seeded.columns.map(({ ref, data }) => [data.name, ref]));
  const rows = seeded.rows.flatMap((row): readonly Row[] => {
    const own = unquoted(row.values.get(id));
    if (own === undefined) return [];
    const valueIn = (name: string) =>
      seeded.state?.data.name === name && row.way.length > 0
        ? row.way.at(-1)
        : unquoted(row.values.get(columnBy.get(name) ?? "data/column#"));
    // What is filled in with who asks can be told of no row.
    const shown = filters.every((any) =>
      any.some(({ name, value }) => value.startsWith("{{") || valueIn(name) === value),
    );
    return [
      {
        id: own,
        title: unquoted(title && row.values.get(title)) ?? "",
        prose: unquoted(prose && row.values.get(prose)) ?? "",
        shown,
      },
    ];
  });
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
    ...titled.slice(0, 1).map((each) => made("beginning", each.title.slice(0, 3), [each.id])),
    ...(told ? [made("word-of-prose", told.word, [told.id])] : []),
    ...hidden.slice(0, 1).map((each) => made("not-shown", each.title, [], [each.id])),
  ];
  return all.filter(({ kind }) => kinds.has(kind));
}

/** The body of `POST /{index}/_rank_eval`; for other engines the questions alone. */
export function judgementFile(judgements: readonly Judgement[], facts: QueryFacts): Json {
  if (facts.form !== "elasticsearch") {
    return judgements.map(({ kind, q, by, expects, never, below }) => ({
      kind,
      q,
      by,
      expects,
      never,
      below,
    }));
  }
  const _index = firstVersion(facts.index.name);
  return {
    requests: judgements
      .filter(({ expects }) => expects.length > 0)
      .map(({ kind, q, by, expects, below }, at) => {
        const body = queriesOf(facts, q)[by];
        // It takes no counts beside a query.
        const query = isObject(body) ? (body.query ?? null) : null;
        return {
          id: `${kind}-${at + 1}`,
          request: { query },
          ratings: [
            ...expects.map((_id) => ({ _index, _id, rating: 3 })),
            ...below.map((_id) => ({ _index, _id, rating: 0 })),
          ],
        };
      }),
    metric: { dcg: { k: 10, normalize: true } },
  };
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `'Oak desk'` is the text `Oak desk`; nothing of what is no text. */
function unquoted(sql: string | undefined): string | undefined {
  const inside = sql === undefined ? undefined : /^'(.*)'$/s.exec(sql)?.[1];
  return inside?.replaceAll("''", "'");
}

function isAlone(row: Row, rows: readonly Row[]): boolean {
  return rows.every((each) => each === row || !each.title.includes(row.title));
}

/** A title with two letters of its longest word in the wrong order. */
function wrong(title: string): string | undefined {
  const [longest = ""] = title.split(/\s+/).sort((a, b) => b.length - a.length);
  if (longest.length < 6) return undefined;
  const at = Math.floor(longest.length / 2);
  const letters = [...longest];
  const [a = "", b = ""] = letters.slice(at, at + 2);
  if (a === b) return undefined;
  letters.splice(at, 2, b, a);
  return title.replace(longest, letters.join(""));
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
