import type { Notebook } from "../notebook.ts";
import type { ConceptIndex } from "./concept-index.ts";
import type { BlockPart } from "./entity-blocks.ts";
import { noteTie } from "./note-facts.ts";
import { readTies } from "./read-ties.ts";

/** Reads statements of an entity section that stand by no thing: "An order has many lines". */
export function noteLoose(parts: readonly BlockPart[], index: ConceptIndex, notes: Notebook): void {
  for (const { sentence, span } of parts) {
    const [first] = index.mentions(sentence.text, span);
    if (!first) continue;
    const rest = { from: first.span.to, to: span.to };
    const context = { self: first.concept, index, computed: false, tied: new Set<string>() };
    for (const tie of readTies(sentence, rest, context)) noteTie(sentence, tie, notes);
  }
}
