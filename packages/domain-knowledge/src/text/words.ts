import { remember } from "./remember.ts";

/** A word of a text, ready to be compared: lower case, without accents, plural folded. */
export interface Word {
  readonly text: string;
  /** Which clause of the text it stands in, from 0; a phrase never crosses into the next. */
  readonly clause: number;
  /** A comma stands in front of it. */
  readonly afterComma: boolean;
}

/**
 * Letters and figures by their ranges, with the marks on them. Classes such as `\p{L}` take six times as
 * long.
 */
const pieces =
  /[A-Za-z0-9\u00c0-\u1fff\u2c00-\u2dff\u3005-\ud7ff\uf900-\uffef]+(?:['’][A-Za-z\u00c0-\u1fff]+)*|[,.;:!?()\n]/g;

/**
 * Cuts a text into words and clauses, in one pass. `E-commerce` gives two words, `don't` one. Every text
 * is asked about several times.
 */
export const wordsOf: (text: string) => readonly Word[] = remember(cut);

function cut(text: string): readonly Word[] {
  const words: Word[] = [];
  let clause = 0;
  let afterComma = false;
  for (const piece of text.match(pieces) ?? []) {
    if (piece === ",") afterComma = true;
    else if (isMark(piece)) clause++;
    else {
      const folded = foldWord(piece);
      if (contrasts.has(folded)) clause++;
      words.push({ text: folded, clause, afterComma });
      afterComma = false;
    }
  }
  return words;
}

/** The words of a name or phrase, as they stand in a text. */
export function foldPhrase(phrase: string): readonly string[] {
  return (phrase.match(pieces) ?? [])
    .filter((piece) => piece !== "," && !isMark(piece))
    .map(foldWord);
}

/** A name in the form in which two spellings of it are the same text. */
export const foldName: (name: string) => string = remember((name) => foldPhrase(name).join(" "));

const contrasts = new Set(["but", "however", "although", "whereas"]);
const short = 2;
const beyondPlain = /[\u0080-\uffff]/;

function isMark(piece: string): boolean {
  return piece.length === 1 && ".;:!?()\n".includes(piece);
}

/** Rough on purpose: it only has to give the same for a word and its plural. */
const foldWord = remember((piece) => {
  const word = fold(piece.toLowerCase());
  if (word.length <= short || !word.endsWith("s")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word) && word.length > 4) return word;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
});

function fold(lower: string): string {
  if (!beyondPlain.test(lower) && !lower.includes("'")) return lower;
  return lower.normalize("NFKD").replace(/[\p{M}'’]+/gu, "");
}
