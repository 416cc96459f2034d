import { countedBalances, paidBalances } from "../../catalog/attribute-types.ts";
import { nameWords, plainName } from "../../words/split-name.ts";
import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import { type TextSpan, textOf } from "../text-span.ts";
import { keyColumns, type NamedLists, readCodeLine } from "./code/read-code-line.ts";
import { readExampleLine } from "./code/read-example-line.ts";
import type { ConceptIndex } from "./concept-index.ts";
import type { BlockPart, EntityBlock } from "./entity-blocks.ts";
import type { KnownField } from "./field-index.ts";
import { fieldTie } from "./field-tie.ts";
import { type FoundList, findLists, listsWithin } from "./find-lists.ts";
import { type NotedTie, noteCycle } from "./note-facts.ts";
import {
  type Noting,
  noteEnd,
  noteStated,
  noteStatus,
  noteTies,
  noteValues,
  take,
} from "./noting.ts";
import { isProperty } from "./property-name.ts";
import { contrasted, type Field, readField } from "./read-field.ts";
import { readIntroduced } from "./read-remark.ts";
import { readRow } from "./read-row.ts";
import { readArrows, readListedStates, readStateList } from "./read-states.ts";
import { subjectOf, type Tie, type TieContext } from "./read-ties.ts";
import { splitElements } from "./split-elements.ts";

export interface SaidOfBlock {
  readonly fields: readonly KnownField[];
  readonly ties: readonly NotedTie[];
}

interface Described {
  readonly block: EntityBlock;
  readonly role: string | undefined;
  readonly index: ConceptIndex;
  readonly lists: NamedLists;
  /** A sentence elsewhere describes it: whom it names beside is no other system's. */
  readonly isLoose?: boolean;
}

/** Writes down what a section says of one of its things. */
export function noteBlock(
  { block, role, index, lists, isLoose = false }: Described,
  notes: Notebook,
): SaidOfBlock {
  const { name, parts, code } = block;
  const noting: Noting = {
    context: { self: name.name, index, computed: role === "computed", tied: new Set(), isLoose },
    notes,
    told: new Set(),
    fields: [],
    ties: [],
    listed: parts.some(listsAttributes),
    counts: countsPoints(block),
    isList: role === "enumeration",
    code,
    lists,
    keys: new Set(code ? parts.flatMap(({ sentence }) => keyColumns(sentence.text)) : []),
  };
  if (code?.isEnumeration) {
    const values = lists.get(code.name.toLowerCase());
    if (values) noteValues(block.head, values, block.nameSpan, noting);
    return noting;
  }
  noteSides(block, noting);
  for (const { sentence, fields } of readRow(parts)) {
    for (const field of fields) take(sentence, field, noting);
  }
  // What is listed as attributes goes before what a sentence mentions.
  for (const part of parts.toSorted((a, b) => weightOf(a) - weightOf(b))) notePart(part, noting);
  return noting;
}

/** "Tracks the points of a guest": what it has a balance of is not paid with. */
function countsPoints({ name, parts }: EntityBlock): boolean {
  const said = [
    plainName(name.name),
    ...parts.map(({ sentence, span }) => textOf(sentence.text, span)),
  ];
  return (
    said.some((each) => countedBalances.test(each)) && !said.some((each) => paidBalances.test(each))
  );
}

function listsAttributes({ meaning, row, sentence, span }: BlockPart): boolean {
  if (meaning === "attributes" || meaning === "field" || row !== undefined) return true;
  if (meaning !== "prose" && meaning !== "description") return false;
  return findLists(sentence.text, span).lists.some(({ explicit }) => explicit);
}

/** "User–Role relationship" refers to both. */
function noteSides({ name, head, nameSpan }: EntityBlock, { context, ties }: Noting): void {
  for (const side of name.joins ?? []) {
    const to = context.index.find(side);
    if (to === undefined || to === name.name) continue;
    const kind = "many-to-one" as const;
    const tie: Tie = { from: name.name, to, kind, inferred: false, required: true, span: nameSpan };
    ties.push({ sentence: head, tie, named: true });
  }
}

function weightOf({ meaning }: BlockPart): number {
  if (meaning === "attributes" || meaning === "field") return 0;
  if (meaning === "stated-values" || meaning === "standing") return 3;
  return meaning === "prose" || meaning === "description" ? 2 : 1;
}

function notePart(
  { sentence, span, meaning, row, stated, isList }: BlockPart,
  noting: Noting,
): void {
  const { text } = sentence;
  if (row !== undefined) return;
  if (stated) {
    noteStated(sentence, stated, meaning === "standing", noting);
    return;
  }
  switch (meaning) {
    case "attributes":
      for (const element of splitElements(text, span)) {
        for (const field of readField(text, element)) take(sentence, field, noting);
      }
      return;
    case "field":
      for (const field of lineFields(sentence, span, noting)) take(sentence, field, noting);
      return;
    case "states":
    case "values": {
      const cycle = readArrows(text, span) ?? readStateList(text, span);
      if (cycle && noting.isList) noteValues(sentence, cycle.states, cycle.span, noting);
      else if (cycle) {
        noteCycle(sentence, noting.context.self, cycle, noting.notes);
        if (/^`?(?:status|state|stage|phase)\b`?\s?:/i.test(text))
          noteStatus(sentence, cycle, noting, text);
      }
      return;
    }
    case "relations":
      if (!/^(?:none|n\/a|no relationships?)\b/i.test(textOf(text, span))) {
        noteTies(sentence, span, noting);
      }
      return;
    case "constraints":
    case "remark":
      return;
    default:
      noteProse(sentence, span, noting, isList);
  }
}

