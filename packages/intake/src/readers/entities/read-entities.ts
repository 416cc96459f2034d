import type { ToldRole } from "../../catalog/entity-roles.ts";
import { toLabel } from "../../words/names.ts";
import type { Notebook } from "../notebook.ts";
import { type Sentence, use } from "../sentence.ts";
import { type TextSpan, textOf } from "../text-span.ts";
import { codeTies } from "./code/code-ties.ts";
import { namedLists } from "./code/named-lists.ts";
import { type ConceptIndex, conceptIndex } from "./concept-index.ts";
import type { Declared } from "./declared.ts";
import { describedThings } from "./described-things.ts";
import { type EntityBlock, entityBlocks } from "./entity-blocks.ts";
import { entityRole } from "./entity-role.ts";
import { fieldIndex, type KnownField } from "./field-index.ts";
import { managedThings } from "./managed-things.ts";
import { noteBlock, type SaidOfBlock } from "./note-block.ts";
import { type NotedTie, noteTies } from "./note-facts.ts";
import { noteLoose } from "./note-loose.ts";
import { standingIndex } from "./standing-index.ts";
import { typedModels } from "./typed-models.ts";

/**
 * Reads the things that a source declares in a section of its own, in code, or in sentences that describe
 * them, and says by what names they go.
 */
export function readEntities(all: readonly Sentence[], notes: Notebook): Declared {
  const { blocks, loose } = entityBlocks(all.filter(({ role }) => role === "entity"));
  const listed = blocks.map(({ name }) => name);
  const rest = new Set(loose.map(({ sentence }) => sentence));
  const described = describedThings(
    all.filter((sentence) => (sentence.role === "entity" ? rest.has(sentence) : tells(sentence))),
    conceptIndex(listed),
  );
  const inSection =
    blocks.length > 0 || described.blocks.some(({ head }) => head.role === "entity");
  const managed = inSection ? [] : managedThings(all, notes);
  const isComplete = inSection || managed.length > 0;
  const told = described.blocks.map(({ name }) => name);
  const index = conceptIndex([...listed, ...managed, ...told]);
  const lists = namedLists(blocks);
  const fields: KnownField[] = [];
  const ties: NotedTie[] = [];
  for (const block of [...blocks, ...described.blocks]) {
    const isLoose = block.head.role !== "entity";
    const role = block.code || isLoose ? undefined : roleOf(block, index);
    const said = block.isShared
      ? undefined
      : noteBlock({ block, role, index, lists, isLoose }, notes);
    noteConcept(
      block,
      { role: block.code ? codeRole(block, said) : role, declared: isComplete },
      notes,
    );
    if (!said) continue;
    fields.push(...said.fields);
    ties.push(...said.ties);
    for (const sentence of [block.head, ...block.parts.map((part) => part.sentence)]) {
      if (sentence.role === "entity") use(sentence, 0, sentence.words.length);
    }
    for (const { sentence, span } of isLoose ? block.parts : []) useSpan(sentence, span);
  }
  ties.push(...codeTies(loose, index));
  noteTies(ties, index.people, notes);
  noteLoose(
    loose.filter(({ sentence }) => !described.sentences.has(sentence)),
    index,
    notes,
  );
  const known = fieldIndex(fields);
  const standing = standingIndex(all, index, known);
  const typed = typedModels(all, index);
  return { index, fields: known, standing, typed, isComplete, described: described.sentences };
}

const telling: ReadonlySet<Sentence["role"]> = new Set<Sentence["role"]>([
  undefined,
  "story",
  "requirement",
  "premise",
  "summary",
  "answer",
]);

/** Whether a sentence outside of such sections can describe a thing. */
function tells({ role, kind }: Sentence): boolean {
  return telling.has(role) && (kind === "sentence" || kind === "item" || kind === "cell");
}

function useSpan({ words, used }: Sentence, { from, to }: TextSpan): void {
  words.forEach(({ start, end }, at) => {
    if (start >= from && end <= to) used.add(at);
  });
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
      noteConcept({ ...block, parts: [] }, { role: undefined, declared: true }, notes);
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

/** How a list of attributes begins that follows a description in its sentence. */
const attributesFollow =
  /[\s,;.(–—-]+(?:(?:with|having|has|including|includes) )?(?:(?:the|its|key|core|main|following|required) )*(?:attributes?|fields?|properties)(?: (?:are|include|includes|including|such as|like)\b|\s?[:–—]).*$/isu;

/** What a thing is, without "represents" in front and the attributes listed behind. */
function purposeIn(prose: string): string {
  const bare = prose.slice(0, 4000).replace(attributesFollow, "").trim();
  const told = (bare === "" ? prose.slice(0, 4000) : bare).replace(
    /^(?:this )?represents (?=(?:an?|the|one|each|single)\b)/i,
    "",
  );
  const whole = told.replace(/[;:,\s]{1,20}$/, "");
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

function noteConcept(
  { name, head, nameSpan, parts, isTold }: EntityBlock,
  { role, declared }: { readonly role: ToldRole | undefined; readonly declared: boolean },
  notes: Notebook,
): void {
  const label = toLabel(name.name);
  const description = isTold ? undefined : purposeIn(proseOf(parts)[0] ?? "");
  const known = declared ? ({ declared } as const) : {};
  notes.concepts.put(
    head,
    [label],
    {
      statement: head.ref,
      name: label,
      ...known,
      ...(role === undefined ? {} : { role }),
      ...(name.aliases.length === 0 ? {} : { aliases: [...name.aliases] }),
      ...(description ? { description } : {}),
    },
    nameSpan,
  );
  for (const { sentence } of parts) {
    if (sentence === head) continue;
    notes.concepts.put(sentence, [label], { statement: sentence.ref, name: label, ...known });
  }
}
