import type { Word } from "./words.ts";

/** Words after which a thing is said to be left out: `no comments`, `without any labels`. */
const leaves = new Set(["no", "without", "exclude", "excluding", "except", "omit", "neither"]);
/** After `not` these leave a thing out too: `does not need accounts`. */
const wants = new Set(["need", "have", "include", "support", "want", "require", "provide"]);
const denies = new Set(["not", "dont", "doesnt", "wont", "never"]);
/** May stand between the denial and the thing. */
const between = new Set(["any", "separate", "own", "the", "a", "an"]);
/** Carry a denial on to the next thing of a list. */
const carries = new Set(["or", "nor", "and"]);
/** May follow a thing that is left out; any other word makes a rule or another thing of it. */
const follows = new Set([...carries, "at", "in", "on", "yet", "here", "as", "needed", "required"]);
const needs = new Set(["needed", "required", "necessary"]);

/** Words that a phrase covers, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Which of the spans, given in order, the text says are left out. `No task may be deleted` and
 * `no project template` leave neither tasks nor projects out.
 */
export function leftOut(words: readonly Word[], spans: readonly Span[]): readonly boolean[] {
  const result: boolean[] = [];
  spans.forEach((span, index) => {
    const before = spans[index - 1];
    const denied =
      isDenied(words, span.start) ||
      (before !== undefined && result[index - 1] === true && isNext(words, before, span));
    result.push(denied && endsThere(words, span.end));
  });
  return result;
}

function isDenied(words: readonly Word[], start: number): boolean {
  const clause = words[start]?.clause;
  let at = start - 1;
  const here = () => (words[at]?.clause === clause ? (words[at]?.text ?? "") : "");
  while (between.has(here())) at--;
  if (leaves.has(here())) return true;
  if (!wants.has(here())) return false;
  at--;
  return denies.has(here());
}

/** `a, b or c`: between two things of a list stand a comma, an `or`, an `any`, and nothing else. */
function isNext(words: readonly Word[], before: Span, span: Span): boolean {
  const gap = words.slice(before.end, span.start);
  return (
    words[before.end]?.clause === words[before.start]?.clause &&
    gap.every((word) => carries.has(word.text) || between.has(word.text)) &&
    (gap.length > 0 || words[span.start]?.afterComma === true)
  );
}

function endsThere(words: readonly Word[], end: number): boolean {
  const next = words[end];
  if (next === undefined || next.clause !== words[end - 1]?.clause || next.afterComma) return true;
  if (next.text === "is" || next.text === "are") return needs.has(words[end + 1]?.text ?? "");
  return follows.has(next.text);
}
