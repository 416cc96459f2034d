import { toLabel } from "../../words/names.ts";
import type { Notebook } from "../notebook.ts";
import { type Sentence, use } from "../sentence.ts";
import { textOf } from "../text-span.ts";
import { type ConceptIndex, conceptIndex } from "./concept-index.ts";
import { type EntityBlock, entityBlocks } from "./entity-blocks.ts";
import { entityRole } from "./entity-role.ts";
import { noteBlock } from "./note-block.ts";
import { noteLoose } from "./note-loose.ts";

/** Reads the things that the entity section of a source declares, and says by what names they go. */
export function readEntities(sentences: readonly Sentence[], notes: Notebook): ConceptIndex {
  const { blocks, loose } = entityBlocks(sentences);
  const index = conceptIndex(blocks.map(({ name }) => name));
  for (const block of blocks) {
    noteConcept(block, notes);
    noteBlock(block, index, notes);
    for (const sentence of [block.head, ...block.parts.map((part) => part.sentence)]) {
      use(sentence, 0, sentence.words.length);
    }
  }
  noteLoose(loose, index, notes);
  return index;
}

/** Names what a foreign text declares, without reading what it says of it. */
export function readForeignEntities(sentences: readonly Sentence[], notes: Notebook): void {
  for (const block of entityBlocks(sentences).blocks) {
    if (/\p{Script=Latin}/u.test(block.name.name)) noteConcept({ ...block, parts: [] }, notes);
  }
}

function noteConcept({ name, head, nameSpan, parts }: EntityBlock, notes: Notebook): void {
  const prose = parts
    .filter(({ meaning }) => meaning === "prose" || meaning === "description")
    .map(({ sentence, span }) => textOf(sentence.text, span));
  const role = entityRole(name, prose);
  const label = toLabel(name.name);
  const description = prose[0]?.slice(0, 4000);
  notes.concepts.put(
    head,
    [label],
    {
      statement: head.ref,
      name: label,
      declared: true,
      ...(role === undefined ? {} : { role }),
      ...(name.aliases.length === 0 ? {} : { aliases: [...name.aliases] }),
      ...(description ? { description } : {}),
    },
    nameSpan,
  );
  for (const { sentence } of parts) {
    if (sentence === head) continue;
    notes.concepts.put(sentence, [label], { statement: sentence.ref, name: label, declared: true });
  }
}
