import {
  avoidCues,
  existingCues,
  notAvoidCues,
  preferCues,
  preferTails,
  refusals,
  waysOfUse,
} from "../catalog/modality.ts";
import { phraseSet } from "../words/phrase-set.ts";
import type { Word } from "../words/word.ts";

export type Modality = "must" | "prefer" | "existing" | "avoid";

const cues = phraseSet<Modality>([
  ...notAvoidCues.map((cue) => [cue, "must"] as const),
  ...avoidCues.map((cue) => [cue, "avoid"] as const),
  ...preferCues.map((cue) => [cue, "prefer"] as const),
  ...existingCues.map((cue) => [cue, "existing"] as const),
]);
const tails = phraseSet(preferTails.map((tail) => [tail, "prefer"] as const));

/** How far in front of a name a cue may stand, other names of the same list not counted. */
const reach = 6;

/** How binding the technology at a word is. Named without any cue, it is a must. */
export function modalityAt(words: readonly Word[], at: number): Modality {
  const last = at + 1;
  if (isRefused(words, at)) return "avoid";
  for (let i = last; i < words.length && i < last + 2; i++) {
    if (tails.at(words, i)) return "prefer";
    if (words[i]?.tag !== "NOUN") break;
  }
  let distance = 0;
  for (let i = at - 1; i >= 0 && distance < reach; i--) {
    const word = words[i];
    if (!word) break;
    const cue = cueEndingAt(words, i + 1);
    if (cue) return settled(words, cue, at);
    if (word.kind === "term" || listMarks.has(word.lower)) continue;
    if (ends(word)) break;
    distance++;
  }
  return "must";
}

interface Cue {
  readonly meaning: Modality;
  readonly first: number;
  readonly last: number;
}

/** The longest cue whose last word stands right before an index: "do not use" rather than "not". */
function cueEndingAt(words: readonly Word[], last: number): Cue | undefined {
  for (let first = Math.max(0, last - 4); first < last; first++) {
    const hit = cues.at(words, first);
    if (hit?.last === last) return hit;
  }
  return undefined;
}

/** Whether the words between a cue and a name let the cue reach the name. */
function settled(words: readonly Word[], cue: Cue, at: number): Modality {
  const between = words.slice(cue.last, at);
  if (cue.meaning !== "avoid") {
    // "existing" goes with its own phrase and names joined to it, not with what follows.
    return between.some((word) => isVerbal(word) || word.tag === "ADP" || word.text === ",")
      ? "must"
      : cue.meaning;
  }
  // "no direct MariaDB access": some way of using it is ruled out, not the thing.
  if (waysOfUse.has(words[at + 1]?.lemma ?? "")) return "must";
  const describes = between.every(
    ({ kind, tag, lower }) =>
      kind === "term" || listMarks.has(lower) || ["ADJ", "DET", "NOUN"].includes(tag),
  );
  const listed = between.some(({ text }) => text === ",") ? isClosedList(words, cue.last) : true;
  return describes && listed ? "avoid" : "must";
}

const listMarks = new Set([",", "/", "(", "and", "or", "nor"]);

/** "no MongoDB, Cassandra or DynamoDB" is one list; "no MongoDB, Redis for sessions" is not. */
function isClosedList(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length; i++) {
    const word = words[i];
    if (/^(?:or|nor|etc|etc\.)$/.test(word?.lower ?? "")) return true;
    if (word?.kind !== "term" && word?.text !== ",") return i === words.length;
  }
  return true;
}

/** "MongoDB is not allowed", "Redis must not be used", "Flash and Silverlight are forbidden". */
function isRefused(words: readonly Word[], at: number): boolean {
  if (words[at + 1]?.tag === "AUX" && words[at + 2]?.lower === "not") return true;
  let next = at + 1;
  while (next < at + longestList && isListed(words[next])) next++;
  if (words[next]?.tag !== "AUX") return false;
  const second = words[next + 1];
  const verb = second?.tag === "AUX" || second?.lower === "be" ? words[next + 2] : second;
  return refusals.has(verb?.lower ?? "");
}

const longestList = 12;

function isListed(word: Word | undefined): boolean {
  return (
    word !== undefined && (word.kind === "term" || word.tag === "NOUN" || listMarks.has(word.lower))
  );
}

function isVerbal(word: Word): boolean {
  return word.tag === "VERB" || word.tag === "AUX";
}

/** A stop, or a verb that starts to say what is used: "instead of Redis use Valkey". */
function ends(word: Word): boolean {
  if (/^(?:use|using|uses|choose|with|but)$/.test(word.lower)) return true;
  return word.text === ":" || word.text === ";" || word.text === ".";
}
