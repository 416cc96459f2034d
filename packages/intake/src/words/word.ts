import type { QuantityMatch } from "../quantities/quantity-match.ts";
import type { TermMatch } from "../terms/term.ts";

/** Universal part of speech, as the tagger gives it. */
export type Tag =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A word of a statement, with what was recognised in it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: "word" | "number" | "mark" | "link" | "term" | "quantity";
  readonly tag: Tag;
  /** Infinitive of a verb, singular of a noun; else the word in small letters. */
  readonly lemma: string;
  readonly term?: TermMatch;
  readonly quantity?: QuantityMatch;
}
