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

/** What no pattern of all that is asked can tell. */
export const someOfThem = /\b(?:any|two|three|2|3) of (?:the )?(?:following|four|these|4)\b/i;

/** What makes a clause ask for none. */
export const noCharacters =
  /\bno (?:complexity|special|upper)|\bnot? (?:be|contain|have|include|need|require|use)|\bn['’]t (?:contain|have|include|need|require|use)|\bnever\b|\bwithout\b|\boptional(?:ly)?\b/i;

/** Where a clause ends: before one that denies, or that has a subject of its own. */
export const clauseEnd =
  /,?\s+(?:and|but|or)\s+(?=(?:(?:can|do|does|may|must|need|should)\s+)?(?:not|never|without)\b)|,\s+(?=(?:(?:can|do|does|may|must|should)\s+)?(?:not|never|without)\b)|,?\s+and\s+(?=(?:contains?|ha(?:s|ve)|includes?|must|needs?|should)\b)|,?\s+but\s+|;\s*/i;

/** What is no password. */
export const otherThings =
  /\bpasswords? (?:links?|managers?|re(?:covery|sets?))\b|\b(?:account|card|mobile|order|phone|serial|telephone) numbers?\b/gi;

/** Numbers that are no characters. */
export const amounts = /\bnumbers? of\b/gi;

/** A password, or what else may have to have characters. */
export const subjects =
  /\b(?:(passwords?|passphrases?)|something|(?:user|nick|display|log[- ]?in|file|first|last)?[ -]?names?|address(?:es)?|codes?|e-?mails?|handles?|identifiers?|ids?|keys?|nicks?|phones?|pins?|slugs?|titles?|tokens?)\b/gi;

/** Verbs behind what has to have something. */
export const having =
  /\b(?:are|can|contains?|has|have|includes?|is|may|must|needs?|requires?|shall|should)\b/gi;

/** Words in front of the characters that go on about what was named before. */
export const goesOn =
  /^\W*(?:(?:also|an?|and|at|be|both|characters?|combin\w*|complexity|contain\w*|following|has|have|includ\w*|is|it|least|long|min|minimum|mix|more|must|need\w*|of|or|polic(?:y|ies)|requir\w*|should|strength|strong|than|the|these|they|this|those|to|use|with|\d+)\b\W*)*$/i;

/** In front of a number: it is the most, or the length. */
export const most =
  /(?:\bbetween \S+ and|\b\d+ ?(?:-|–|to)|\b(?:at most|maximum|maximum of|no more than|up to)) ?$/i;

export const countWords: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
]);
