import type { DataOf } from "@planc/core";
import type { security } from "@planc/core/ir";

export type CharacterKind = NonNullable<
  DataOf<typeof security.accountRule>["characters"]
>[number]["of"][number];

/** What texts call each kind of character that a password has to have, the narrow ones first. */
export const characterWords: readonly (readonly [CharacterKind, string])[] = [
  ["uppercase", "(?:upper[- ]?case|capital)(?: letters?| characters?)?"],
  ["lowercase", "(?:lower[- ]?case|small)(?: letters?| characters?)|lower[- ]?case"],
  ["digit", "(?:digits?|numbers?|numerals?|numeric(?:al)? (?:characters?|digits?))"],
  [
    "special",
    "(?:special (?:characters?|symbols?)|symbols?|punctuation(?: marks?)?|non-?alphanumeric(?: characters?)?)",
  ],
  ["letter", "(?:letters?|alphabetic(?:al)? characters?)"],
];

/** How the plan calls them: one, and several. */
export const characterNames: Readonly<Record<CharacterKind, readonly [string, string]>> = {
  uppercase: ["upper-case letter", "upper-case letters"],
  lowercase: ["lower-case letter", "lower-case letters"],
  digit: ["digit", "digits"],
  special: ["special character", "special characters"],
  letter: ["letter", "letters"],
};

/** A sentence that says what a password has to have. */
export const demandsCharacters =
  /\b(?:at least|combin\w+|complex\w*|contain\w*|enforce\w*|includ\w+|minimum|mix|must have|need\w*|polic(?:y|ies)|requir\w+|strength|strong)\b/i;

/** What makes it none, or one that no pattern can tell. */
export const noCharacters =
  /\b(?:any|two|three|2|3) of (?:the )?(?:following|four|these|4)\b|\bno (?:complexity|special|upper)|\bnot (?:contain|need|require)|\bwithout\b|\boptional(?:ly)?\b/i;

/** What is no password, and numbers that are no characters of one. */
export const otherThings =
  /\bpasswords? (?:links?|managers?|re(?:covery|sets?))\b|\b(?:account|mobile|order|phone|serial|telephone) numbers?\b|\bnumbers? of\b/gi;

export const countWords: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
]);
