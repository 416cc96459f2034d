import { needs } from "../catalog/needs.ts";
import type { Term } from "../terms/term.ts";
import { phraseSet } from "../words/phrase-set.ts";
import type { Word } from "../words/word.ts";
import type { Sentence } from "./sentence.ts";

const topics = phraseSet(needs);

/** The names that stand beside one with nothing but a joint between: "Mailgun/Postmark", "MariaDB or MySQL". */
export function alternativesTo({ words }: Sentence, at: number): readonly Alternative[] {
  return [...beside(words, at, -1), ...beside(words, at, 1)];
}

export interface Alternative {
  readonly term: Term;
  readonly joint: "or" | "/";
}

function beside(words: readonly Word[], from: number, step: 1 | -1): readonly Alternative[] {
  const joint = words[from + step]?.lower;
  if (joint !== "or" && joint !== "/") return [];
  const term = words[from + 2 * step]?.term?.terms[0];
  return term === undefined ? [] : [{ term, joint }, ...beside(words, from + 2 * step, step)];
}

/** Whether one will do instead of the other; of outside services, and of names with a slash, both may be meant. */
export function isInstead({ data, id }: Term, { term: other, joint }: Alternative): boolean {
  return (
    joint === "or" &&
    id !== other.id &&
    data.kind === "product" &&
    other.data.kind === "product" &&
    data.external === undefined &&
    data.topic !== undefined &&
    data.topic === other.data.topic
  );
}

/**
 * "an e-mail service (Mailgun/Twilio)": of two names for one part, the one that is known for something else
 * is only the maker of the other.
 */
export function isOtherTrade(
  { words }: Sentence,
  at: number,
  others: readonly Alternative[],
): boolean {
  const own = words[at]?.term?.terms[0].data.topic;
  if (own === undefined || others.length === 0) return false;
  const said = topicsBefore(words, at);
  return (
    !said.has(own) &&
    others.some(({ term }) => term.data.topic !== undefined && said.has(term.data.topic))
  );
}

/** Topics that the six words in front of a list of names speak of. */
function topicsBefore(words: readonly Word[], at: number): ReadonlySet<string> {
  let first = at;
  while (first > 0 && /^(?:or|\/|\()$/.test(words[first - 1]?.lower ?? "")) {
    first -= words[first - 1]?.text === "(" ? 1 : 2;
  }
  const near = words.slice(Math.max(0, first - 6), Math.max(0, first));
  return new Set(topics.all(near).map(({ meaning }) => meaning));
}
