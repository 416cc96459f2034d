import { participleOf } from "@planc/core";
import pluralize from "pluralize";

interface Named {
  readonly name: string;
  readonly plural?: string | undefined;
}

/** Lower case inside a sentence; what is written in capitals or has a capital inside stays. */
export function inSentence(name: string): string {
  return name
    .split(" ")
    .map((word) => (/^\p{Lu}[\p{Ll}\p{M}'’-]*$/u.test(word) ? word.toLowerCase() : word))
    .join(" ");
}

/** A purpose as part of a list: without `For` in front, and small. */
export function asItem(purpose: string): string {
  const rest = purpose.replace(/^For /, "");
  const [first = "", second = ""] = rest;
  return second === second.toLowerCase() ? first.toLowerCase() + rest.slice(first.length) : rest;
}

/** Several of a concept, in a sentence. */
export function several(concept: Named): string {
  if (/\b(?:staff|personnel)$/i.test(concept.name)) return inSentence(concept.name);
  return inSentence(concept.plural ?? pluralize(concept.name));
}

/** One of a concept, in a sentence. */
export function single(concept: Named): string {
  return inSentence(concept.name);
}

/** Whether the name stands for several already: `opening hours`. */
export function isSeveral({ name, plural }: Named): boolean {
  if (plural !== undefined && plural.toLowerCase() !== name.toLowerCase()) return false;
  const last = name.slice(name.lastIndexOf(" ") + 1);
  return pluralize.isPlural(last) && pluralize.singular(last) !== last;
}

/** The same with its article: `a task`, `an order`; `opening hours` has none. */
export function one(concept: Named): string {
  const word = single(concept);
  if (isSeveral(concept)) return word;
  return `${/^(?:[aei]|o(?!ne\b)|u(?!s|ni)|hour)/i.test(word) ? "an" : "a"} ${word}`;
}

/** `a, b and c`; with `most`, what is left over is counted. */
export function listed(items: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = items.length > most ? items.slice(0, most - 1) : items;
  const left = items.length - shown.length;
  const all = left > 0 ? [...shown, `${left} more`] : shown;
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")} and ${last}`;
}

/** Words of a name, lower case and singular: `ShoppingCart` has two. */
export function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 200)
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => pluralize.singular(word));
}

/** `create` → `created`, `check out` → `checked out`. */
export function past(verb: string): string {
  const [head = "", ...rest] = verb.split(" ");
  // "partly refund" is partly refunded.
  const [next, ...last] = rest;
  if (next !== undefined && /.ly$/.test(head) && !/^(?:apply|reply|supply|rely)$/.test(head)) {
    return [head, participleOf(next), ...last].join(" ");
  }
  return [participleOf(head), ...rest].join(" ");
}

/** Whether one of the phrases stands in the text, without regard to case. */
export function hasPhrase(text: string, phrases: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return phrases.some((phrase) => lower.includes(phrase));
}
