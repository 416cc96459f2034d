import { generalSubjects } from "../catalog/quantity-words.ts";
import { modals } from "../catalog/verbs.ts";
import type { WordRange } from "./notebook.ts";
import { type Sentence, textBetween } from "./sentence.ts";

const longest = 110;

/**
 * The clause that a number stands in, in the words of the text and without the system that has to do it:
 * "lock the account for 15 minutes". None where there is no verb to it, or where it is long.
 */
export function clauseSaid(
  sentence: Sentence,
  { first, last }: WordRange,
  at: number,
): string | undefined {
  const { words, question = 0 } = sentence;
  const own = words.findIndex(({ start }, i) => i >= first && start >= question);
  if (own === -1 || own > at) return undefined;
  const from = withoutSystem(sentence, own, at);
  const told = words.slice(from, last);
  if (!told.some(({ tag }) => tag === "VERB" || tag === "AUX")) return undefined;
  const text = textBetween(sentence, from, last).replace(/\s+/g, " ");
  return text.length > longest || !isBalanced(text) ? undefined : inSmall(text);
}

/** "The system must …": what it does tells, not that it is the system. */
function withoutSystem({ words }: Sentence, first: number, at: number): number {
  const opening = words.findIndex(({ lower }, i) => i >= first && !linking.has(lower));
  const modal = words.findIndex(({ lower }, i) => i >= opening && i < at && modals.has(lower));
  if (modal === -1) return opening;
  const subject = words.slice(opening, modal).filter(({ tag }) => tag !== "DET");
  return subject.every(({ lemma }) => generalSubjects.has(lemma)) ? modal + 1 : opening;
}

const linking: ReadonlySet<string> = new Set(["and", "but", "or", "then", "given"]);

function isBalanced(text: string): boolean {
  return text.split("(").length === text.split(")").length;
}

/** "Sessions expire" starts no sentence here; "API calls" and "PostgreSQL" keep their capitals. */
function inSmall(text: string): string {
  return /^(?:An? |\p{Lu}\p{Ll}+(?:[\s-]|$))/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
