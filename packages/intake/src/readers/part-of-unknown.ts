import { carriedThings, databaseEnding, filledParts } from "../catalog/parts-of-products.ts";
import type { Word } from "../words/word.ts";
import { mayOpenAsName } from "./name-shape.ts";
import type { WordRange } from "./notebook.ts";
import { type Purpose, topicIn } from "./purpose.ts";
import { phraseAt, type Sentence, textBetween } from "./sentence.ts";

/** The part that a sentence gives a product which nothing here knows, where no word says "for" or "as" it. */
export function partOfUnknown(sentence: Sentence, name: WordRange): Purpose | undefined {
  return roleBehind(sentence, name) ?? roleBefore(sentence, name) ?? carriedThere(sentence, name);
}

/** A name that opens a sentence, where a capital says nothing, but the part that it is given does. */
export function openingName(sentence: Sentence): readonly WordRange[] {
  const name = { first: 0, last: 1 };
  if (!mayOpenAsName(sentence, 0) || sentence.used.has(0)) return [];
  return roleBehind(sentence, name) ? [name] : [];
}

/** "Foobar is our database", "Foobar serves as the cache" */
function roleBehind(sentence: Sentence, { last }: WordRange): Purpose | undefined {
  const { words } = sentence;
  const from = behindIs(words, last);
  return from === undefined ? undefined : role(sentence, from);
}

/** Where what something is begins, if the words from an index on say what it is. */
function behindIs(words: readonly Word[], from: number): number | undefined {
  let at = from;
  while (/^(?:will|shall|must|should|can)$/.test(words[at]?.lower ?? "")) at++;
  if (/^(?:serves?|acts?|works?)$/.test(words[at]?.lower ?? "")) {
    return words[at + 1]?.lower === "as" ? at + 2 : undefined;
  }
  return /^(?:is|are|be)$/.test(words[at]?.lower ?? "") ? at + 1 : undefined;
}

function role(sentence: Sentence, from: number): Purpose | undefined {
  const { words } = sentence;
  let at = from;
  while (words[at]?.tag === "DET" || /^(?:our|your|their|its)$/.test(words[at]?.lower ?? "")) at++;
  // What is said without an article is a state: "Foobar is down".
  const phrase = at > from ? phraseAt(sentence, at) : undefined;
  return phrase && phrase.first <= at ? filled(sentence, { ...phrase, first: at }) : undefined;
}

/** "The database is Foobar", at the start of the sentence. */
function roleBefore(sentence: Sentence, { first }: WordRange): Purpose | undefined {
  const { words } = sentence;
  if (!/^(?:is|be)$/.test(words[first - 1]?.lower ?? "")) return undefined;
  let end = first - 1;
  while (/^(?:will|shall|must|should)$/.test(words[end - 1]?.lower ?? "")) end--;
  const phrase = phraseAt(sentence, end - 1);
  const opens =
    phrase && words.slice(0, phrase.first).every(({ tag }) => tag === "DET" || tag === "PRON");
  return phrase?.last === end && opens ? filled(sentence, phrase) : undefined;
}

function filled(sentence: Sentence, range: WordRange): Purpose | undefined {
  const topic = topicIn(sentence.words, range);
  if (topic === undefined || !filledParts.has(topic)) return undefined;
  const text = textBetween(sentence, range.first, range.last);
  return { text, topic, range, isRole: true };
}

/** How far in front of its verb what is carried may stand: "all files that are uploaded are kept in". */
const reach = 6;

/** "Messages go through Foobar", "files are kept in Foobar" */
function carriedThere(sentence: Sentence, name: WordRange): Purpose | undefined {
  const { words } = sentence;
  // "sent to Foobar customers" names something else.
  const next = words[name.last];
  if (next?.kind === "word" && (next.tag === "NOUN" || next.tag === "PROPN")) return undefined;
  let at = name.first - 1;
  while (words[at]?.tag === "DET" || words[at]?.tag === "PRON") at--;
  const where = words[at]?.lower ?? "";
  const verb = words[at - 1];
  if (verb?.kind !== "word") return undefined;
  const forms = [verb.lemma, verb.lower];
  const kinds = carriedThings.filter(
    (each) => each.where.has(where) && forms.some((form) => each.verbs.has(form)),
  );
  for (let i = at - 2; i >= 0 && i >= at - 2 - reach; i--) {
    const thing = words[i];
    if (!thing || /^[.;:!?]$/.test(thing.text)) break;
    const kind = kinds.find(({ things }) => things.has(thing.lemma) || things.has(thing.lower));
    if (kind) {
      const range = { first: i, last: i + 1 };
      return { text: textBetween(sentence, i, i + 1), topic: kind.topic, range };
    }
  }
  const isKept = kinds.some(({ topic }) => topic === "relational-store");
  const text = textBetween(sentence, name.first, name.last);
  const noun = words.slice(0, at - 1).findLastIndex(({ tag }) => tag === "NOUN");
  if (!isKept || !databaseEnding.test(text) || noun < 0) return undefined;
  return {
    text: textBetween(sentence, noun, noun + 1),
    topic: "relational-store",
    range: { first: noun, last: noun + 1 },
  };
}
