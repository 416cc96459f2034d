import { isPlural } from "../words/singular.ts";
import type { Word } from "../words/word.ts";
import type { WordRange } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";

/** "Services: catalog, cart, orders" or "Plan a shop: React storefront, card payments". */
export interface ColonList {
  /** The words before the colon. */
  readonly intro: WordRange;
  /** Between the commas; those that share their last word stay together. */
  readonly elements: readonly WordRange[];
}

/** The list behind the first colon of a sentence, if it is one. */
export function colonList({ words }: Sentence): ColonList | undefined {
  const colon = words.findIndex(({ text }) => text === ":");
  if (colon < 1 || colon === words.length - 1) return undefined;
  const elements = splitList(words, { first: colon + 1, last: words.length });
  return elements.length < 2 ? undefined : { intro: { first: 0, last: colon }, elements };
}

/** Splits a list at its commas and before its last "and". */
export function splitList(
  words: readonly Word[],
  { first, last }: WordRange,
): readonly WordRange[] {
  const end = withoutStop(words, first, last);
  const parts: WordRange[] = [];
  let from = first;
  let depth = 0;
  for (let at = first; at < end; at++) {
    const text = words[at]?.text;
    if (text === "(") depth++;
    if (text === ")") depth = Math.max(0, depth - 1);
    if (text !== "," || depth > 0) continue;
    push(from, at);
    from = at + 1;
  }
  push(from, end);
  return splitLast(words, joinShared(words, parts));

  function push(start: number, stop: number): void {
    const lead = words[start]?.lower;
    const begin = lead === "and" || lead === "or" ? start + 1 : start;
    if (stop > begin) parts.push({ first: begin, last: stop });
  }
}

function withoutStop(words: readonly Word[], first: number, last: number): number {
  let end = last;
  while (end > first && /^[.;!]$/.test(words[end - 1]?.text ?? "")) end--;
  return end;
}

/** "direct, group and channel rooms" is one element: its parts share the last word. */
function joinShared(words: readonly Word[], parts: readonly WordRange[]): readonly WordRange[] {
  const joined: WordRange[] = [];
  for (const part of parts) {
    let first = part.first;
    if (sharedHead(words, part)) {
      while (joined.length > 0) {
        const before = joined[joined.length - 1];
        if (!before || !isBareModifier(words, before)) break;
        first = before.first;
        joined.pop();
      }
    }
    joined.push({ first, last: part.last });
  }
  return joined;
}

/** "group and channel rooms": a bare word, a conjunction, and a phrase with a plural at its end. */
function sharedHead(words: readonly Word[], { first, last }: WordRange): boolean {
  const joint = words[first + 1];
  const head = words[last - 1];
  return (
    last - first === 4 &&
    (joint?.lower === "and" || joint?.lower === "or") &&
    isBareModifier(words, { first, last: first + 1 }) &&
    isBareModifier(words, { first: first + 2, last: first + 3 }) &&
    head?.kind === "word" &&
    head.tag === "NOUN" &&
    isPlural(head.lower)
  );
}

/** One word in the singular that describes: `direct`, `text`. */
export function isBareModifier(words: readonly Word[], { first, last }: WordRange): boolean {
  const word = words[first];
  return (
    last - first === 1 &&
    word?.kind === "word" &&
    (word.tag === "ADJ" || word.tag === "NOUN" || word.tag === "VERB") &&
    !/(?:ing|ly)$/.test(word.lower) &&
    !isPlural(word.lower)
  );
}

/** A list without a comma before its last "and": the last part holds two. */
function splitLast(words: readonly Word[], parts: readonly WordRange[]): readonly WordRange[] {
  const part = parts.at(-1);
  if (!part || sharedHead(words, part)) return parts;
  for (let at = part.first + 1; at < part.last - 1; at++) {
    const word = words[at];
    if (word?.tag === "ADP" || word?.tag === "VERB" || word?.text === "(") return parts;
    if (word?.lower !== "and" && word?.lower !== "or") continue;
    const before = { first: part.first, last: at };
    const after = { first: at + 1, last: part.last };
    return isOneActivity(words, before, after) ? parts : [...parts.slice(0, -1), before, after];
  }
  return parts;
}

/** "role and permission management" is one thing, "tags and due dates" are two. */
function isOneActivity(words: readonly Word[], before: WordRange, after: WordRange): boolean {
  const head = words[after.last - 1];
  const bare = isBareModifier(words, before) && after.last - after.first === 2;
  return (
    bare && words[after.first]?.tag !== "DET" && head?.kind === "word" && !isPlural(head.lower)
  );
}
