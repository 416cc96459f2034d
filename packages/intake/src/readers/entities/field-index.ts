import { nameWords } from "../../words/split-name.ts";
import type { TextSpan } from "../text-span.ts";
import { type FoundName, type KnownNames, scanNames, startsOf } from "./scan-names.ts";

/** A property that a section lists. */
export interface KnownField {
  readonly concept: string;
  readonly name: string;
  readonly values?: readonly string[] | undefined;
}

/** Finds the properties that a section lists where other sentences speak of them. */
export interface FieldIndex {
  /** Names of the properties of a thing. */
  namesOf(concept: string): ReadonlySet<string>;
  /** The first property whose values are all of these. */
  listing(values: readonly string[]): KnownField | undefined;
  mentions(text: string, span?: TextSpan): readonly FoundName<readonly KnownField[]>[];
}

/** Last words that properties of many things share, so that they tell none of them. */
const weakHeads: ReadonlySet<string> = new Set(
  "name id identifier date time number text url count at by on data list details information".split(
    " ",
  ),
);

export function fieldIndex(fields: readonly KnownField[]): FieldIndex {
  const full = new Map<string, KnownField[]>();
  const heads = new Map<string, KnownField[]>();
  for (const field of fields) {
    const words = nameWords(field.name);
    push(full, words.join(" "), field);
    const own = nameWords(field.concept);
    if (words.length > own.length && own.every((word, i) => words[i] === word)) {
      push(full, words.slice(own.length).join(" "), field);
    } else push(full, [...own, ...words].join(" "), field);
    const head = words.at(-1) ?? "";
    if (words.length > 1 && !weakHeads.has(head)) push(heads, head, field);
  }
  // Two kinds of value of one thing: "the value" means neither.
  const telling = new Map(
    [...heads].filter(
      ([, found]) => new Set(found.map(({ concept }) => concept)).size === found.length,
    ),
  );
  const names = new Map<string, Set<string>>();
  const byValue = new Map<string, KnownField>();
  for (const field of fields) {
    const own = names.get(field.concept) ?? new Set<string>();
    own.add(field.name);
    names.set(field.concept, own);
    for (const value of field.values ?? []) {
      if (!byValue.has(value.toLowerCase())) byValue.set(value.toLowerCase(), field);
    }
  }
  const known: KnownNames<readonly KnownField[]> = {
    starts: startsOf(full.keys(), telling.keys()),
    lookUp: (words, count) => {
      const key = words.join(" ");
      return full.get(key) ?? (count === 1 ? telling.get(key) : undefined);
    },
  };
  return {
    namesOf: (concept) => names.get(concept) ?? new Set(),
    listing: (values) => {
      const field = byValue.get(values[0]?.toLowerCase() ?? "");
      const known = new Set(field?.values?.map((value) => value.toLowerCase()));
      return values.every((value) => known.has(value.toLowerCase())) ? field : undefined;
    },
    mentions: (text, span) => scanNames(text, span, known),
  };
}

function push(map: Map<string, KnownField[]>, key: string, field: KnownField): void {
  const list = map.get(key);
  if (list) list.push(field);
  else map.set(key, [field]);
}
