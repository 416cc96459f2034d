import { deedVerbs } from "../../catalog/deed-verbs.ts";
import { linkHeads, passingLinks, plainLabels, pressing } from "../../catalog/pressed-words.ts";
import { effects } from "../../catalog/verbs.ts";
import type { Word } from "../../words/word.ts";
import type { Sentence } from "../sentence.ts";
import { type Deed, deedOf, none } from "./deed.ts";
import { verbAt } from "./deeds-from.ts";
import { isQuote, nounsFrom } from "./noun-phrase.ts";
import { subjectBefore } from "./subjects.ts";

/** "clicks Delete and confirms", "I tap the \"New invoice\" button": what stands on it is done. */
export function pressed(sentence: Sentence, at: number): readonly Deed[] {
  const { words } = sentence;
  if (!pressing.test(words[at]?.lower ?? "")) return [];
  const by = subjectBefore(sentence, at);
  if (typeof by === "string" || by.kind === "product" || by.kind === "none") return [];
  let first = at + 1;
  while (/^(?:on|the|a|an)$/.test(words[first]?.lower ?? "")) first++;
  const quoted = isQuote(words[first]);
  while (isQuote(words[first])) first++;
  if (!quoted && !isButton(words, first)) return [];
  const isNew = words[first]?.lower === "new";
  const verb = isNew ? { verb: "create", last: first + 1 } : verbAt(words, first, "base");
  if (!verb || !deedVerbs.has(verb.verb) || !changing.test(effects.get(verb.verb) ?? "command")) {
    return [];
  }
  if (/^(?:to|with|as|in|into|from|for|on|by|at)$/.test(words[verb.last]?.lower ?? "")) return [];
  const own = isQuote(words[verb.last]) ? undefined : nounsFrom(words, verb.last);
  const named = own && !/^(?:button|icon|link|option|action)$/.test(words[own.first]?.lower ?? "");
  if (!named && plainLabels.has(verb.verb)) return [];
  const last = named ? own.last : verb.last;
  const object = named ? withoutButton(words, own) : "before";
  return [{ ...deedOf({ verb: verb.verb, object, ties: [], first, last }, by), exact: true }];
}

const changing = /^(?:create|delete|transition|update|command)$/;

function withoutButton(words: readonly Word[], { first, last }: { first: number; last: number }) {
  return /^(?:button|icon|option)$/.test(words[last - 1]?.lower ?? "") && last - first > 1
    ? { first, last: last - 1 }
    : { first, last };
}

/** A word in capitals, or with a button behind it. */
function isButton(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.kind === "mark") return false;
  if (/^[A-Z][a-z]/.test(word.text)) return true;
  return words.slice(at + 1, at + 4).some(({ lower }) => /^(?:button|icon)$/.test(lower));
}

/** "when somebody opens the short link they are redirected": the link is there to be visited. */
export function redirected(sentence: Sentence): readonly Deed[] {
  const { words } = sentence;
  const sends = words.findIndex(({ lower }) =>
    /^(?:redirect(?:s|ed|ing|ion)?|forwards|forwarded)$/.test(lower),
  );
  if (sends === -1) return [];
  for (let at = 0; at < words.length; at++) {
    if (!linkHeads.has(words[at]?.lemma ?? "") || isAimedAt(words, at)) continue;
    const phrase = phraseUpTo(words, at);
    if (words.slice(phrase.first, at + 1).some(({ lower }) => passingLinks.has(lower))) continue;
    const opens = words.slice(0, phrase.first).findLastIndex(({ lower }) => visiting.test(lower));
    const by = opens === -1 ? none : subjectBefore(sentence, opens);
    const people = typeof by !== "string" && by.kind === "role" ? by : none;
    const doing = { verb: "visit", object: phrase, ties: [], first: phrase.first, last: at + 1 };
    return [{ ...deedOf(doing, people), exact: true }];
  }
  return [];
}

const visiting = /^(?:visit|open|follow|click|access|request|scan|hit)(?:s|es)?$/;

/** "to the original URL" */
function isAimedAt(words: readonly Word[], at: number): boolean {
  return words
    .slice(Math.max(0, at - 4), at + 1)
    .some(({ lower }) => /^(?:to|original|long|target|destination)$/.test(lower));
}

function phraseUpTo(words: readonly Word[], at: number): { first: number; last: number } {
  let first = at;
  while (
    first > 0 &&
    first > at - 3 &&
    /^(?:NOUN|PROPN|ADJ|VERB)$/.test(words[first - 1]?.tag ?? "") &&
    !visiting.test(words[first - 1]?.lower ?? "")
  )
    first--;
  return { first, last: at + 1 };
}
