import {
  type DataOf,
  type FigureInput,
  figureOf,
  type Ref,
  spoken,
  type ViewOf,
} from "@planc/core";
import type { architecture, data, workload } from "@planc/core/ir";
import type { SearchEngine } from "../catalog/search-engines.ts";
import {
  bytesElse,
  bytesOfType,
  engineNumbers,
  indexedFactor,
  largestShard,
  lookAgain,
  suggestFrom,
  suggestMost,
} from "../catalog/search-numbers.ts";
import { dialectOf } from "../layout/store-of.ts";
import { anyLanguage } from "../postgresql/index-statement.ts";
import type { Asked } from "./asked.ts";
import type { Found } from "./found.ts";

type Rule = Omit<DataOf<typeof data.searchRule>, "search">;

/** A rule with what it comes from, and the reason where nothing asks for it. */
export interface RuleDraft {
  readonly rule: Rule;
  readonly from: readonly Ref[];
  readonly reason?: string;
}

export interface WaysFacts {
  readonly asked: Asked;
  readonly form: SearchEngine["form"] | undefined;
  readonly operation: string | undefined;
  /** Where changes wait until the engine has them. */
  readonly changes: ViewOf<typeof data.table> | undefined;
  readonly connection: ViewOf<typeof architecture.connection> | undefined;
  readonly volume: ViewOf<typeof workload.volume> | undefined;
  readonly rows: Rows | undefined;
  readonly fieldBy: ReadonlyMap<string, ViewOf<typeof data.field>>;
  /** Fields by which the policies tell what is shown. */
  readonly fixed: ReadonlySet<string>;
  /** Personal data may not be kept for longer than its purpose needs. */
  readonly isGuarded: boolean;
}

/** Rows that are looked through, as the text or the workload has them. */
export interface Rows {
  readonly value: number;
  readonly ref: Ref;
}

/** How a search goes on where words are begun, wrong or not found, and what keeping it costs. */
export function waysOf(found: Found, facts: WaysFacts): readonly RuleDraft[] {
  return [
    ...suggestions(found, facts),
    ...typingErrors(found, facts),
    ...synonyms(found, facts),
    ...nothingFound(found, facts),
    ...freshness(found, facts),
    ...size(found, facts),
    ...events(found, facts),
  ];
}

/** How an index over words finds one by its beginning. */
const beginnings = {
  postgresql: "to_tsquery('<configuration>', '<word>:*') by the same index",
  mysql: "AGAINST ('<word>*' IN BOOLEAN MODE) by the same index",
  sqlite: "LIKE '<word>%'",
  none: "an expression that is bound to the beginning of the field",
} as const;

function suggestions(
  { by, words, index, store, configuration }: Found,
  { asked, operation, form }: WaysFacts,
): readonly RuleDraft[] {
  const from = asked.suggestions ?? [];
  const title = words.find(({ data: { type } }) => type === "text");
  if (title === undefined || operation === undefined) return [];
  const call = `${operation} with q from ${suggestFrom} letters on and limit ${suggestMost}`;
  const name = spoken(title.data.name);
  if (by === "engine") {
    const how =
      form === "elasticsearch" ? `${name}.prefix (bool_prefix)` : "the last word as a beginning";
    return [
      {
        rule: {
          about: "suggestions",
          says: `${call}: ${how}; the last answer wins, earlier ones are dropped`,
        },
        from: [title.ref, ...from],
        ...(from.length === 0
          ? { reason: "The engine answers while one types; nothing asks for it or against it." }
          : {}),
      },
    ];
  }
  if (from.length === 0) return [];
  const how =
    by === "index"
      ? beginnings[dialectOf(store) ?? "none"].replace(
          "<configuration>",
          configuration ?? anyLanguage,
        )
      : `rows of which the ${name} begins with it`;
  return [
    {
      rule: { about: "suggestions", says: `${call}: ${how}` },
      from: [title.ref, ...from, ...(index ? [index] : [])],
    },
  ];
}

function typingErrors({ by, store }: Found, { asked, form }: WaysFacts): readonly RuleDraft[] {
  if (by !== "engine" || form === undefined) return [];
  const { oneWrong, twoWrong } = engineNumbers[form];
  const from = asked["typing-errors"] ?? [];
  return [
    {
      rule: {
        about: "typing-errors",
        says: `one letter wrong from ${oneWrong} letters on, two from ${twoWrong}; none in codes and ids`,
      },
      from: [store.ref, ...from],
      ...(from.length === 0
        ? { reason: "The engine's own bounds; nothing says how much may be wrong." }
        : {}),
    },
  ];
}

