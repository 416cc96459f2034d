import { toLabel } from "../../words/names.ts";
import { nameWords } from "../../words/split-name.ts";
import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import { type TextSpan, textOf } from "../text-span.ts";
import type { ConceptIndex } from "./concept-index.ts";
import type { BlockPart, EntityBlock } from "./entity-blocks.ts";
import { entityRole } from "./entity-role.ts";
import { fieldTie } from "./field-tie.ts";
import { findLists } from "./find-lists.ts";
import { noteField, noteTie } from "./note-facts.ts";
import { type Field, isProperty, readField } from "./read-field.ts";
import { readRow } from "./read-row.ts";
import { type LifeCycle, readArrows, readListedStates, readStateList } from "./read-states.ts";
import { readTies, type TieContext } from "./read-ties.ts";
import { splitElements } from "./split-elements.ts";

/** Writes down what a section says of one of its things. */
export function noteBlock(block: EntityBlock, index: ConceptIndex, notes: Notebook): void {
  const { name, parts } = block;
  const prose = parts.filter(({ meaning }) => meaning === "prose" || meaning === "description");
  const role = entityRole(
    name,
    prose.map(({ sentence, span }) => textOf(sentence.text, span)),
  );
  const context: TieContext = { self: name.name, index, computed: role === "computed" };
  const told = new Set<string>();
  // What is listed as attributes goes before what a sentence mentions.
  for (const part of parts.toSorted((a, b) => weightOf(a) - weightOf(b)))
    notePart(part, { context, notes, told, enumeration: role === "enumeration" });
  if (name.joins) {
    for (const side of name.joins) {
      const to = index.find(side);
      if (to === undefined || to === name.name) continue;
      const span = block.nameSpan;
      noteTie(
        block.head,
        { from: name.name, to, kind: "many-to-one", inferred: false, required: true, span },
        notes,
      );
    }
  }
  for (const row of readRow(parts))
    for (const field of row.fields)
      take(row.sentence, field, { context, notes, told, enumeration: false });
}

function weightOf({ meaning }: BlockPart): number {
  if (meaning === "attributes" || meaning === "field") return 0;
  return meaning === "prose" || meaning === "description" ? 2 : 1;
}

export interface Noting {
  readonly context: TieContext;
  readonly notes: Notebook;
  /** Names of fields that were noted. */
  readonly told: Set<string>;
  readonly enumeration: boolean;
}

function notePart(part: BlockPart, noting: Noting): void {
  const { sentence, span, meaning } = part;
  const { text } = sentence;
  if (part.row !== undefined) return;
  switch (meaning) {
    case "attributes":
      for (const element of splitElements(text, span)) {
        for (const field of readField(text, element)) take(sentence, field, noting);
      }
      return;
    case "field":
      for (const field of fieldsOfLine(text, span)) take(sentence, field, noting);
      return;
    case "states": {
      const cycle = readArrows(text, span) ?? readStateList(text, span);
      if (cycle) noteCycle(sentence, cycle, noting);
      return;
    }
    case "values": {
      const cycle = readStateList(text, span);
      if (cycle) noteValues(sentence, cycle, noting);
      return;
    }
    case "relations":
      noteTies(sentence, span, noting, true);
      return;
    case "constraints":
    case "remark":
      return;
    default:
      noteProse(part, noting);
  }
}

/** A line of code ends in a comma or semicolon; `name: Type` and `name Type` are fields. */
function fieldsOfLine(text: string, span: TextSpan): readonly Field[] {
  const own = textOf(text, span);
  const end = own.replace(/[,;\s]{1,9}$/, "").length;
  if (/^(?:[{}()[\]]|\/\/|--|#|\*|@)/.test(own) || /[{(]$/.test(own.slice(0, end))) return [];
  const skip =
    /^(?:[-*•+]\s+|(?:public|private|readonly|export|const|val|var)\s+)/.exec(own)?.[0].length ?? 0;
  return readField(text, { from: span.from + skip, to: span.from + end });
}

function noteProse({ sentence, span }: BlockPart, noting: Noting): void {
  const { text } = sentence;
  const cycle = readArrows(text, span) ?? readListedStates(text, span);
  if (cycle) noteCycle(sentence, cycle, noting);
  const { lists, prose } = findLists(text, span);
  for (const { elements, explicit, required } of lists) {
    const read = elements.flatMap((element) => readField(text, element));
    const sure = read.filter((field) => isTold(field, noting));
    const all = explicit || (read.length > 2 && sure.length * 3 > read.length);
    for (const field of all ? read : sure) {
      take(
        sentence,
        required === undefined ? field : { ...field, facts: { required, ...field.facts } },
        noting,
        explicit,
      );
    }
    // What names no property may still tie it to something: "contains one or more lines".
    for (const element of elements) noteTies(sentence, element, noting, false);
  }
  for (const part of prose) noteTies(sentence, part, noting, false);
}

/** The name of a property, or of something that the thing refers to. */
function isTold(field: Field, { context }: Noting): boolean {
  return (
    isProperty(field.written) ||
    field.facts.values !== undefined ||
    fieldTie(field, context) !== undefined
  );
}

function take(sentence: Sentence, field: Field, noting: Noting, sure: boolean = true): void {
  const { context, notes, told } = noting;
  const key = nameWords(field.name).join(" ");
  if (!sure && covers(told, key)) return;
  told.add(key);
  const tied = fieldTie(field, context);
  if (tied) {
    if (tied.outside !== undefined) {
      const name = toLabel(tied.outside);
      notes.concepts.put(
        sentence,
        [name],
        { statement: sentence.ref, name, role: "external" },
        field.span,
      );
    }
    noteTie(sentence, tied.tie, notes);
    return;
  }
  noteField(sentence, context.self, field, notes);
}

/** A list said more exactly what a sentence names in passing. */
function covers(told: ReadonlySet<string>, key: string): boolean {
  if (told.has(key)) return true;
  const words = key.split(" ");
  return [...told].some((other) => {
    const others = other.split(" ");
    return words.every((word) => others.includes(word));
  });
}

function noteTies(
  sentence: Sentence,
  span: TextSpan,
  { context, notes }: Noting,
  labelled: boolean,
): void {
  const { text } = sentence;
  if (labelled && /^(?:none|n\/a|no relationships?)\b/i.test(textOf(text, span))) return;
  for (const tie of readTies(text, span, context)) noteTie(sentence, tie, notes);
}

function noteCycle(sentence: Sentence, cycle: LifeCycle, noting: Noting): void {
  const { context, notes } = noting;
  const name = toLabel(context.self);
  notes.concepts.put(
    sentence,
    [name, "states"],
    {
      statement: sentence.ref,
      name,
      states: [...cycle.states],
      ...(cycle.moves.length === 0 ? {} : { moves: cycle.moves.map((move) => ({ ...move })) }),
    },
    cycle.span,
  );
}

function noteValues(
  sentence: Sentence,
  { states, span }: LifeCycle,
  { context, notes }: Noting,
): void {
  const field: Field = {
    name: "value",
    written: "value",
    span,
    many: false,
    facts: { type: "enum", values: states },
  };
  noteField(sentence, context.self, field, notes);
}
