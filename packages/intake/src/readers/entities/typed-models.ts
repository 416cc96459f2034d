import type { Sentence } from "../sentence.ts";
import type { ConceptIndex } from "./concept-index.ts";

/** Where a requirement lays down the fields of a thing in the words of code. */
export interface TypedModel {
  readonly order: number;
  readonly concept: string;
}

/** "a `stock.batch` model with fields: name (Char, required), …" */
export const withFields =
  /\s?[`"']?\s(?:model|entity|table|record|class|collection|document)s?[`"']?\s(?:with|having|containing)(?: the)?(?: following)? (?:fields|columns|attributes|properties)\s?:\s?/i;

/** The things whose fields requirements lay down, in the order of the text. */
export function typedModels(all: readonly Sentence[], index: ConceptIndex): readonly TypedModel[] {
  return all.flatMap(({ text, order }) => {
    const found = withFields.exec(text);
    const named = found && index.mentions(text, { from: 0, to: found.index }).at(-1);
    return found && named && found.index - named.span.to < 4
      ? [{ order, concept: named.concept }]
      : [];
  });
}
