import { outsideNouns, outsideWords, systemCategories } from "../catalog/system-words.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { phraseSet } from "../words/phrase-set.ts";
import { singular } from "../words/singular.ts";
import { splitList } from "./lists.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { phraseAt, type Sentence, textBetween, use } from "./sentence.ts";
import { isPutInPlace, type StandIn, standInsOf } from "./stand-in.ts";

const categories = phraseSet(systemCategories);

/**
 * Reads systems by words that put them outside: "the external Payment API", "a separate notification
 * system", "a source system (such as CRM or ERP)", "Authentication (external)".
 */
export function readOutside(sentence: Sentence, notes: Notebook): void {
  const { words, role } = sentence;
  if (role === "entity") return;
  for (const each of standInsOf(sentence))
    if (isPutInPlace(sentence, each)) noteStoodIn(sentence, each, notes);
  words.forEach((word, at) => {
    if (word.kind !== "word") return;
    if (word.text === "external" && isInBrackets(sentence, at)) noteBefore(sentence, at - 1, notes);
    else if (outsideWords.has(word.lower)) noteBehind(sentence, at, notes);
  });
}

/** "External API: Mock Tax API": the tax API is what is called. */
function noteStoodIn(sentence: Sentence, { range, text }: StandIn, notes: Notebook): void {
  const named = { first: range.first + 1, last: range.last };
  if (named.last - named.first > 1) note(sentence, named, notes, { standIn: text });
}

function isInBrackets({ words }: Sentence, at: number): boolean {
  return words[at - 1]?.text === "(" && words[at + 1]?.text === ")";
}

/** "Authentication (external)" */
function noteBefore(sentence: Sentence, bracket: number, notes: Notebook): void {
  const phrase = phraseAt(sentence, bracket - 1);
  if (phrase && phrase.last === bracket) note(sentence, phrase, notes);
}

/** "external payment provider", "systems (such as CRM, ERP or a web shop)" behind it. */
function noteBehind(sentence: Sentence, at: number, notes: Notebook): void {
  const { words } = sentence;
  const phrase = phraseAt(sentence, at + 1) ?? phraseAt(sentence, at);
  if (!phrase || phrase.last <= at + 1) return;
  const head = singular(words[phrase.last - 1]?.lower ?? "");
  if (!outsideNouns.has(head)) return;
  const listed = examplesBehind(sentence, phrase.last);
  if (listed.length > 0) {
    const inbound = pushing.test(sentence.text);
    for (const each of listed) note(sentence, each, notes, { inbound });
    return;
  }
  const named = { first: at + 1, last: phrase.last };
  // "external systems" alone name none.
  if (named.last - named.first > 1) note(sentence, named, notes);
}

/** "that system pushes the change", "external applications send orders to us" */
const pushing =
  /\b(?:(?:that|those|these|external|source|other|upstream|partner|third-party) (?:systems?|applications?|services?|platforms?)|they)(?: \([^()]{1,80}\))? (?:can |may |must |will )?(?:push|pushes|send|sends|submit|submits|post|posts|call|calls|feed|feeds|report|reports) /i;

/** "(such as CRM, ERP, or e-commerce platform)", "(CRM, ERP)" */
function examplesBehind({ words }: Sentence, from: number): readonly WordRange[] {
  const bracket = words[from]?.text === "(" ? from + 1 : from;
  const asks = words[bracket]?.lower;
  const cue = asks === "such" ? 2 : asks === "like" || asks === "including" ? 1 : 0;
  if (bracket === from && cue === 0) return [];
  const first = bracket + cue;
  const end = words.findIndex(({ text }, i) => i >= first && /^[).;:]$/.test(text));
  const last = end === -1 ? words.length : end;
  if (last <= first || last - first > 16) return [];
  return splitList(words, { first, last }).filter((each) => {
    const head = words[each.last - 1];
    return each.last - each.first <= 3 && head?.kind === "word" && head.tag !== "VERB";
  });
}

function note(
  sentence: Sentence,
  range: WordRange,
  notes: Notebook,
  { inbound = false, standIn }: { readonly inbound?: boolean; readonly standIn?: string } = {},
): void {
  const { words, ref } = sentence;
  const own = words.slice(range.first, range.last);
  // Products of the vocabulary are read as such.
  if (own.some(({ term }) => term?.terms[0].data.kind === "product")) return;
  const written = textBetween(sentence, range.first, range.last);
  if (/^(?:e\.?g|i\.?e|similar|others?)\.?$/i.test(written)) return;
  const name = toLabel(capitalise(written));
  const category = categories.all(own)[0]?.meaning;
  notes.systems.put(
    sentence,
    [name],
    {
      statement: ref,
      name,
      ...(category === undefined ? {} : { category }),
      ...(inbound ? { inbound } : {}),
      ...(standIn === undefined ? {} : { standIn }),
    },
    range,
  );
  use(sentence, range.first, range.last);
}
