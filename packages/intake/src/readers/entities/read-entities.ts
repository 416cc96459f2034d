import type { ToldRole } from "../../catalog/entity-roles.ts";
import { toLabel } from "../../words/names.ts";
import type { Notebook } from "../notebook.ts";
import { type Sentence, use } from "../sentence.ts";
import { textOf } from "../text-span.ts";
import { codeTies } from "./code/code-ties.ts";
import { namedLists } from "./code/named-lists.ts";
import { type ConceptIndex, conceptIndex } from "./concept-index.ts";
import type { Declared } from "./declared.ts";
import { type EntityBlock, entityBlocks } from "./entity-blocks.ts";
import { entityRole } from "./entity-role.ts";
import { fieldIndex, type KnownField } from "./field-index.ts";
import { managedThings } from "./managed-things.ts";
import { noteBlock, type SaidOfBlock } from "./note-block.ts";
import { type NotedTie, noteTies } from "./note-facts.ts";
import { noteLoose } from "./note-loose.ts";

/** Reads the things that the entity section of a source declares, and says by what names they go. */
export function readEntities(all: readonly Sentence[], notes: Notebook): Declared {
  const { blocks, loose } = entityBlocks(all.filter(({ role }) => role === "entity"));
  const lists = namedLists(blocks);
  const declared = blocks.map(({ name }) => name);
  const index = conceptIndex(declared.length > 0 ? declared : managedThings(all, notes));
  const fields: KnownField[] = [];
  const ties: NotedTie[] = [];
  for (const block of blocks) {
    const told = block.code ? undefined : roleOf(block, index);
    const said = block.isShared ? undefined : noteBlock({ block, role: told, index, lists }, notes);
    noteConcept(block, block.code ? codeRole(block, said) : told, notes);
    if (!said) continue;
    fields.push(...said.fields);
    ties.push(...said.ties);
    for (const sentence of [block.head, ...block.parts.map((part) => part.sentence)]) {
      use(sentence, 0, sentence.words.length);
    }
  }
  ties.push(...codeTies(loose, index));
  noteTies(ties, index.people, notes);
  noteLoose(loose, index, notes);
  return { index, fields: fieldIndex(fields) };
}

/** A table of nothing but two references joins two things. */
function codeRole(
  { code, name }: EntityBlock,
  said: SaidOfBlock | undefined,
): ToldRole | undefined {
  if (code?.isEnumeration) return "enumeration";
  const sides = new Set(said?.ties.flatMap(({ tie }) => (tie.from === name.name ? [tie.to] : [])));
  const own =
    said?.fields.filter((field) => !/^(?:id|created at|updated at)$/.test(field.name)) ?? [];
  return sides.size === 2 && own.length === 0 ? "join" : undefined;
}

/** Names what a foreign text declares, without reading what it says of it. */
export function readForeignEntities(sentences: readonly Sentence[], notes: Notebook): void {
  for (const block of entityBlocks(sentences).blocks) {
    if (/\p{Script=Latin}/u.test(block.name.name))
      noteConcept({ ...block, parts: [] }, undefined, notes);
  }
}

function roleOf({ name, parts }: EntityBlock, index: ConceptIndex): ToldRole | undefined {
  const prose = proseOf(parts);
  const role = entityRole(name, prose);
  if (role !== "join" || name.joins) return role;
  const others = new Set(
    prose.flatMap((text) => index.mentions(text).map(({ concept }) => concept)),
  );
  others.delete(name.name);
  return others.size > 1 ? role : undefined;
}

function proseOf(parts: EntityBlock["parts"]): readonly string[] {
  return parts
    .filter(({ meaning }) => meaning === "prose" || meaning === "description")
    .map(({ sentence, span }) => textOf(sentence.text, span));
}

function noteConcept(
  { name, head, nameSpan, parts }: EntityBlock,
  role: ToldRole | undefined,
  notes: Notebook,
): void {
  const label = toLabel(name.name);
  const description = proseOf(parts)[0]?.slice(0, 4000);
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