function synonyms({ by, entity, words }: Found, { asked, form }: WaysFacts): readonly RuleDraft[] {
  if (!asked.synonyms) return [];
  const where =
    by !== "engine"
      ? "a synonym dictionary of the database, read when it starts"
      : form === "elasticsearch"
        ? "a synonyms set that search alone reads, so that no document is written anew"
        : "the synonyms of the index, by the engine's interface";
  const looked = words.map(({ data: { name } }) => spoken(name)).join(" and ");
  return [
    {
      rule: {
        about: "synonyms",
        says: `${where}; no pair is stated: whoever keeps ${spoken(entity.data.name)} data writes them for ${looked}`,
      },
      from: asked.synonyms,
    },
  ];
}

function nothingFound(
  { by, filters, store, words }: Found,
  { form, fixed }: WaysFacts,
): readonly RuleDraft[] {
  if (by !== "engine") return [];
  const free = filters.filter((each) => !fixed.has(each.ref) && !words.includes(each));
  const narrowed =
    free.length > 0
      ? `then without ${free.map(({ data: { name } }) => spoken(name)).join(", ")}, and says so`
      : "then says that nothing is there";
  const loose =
    form === "elasticsearch" ? "two words of three" : "words dropped from the last one on";
  return [
    {
      rule: {
        about: "nothing-found",
        says: `all words, then wrong letters, then ${loose}, ${narrowed}`,
      },
      from: [store.ref],
      reason:
        "An empty page ends the search; the order goes from what is nearest to what was typed.",
    },
  ];
}

function freshness(
  { by, store }: Found,
  { changes, form, connection }: WaysFacts,
): readonly RuleDraft[] {
  if (by !== "engine" || form === undefined) return [];
  const { refresh } = engineNumbers[form];
  const timeout = connection?.data.timeout;
  const inSeconds = timeout
    ? timeout.unit === "ms"
      ? timeout.value / 1_000
      : timeout.value
    : 0.25;
  const inputs: Record<string, FigureInput> = {
    ...(changes ? { look: { value: lookAgain, unit: "s" } } : {}),
    send: {
      value: inSeconds,
      unit: "s",
      ...(connection && timeout ? { ref: connection.ref } : {}),
    },
    ...(refresh === undefined ? {} : { refresh: { value: refresh, unit: "s" } }),
  };
  const waits = changes ? `waits in ${changes.data.name}, is sent` : "is sent once it is kept";
  const shown =
    refresh === undefined ? "is worked off in the engine's order" : "shows at the next refresh";
  return [
    {
      rule: {
        about: "freshness",
        says: `a change ${waits}, ${shown}; longer while the engine is away`,
        figure: figureOf(Object.keys(inputs).join(" + "), "s", inputs),
      },
      from: [store.ref, ...(changes ? [changes.ref] : [])],
      reason: changes
        ? `What sends changes looks again every ${lookAgain} s: a judgement.`
        : "What is sent at once arrives before its call is given up.",
    },
  ];
}

function size(found: Found, { rows, volume, fieldBy, form }: WaysFacts): readonly RuleDraft[] {
  const { by, engineIndex, entity } = found;
  if (by !== "engine") return [];
  const typed = (engineIndex?.data.fields ?? []).map(
    ({ field }) => bytesOfType[fieldBy.get(field)?.data.type ?? ""] ?? bytesElse,
  );
  const bytes: FigureInput = volume
    ? { value: volume.data.bytesPerRow.value, unit: "B/row", ref: volume.ref }
    : { value: typed.reduce((sum, each) => sum + each, 0), unit: "B/row" };
  const known = rows ?? { value: 1_000_000 };
  const figure = figureOf("rows * bytes * factor / 1000000000", "GB", {
    rows: { value: known.value, unit: "rows", ...(rows ? { ref: rows.ref } : {}) },
    bytes,
    factor: { value: indexedFactor, unit: "ratio" },
  });
  const of = spoken(entity.data.name);
  const says = rows
    ? `the index, without copies`
    : `for each million; no number of ${of} rows is planned`;
  const from = [...(engineIndex ? [engineIndex.ref] : []), ...(volume ? [volume.ref] : [])];
  const reason = "Words take as much again and half as the text: a judgement.";
  const isSplit = form === "elasticsearch" && rows !== undefined;
  return [
    { rule: { about: "size", says, figure }, from, reason },
    ...(isSplit
      ? [
          {
            rule: {
              about: "shards" as const,
              says: `one more for each ${largestShard} GB, and a copy of each`,
              figure: figureOf("max(1, ceil(size / most))", "count", {
                size: { value: figure.value, unit: "GB" },
                most: { value: largestShard, unit: "GB" },
              }),
            },
            from,
            reason: `Shards of ${largestShard} GB: between the 10 and 50 that the engine's makers advise.`,
          },
        ]
      : []),
  ];
}

function events({ entity }: Found, { asked, isGuarded }: WaysFacts): readonly RuleDraft[] {
  if (!asked.events) return [];
  const who = isGuarded ? "no account and no address; with one only after consent" : "no account";
  return [
    {
      rule: {
        about: "events",
        says: `q, filters, number found, place and id of the ${spoken(entity.data.name)} opened, ${who}; 90 days`,
      },
      from: asked.events,
    },
  ];
}