function lineFields(
  { text, kind }: Sentence,
  span: TextSpan,
  { code, lists, keys }: Noting,
): readonly Field[] {
  if (code) {
    const fields = readCodeLine(text, span, code.language, lists);
    return fields.filter(({ written, facts }) => !keys.has(written) || facts.target !== undefined);
  }
  return kind === "code" && /^"[\w-]{1,60}"\s?:/.test(textOf(text, span))
    ? readExampleLine(text, span)
    : fieldsOfLine(text, span);
}

/** A line of code ends in a comma or semicolon; `name: Type` and `name Type` are fields. */
function fieldsOfLine(text: string, span: TextSpan): readonly Field[] {
  const own = textOf(text, span);
  const end = own.replace(/[,;\s]{1,9}$/, "").length;
  if (/^(?:[{}()[\]]|\/\/|--|#|\*|@)/.test(own) || /[{(]$/.test(own.slice(0, end))) return [];
  const marks = /^(?:[-*•+]\s+|(?:public|private|readonly|export|const|val|var)\s+)/;
  const skip = marks.exec(own)?.[0].length ?? 0;
  return readField(text, { from: span.from + skip, to: span.from + end });
}

function noteProse(
  sentence: Sentence,
  span: TextSpan,
  noting: Noting,
  listsFields: boolean = false,
): void {
  const { text } = sentence;
  const { context, notes, isList } = noting;
  if (isList) {
    const values = readIntroduced(text, span);
    if (values) noteValues(sentence, values, span, noting);
    return;
  }
  const subject = subjectOf(text, span, context.index);
  if (subject !== undefined && subject !== context.self) {
    noteTies(sentence, span, noting);
    return;
  }
  const cycle = readArrows(text, span) ?? readListedStates(text, span);
  if (cycle) {
    noteCycle(sentence, context.self, cycle, notes);
    noteStatus(sentence, cycle, noting);
  }
  const { lists, prose } = findLists(text, span);
  lists.forEach((list, i) => {
    const own = listsFields && i === 0 ? { ...list, explicit: true } : list;
    if (!noteList(sentence, own, noting)) noteWithin(sentence, list, noting);
  });
  for (const part of prose) noteTies(sentence, part, noting);
  noteEnd(sentence, span, noting);
}

/** A list that named no property may hold one: "edits of a bill (field, old value, new value)". */
function noteWithin(sentence: Sentence, { elements }: FoundList, noting: Noting): void {
  const from = elements[0]?.from ?? 0;
  const inner = listsWithin(sentence.text, { from, to: elements.at(-1)?.to ?? from });
  for (const list of inner) noteList(sentence, list, noting);
}

/** Writes down the fields of a list; says whether there were any. */
function noteList(
  sentence: Sentence,
  { elements, explicit, holding, single, required }: FoundList,
  noting: Noting,
): boolean {
  const { text } = sentence;
  const { context, listed } = noting;
  let found = false;
  const read = contrasted(elements.flatMap((element) => readField(text, element)));
  const sure = read.filter((field) => isTold(field, context));
  // "tracks calls, meetings and mails" says what it is of.
  const things = single === false && read.filter(({ many }) => many).length * 2 > read.length;
  const enough = holding ? read.length >= elements.length : sure.length * 3 >= read.length;
  const all = explicit || (read.length > 2 && sure.length > 0 && enough);
  for (const field of all ? read : sure) {
    const facts = required === undefined ? field.facts : { required, ...field.facts };
    const tied = fieldTie(field, context) !== undefined;
    if (explicit || tied || !(things || listed || isCovered(field, noting))) {
      take(sentence, { ...field, facts }, noting);
      found = true;
    }
  }
  // What names no property may still tie it to something: "contains one or more lines".
  for (const element of elements) noteTies(sentence, element, noting);
  return found;
}

/** The name of a property, or of something that the thing refers to. */
function isTold(field: Field, context: TieContext): boolean {
  if (isProperty(field.written) || field.facts.values !== undefined) return true;
  return fieldTie(field, context) !== undefined;
}

/** Things with more fields are no longer compared field by field. */
const mostCompared = 100;

/** A list said more exactly what a sentence names in passing. */
function isCovered({ name }: Field, { told }: Noting): boolean {
  const words = nameWords(name);
  return [...told].slice(0, mostCompared).some((other) => {
    const others = other.split(" ");
    return words.every((word) => others.includes(word));
  });
}
