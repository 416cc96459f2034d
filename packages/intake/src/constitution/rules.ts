import {
  bindingWords,
  capitalLevels,
  permittingWords,
  strongWords,
  wishingWords,
} from "../catalog/constitution-titles.ts";
import type { Sentence } from "../readers/sentence.ts";
import type { TextSpan } from "../readers/text-span.ts";

export type Level = "must" | "should" | "may";

/** One thing that a statement lays down, as binding as its own words say. */
export interface Clause extends TextSpan {
  readonly level: Level | undefined;
}

/** Where a further rule of another level may begin: "… MUST be logged and SHOULD be signed". */
const joints =
  /(?:,\s{1,3}|\s)(?:and|but|or)\s(?=(?:[\w'’-]{1,30}\s){0,4}(?:MUST|SHALL|SHOULD|MAY)\b)/g;

/** The rules of a sentence: more than one only where their levels differ. */
export function clausesOf(text: string): readonly Clause[] {
  const cuts = [...text.slice(0, 2000).matchAll(joints)].map(({ index, 0: joint }) => ({
    end: index,
    next: index + joint.length,
  }));
  const clauses: Clause[] = [];
  let from = 0;
  for (const { end, next } of [...cuts, { end: text.length, next: text.length }]) {
    const level = levelOf(text.slice(from, end));
    const before = clauses.at(-1);
    if (before && (before.level === level || before.level === undefined || level === undefined)) {
      clauses[clauses.length - 1] = { ...before, to: end, level: before.level ?? level };
    } else clauses.push({ from, to: end, level });
    from = next;
  }
  return clauses;
}

/** How binding words are; nothing where none of them says. */
export function levelOf(text: string): Level | undefined {
  const capital = capitalLevels.find(([words]) => words.test(text));
  if (capital) return capital[1];
  if (strongWords.test(text)) return "must";
  if (wishingWords.test(text)) return "should";
  return permittingWords.test(text) ? "may" : undefined;
}

/** Whether a statement of a principle lays something down, rather than describing. */
export function laysDown({ kind, text, words }: Sentence): boolean {
  if (kind === "item" || kind === "cell") return true;
  const opens = /^\W{0,3}(?:every|each|all|any|no|only)\b/i.test(text);
  return (
    opens ||
    words[0]?.tag === "VERB" ||
    bindingWords.test(text) ||
    levelOf(text) !== undefined ||
    words.some(({ quantity, term }) => quantity !== undefined || term !== undefined)
  );
}

const modalOrVerb = /^(?:must|shall|should|may|will|can|is|are)$/;
const uses =
  /^(?:not|be|is|are|the|a|an|our|only|sole|used|adopted|chosen|preferred|avoided|discouraged|forbidden|prohibited|banned|disallowed|introduced|added|allowed|permitted|mandatory|required|default)$/;

/**
 * Whether a name is spoken of rather than asked for: "Redis keys MUST have an expiry" makes a demand on
 * keys, and Redis is there in any case.
 */
export function isSpokenOf({ words }: Sentence, at: number): boolean {
  const verb = words.findIndex(({ lower }, i) => i > at && modalOrVerb.test(lower));
  if (verb < 0 || words.slice(0, at).some(({ tag }) => tag === "VERB" || tag === "AUX"))
    return false;
  const predicate = words.slice(verb + 1).filter(({ kind }) => kind !== "mark");
  const first = predicate.find(({ lower }) => lower !== "not" && lower !== "be");
  return first !== undefined && !uses.test(first.lower);
}
