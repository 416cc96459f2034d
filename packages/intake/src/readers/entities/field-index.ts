import { nameWords } from "../../words/split-name.ts";
import type { TextSpan } from "../text-span.ts";
import { type FoundName, scanNames } from "./scan-names.ts";

/** A property that a section lists. */
export interface KnownField {
  readonly concept: string;
  readonly name: string;
  readonly values?: readonly string[] | undefined;
}

/** Finds the properties that a section lists where other sentences speak of them. */
export interface FieldIndex {
  readonly all: readonly KnownField[];
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
  const byHead = (head: string): readonly KnownField[] | undefined => {
    const found = heads.get(head);
    // Two kinds of value of one thing: "the value" means neither.
    return found && new Set(found.map(({ concept }) => concept)).size === found.length
      ? found
      : undefined;
  };
  return {
    all: fields,
    mentions: (text, span) =>
      scanNames(text, span, (words, count) => {
        const key = words.join(" ");
        return full.get(key) ?? (count === 1 ? byHead(key) : undefined);
      }),
  };
}

function push(map: Map<string, KnownField[]>, key: string, field: KnownField): void {
  const list = map.get(key);
  if (list) list.push(field);
  else map.set(key, [field]);
}
