/** A word of a text, ready to be compared: lower case, without accents, plural folded. */
export interface Word {
  readonly text: string;
  /** Which clause of the text it stands in, from 0; a phrase never crosses into the next. */
  readonly clause: number;
  /** A comma stands in front of it. */
  readonly afterComma: boolean;
}

const pieces = /[\p{L}\p{N}]+(?:['’]\p{L}+)*|[,.;:!?()\n]/gu;
/** The same for texts of plain characters, which are nearly all, in a fraction of the time. */
const plainPieces = /[A-Za-z0-9]+(?:'[A-Za-z]+)*|[,.;:!?()\n]/g;

/** Cuts a text into words and clauses, in one pass. `E-commerce` gives two words, `don't` one. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let clause = 0;
  let afterComma = false;
  for (const piece of text.match(isPlain(text) ? plainPieces : pieces) ?? []) {
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
  return wordsOf(phrase).map((word) => word.text);
}

/** A name in the form in which two spellings of it are the same text. */
export function foldName(name: string): string {
  return foldPhrase(name).join(" ");
}

const contrasts = new Set(["but", "however", "although", "whereas"]);
const short = 2;

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function isMark(piece: string): boolean {
  return piece.length === 1 && ".;:!?()\n".includes(piece);
}

/** Rough on purpose: it only has to give the same for a word and its plural. */
function foldWord(piece: string): string {
  const word = fold(piece.toLowerCase());
  if (word.length <= short || !word.endsWith("s")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word) && word.length > 4) return word;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function fold(lower: string): string {
  if (isPlain(lower) && !lower.includes("'")) return lower;
  return lower.normalize("NFKD").replace(/[\p{M}'’]+/gu, "");
}
