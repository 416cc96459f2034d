import { madeWith, making, pretended, standIns, stoodInFor } from "../catalog/stand-in-words.ts";
import { outsideWords } from "../catalog/system-words.ts";
import { clip } from "../words/cut-text.ts";
import { singular } from "../words/singular.ts";
import type { Word } from "../words/word.ts";
import type { WordRange } from "./notebook.ts";
import { type Sentence, textBetween } from "./sentence.ts";

/** A mock, a stub, a test double: its words. */
export interface StandIn {
  readonly range: WordRange;
  readonly text: string;
}

/**
 * What stands in for something outside, where a name is only of what that is made with: "Mock Tax API: Go",
 * "a stub of the tax service (Go)", "a mock server written in Go".
 */
export function standInAt(sentence: Sentence, at: number): string | undefined {
  const { words, under } = sentence;
  // "Build a mock tax API in Go": the stand-in is what is planned.
  if (standInWords.test(under[0] ?? "")) return undefined;
  const own = standInsOf(sentence).filter((each) => !isWhatIsBuilt(sentence, each));
  const [label] = own;
  const colon = words.findIndex(({ text }) => text === ":");
  if (label && label.range.last <= colon && colon < at && colon < longestLabel)
    return label.text.replace(labelEnd, "");
  const found = own.find(({ range }) => range.last <= at && isMadeWith(words, range.last, at));
  if (found) return found.text;
  const title = under.length > 1 ? under.at(-1) : undefined;
  return title !== undefined && titled.test(title) ? clip(title, 200) : undefined;
}

function isWhatIsBuilt({ words, product }: Sentence, { range }: StandIn): boolean {
  const before = words.slice(Math.max(0, range.first - 3), range.first);
  return product.has(range.last - 1) && before.some(({ lemma }) => building.has(lemma));
}

const building: ReadonlySet<string> = new Set(["build", "create", "make", "develop", "plan"]);
const standInWords = /\b(?:mock|stub|test double|simulat(?:ed|or))s?\b/i;

/** "Mock API technology": what is told of the mock. */
const labelEnd = / (?:technolog(?:y|ies)|stack|implementation|design|details)$/i;
/** Labels are short. */
const longestLabel = 8;

/** A heading over what is said of a stand-in. */
const titled =
  /^(?:the )?(?:mock(?:ed)?|stub(?:bed)?|fake|dummy|simulated)\b.*\b(?:apis?|servers?|services?|gateways?|providers?|backends?|systems?)\b/i;

/** Everything in a sentence that stands in for something outside. */
export function standInsOf(sentence: Sentence): readonly StandIn[] {
  const { words } = sentence;
  const found: StandIn[] = [];
  for (let at = 0; at < words.length; at++) {
    const range = standInFrom(words, at);
    if (!range) continue;
    found.push({ range, text: clip(textBetween(sentence, range.first, range.last), 200) });
    at = range.last - 1;
  }
  return found;
}

function standInFrom(words: readonly Word[], at: number): WordRange | undefined {
  const word = words[at];
  if (!word || word.kind === "term") return undefined;
  if (word.lower === "test" && singular(words[at + 1]?.lower ?? "") === "double")
    return { first: at, last: at + 2 };
  let last = at + 1;
  while (last < at + longestName && isNamePart(words[last])) last++;
  const isOfSystem = words.slice(at + 1, last).some(({ lower }) => stoodInFor.has(singular(lower)));
  if (pretended.has(word.lower) && isOfSystem) return { first: at, last };
  // "mock data" stands in for no system, and a screen that is mocked up is drawn.
  const stands = standIns.has(singular(word.lower)) && last === at + 1;
  return stands && words[last]?.lower !== "up" ? { first: at, last } : undefined;
}

const longestName = 5;

function isNamePart(word: Word | undefined): boolean {
  if (word === undefined || word.kind === "mark" || madeWith.has(word.lower)) return false;
  return /^(?:NOUN|PROPN|ADJ)$/.test(word.tag);
}

/** Whether nothing stands between a stand-in and a name but how it is made, and other names. */
function isMadeWith(words: readonly Word[], from: number, at: number): boolean {
  const start = words.findIndex(
    ({ text, lower }, i) => i >= from && i < at && (text === "(" || making.has(lower)),
  );
  if (start === -1 || start - from > longestName) return false;
  const leads = words
    .slice(from, start)
    .every(({ tag, lower }) => /^(?:NOUN|PROPN|ADJ|DET|AUX)$/.test(tag) || madeWith.has(lower));
  return leads && words.slice(start, at).every((_, i) => isListed(words, start + i));
}

/** A name, its version, the noun behind it, or what joins it to others. */
function isListed(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.kind === "term" || word.kind === "number" || word.tag === "NUM") return true;
  if (making.has(word.lower) || word.tag === "DET" || /^[(,/]$/.test(word.text)) return true;
  if (word.lower === "and") return isName(words[at + 1]);
  return word.tag === "NOUN" && words[at - 1]?.kind === "term";
}

function isName(word: Word | undefined): boolean {
  return word?.kind === "term" || word?.tag === "PROPN";
}

/** "External API: Mock Tax API …": the text itself says what it is that is called. */
export function isPutInPlace({ words }: Sentence, { range }: StandIn): boolean {
  const colon = words.findIndex(({ text }) => text === ":");
  if (colon === -1 || colon >= longestLabel || range.first < colon) return false;
  return words.slice(0, colon).some(({ lower }) => outsideWords.has(lower));
}
