import type { Ref, ViewOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { findQuantities } from "../quantities/find-quantities.ts";
import type { StatementRole } from "../statements/statement-role.ts";
import type { TermIndex } from "../terms/term-index.ts";
import type { Tagger } from "../words/load-tagger.ts";
import { findPhrases, type Phrase } from "../words/phrases.ts";
import { cutPieces } from "../words/pieces.ts";
import { readWords } from "../words/read-words.ts";
import type { Word } from "../words/word.ts";
import { isNameHere, type TextWords } from "./name-here.ts";

/** A statement, taken apart, on which readers mark what they understood. */
export interface Sentence {
  readonly ref: Ref<"reading/statement">;
  readonly id: string;
  readonly kind: ViewOf<typeof reading.statement>["data"]["kind"];
  readonly under: readonly string[];
  /** Position in its source, from 0. */
  readonly order: number;
  readonly key: string | undefined;
  /** What the section makes of it. */
  readonly role: StatementRole | undefined;
  readonly story: string | undefined;
  /** Bold words in front, or the first cell of its row. */
  readonly lead: string | undefined;
  /** Shared by the statements of one bullet, row or keyed paragraph. */
  readonly group: string | undefined;
  readonly text: string;
  readonly words: readonly Word[];
  /** Words of the text that are no names, whatever their capitals; in small letters. */
  readonly ordinary: ReadonlySet<string>;
  readonly phrases: readonly Phrase[];
  /** Words that some reader made a fact of. */
  readonly used: Set<number>;
  /** Words that name the product as a whole. */
  readonly product: Set<number>;
  /** How many of the first characters of `text` are a question that the others answer. */
  readonly question: number | undefined;
}

export interface SentenceTools {
  readonly terms: TermIndex;
  readonly tagger: Tagger;
  readonly context: TextWords;
}

/** Takes a statement apart. */
export function takeApart(
  { ref, id, data }: ViewOf<typeof reading.statement>,
  { terms, tagger, context }: SentenceTools,
): Sentence {
  const { text, kind, under, order, key, role, story, lead, group, question } = data;
  const pieces = cutPieces(text);
  const all = terms.find(text, pieces);
  const found = all.filter((term) => isNameHere(term, all, text, context));
  const quantities = findQuantities(pieces, found);
  const words = readWords(text, pieces, { terms: found, quantities }, tagger);
  return {
    ref,
    id,
    kind,
    under,
    order,
    key,
    role,
    story,
    lead,
    group,
    text,
    words,
    ordinary: context.ordinary,
    phrases: findPhrases(words),
    used: new Set(),
    product: new Set(),
    question,
  };
}

/** Marks words `first` up to `last` as understood. */
export function use({ used }: Sentence, first: number, last: number): void {
  for (let at = first; at < last; at++) used.add(at);
}

/** The phrase that a word stands in. */
export function phraseAt({ phrases }: Sentence, at: number): Phrase | undefined {
  return phrases.find(({ first, last }) => first <= at && at < last);
}

/** The characters from word `first` up to word `last` (exclusive). */
export function textBetween({ text, words }: Sentence, first: number, last: number): string {
  return text.slice(words[first]?.start ?? 0, words[last - 1]?.end ?? 0);
}
