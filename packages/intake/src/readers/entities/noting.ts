import { singular } from "../../words/singular.ts";
import { nameWords } from "../../words/split-name.ts";
import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import { type TextSpan, textOf } from "../text-span.ts";
import type { Declaration } from "./code/declarations.ts";
import type { NamedLists } from "./code/read-code-line.ts";
import type { KnownField } from "./field-index.ts";
import { fieldTie } from "./field-tie.ts";
import { type NotedTie, noteCycle, noteField, noteOutside } from "./note-facts.ts";
import { type Field, fieldOf } from "./read-field.ts";
import type { LifeCycle } from "./read-states.ts";
import { readTies, type TieContext } from "./read-ties.ts";
import type { StatedValues } from "./stated-values.ts";

/** What is known of a thing while its description is read. */
export interface Noting {
  readonly context: TieContext;
  readonly notes: Notebook;
  /** Names of fields that were noted. */
  readonly told: Set<string>;
  readonly fields: KnownField[];
  readonly ties: NotedTie[];
  /** The description lists its attributes as such: what sentences mention beside them is none. */
  readonly listed: boolean;
  /** It is said to count points, credits or days. */
  readonly counts: boolean;
  readonly isList: boolean;
  readonly code?: Declaration | undefined;
  readonly lists: NamedLists;
  /** Columns that another line of the code makes a reference of. */
  readonly keys: ReadonlySet<string>;
}

/** Writes a field down, as a relation where it names another thing. */
export function take(sentence: Sentence, written: Field, noting: Noting): void {
  const field = noting.counts ? counted(written) : written;
  const { context, notes, told, fields, ties } = noting;
  told.add(nameWords(field.name).join(" "));
  const tied = fieldTie(field, context);
  if (!tied) {
    fields.push({ concept: context.self, name: field.name, values: field.facts.values });
    noteField(sentence, context.self, field, notes);
    return;
  }
  if (tied.outside !== undefined && !context.isLoose)
    noteOutside(sentence, tied.outside, field.span, notes);
  context.tied.add(tied.tie.to);
  context.tied.add(tied.tie.from);
  ties.push({ sentence, tie: tied.tie, named: true });
  if (tied.tie.from !== context.self) takeParts(sentence, field, tied.tie.from, noting);
}

/** The balance of a thing that counts points is no money. */
function counted(field: Field): Field {
  if (field.facts.type !== "money" || !/(?:^|\s)balance$/.test(field.name)) return field;
  return { ...field, facts: { ...field.facts, type: "integer" } };
}

/** "contains lines (room, nights)": what each line has is said of the line. */
function takeParts(sentence: Sentence, field: Field, part: string, noting: Noting): void {
  const { parts = [] } = field.facts;
  if (parts.length < 2) return;
  const context = { ...noting.context, self: part, tied: new Set<string>() };
  for (const name of parts) {
    const each = fieldOf(singular(name), field.span, {}, false);
    take(sentence, each, { ...noting, context, told: new Set() });
  }
}

/** Writes down what a stretch of text ties the thing to. */
export function noteTies(sentence: Sentence, span: TextSpan, { context, ties }: Noting): void {
  for (const tie of readTies(sentence, span, context)) ties.push({ sentence, tie, named: false });
}

/** "The grade is good or fair", "an order is new, paid or shipped" */
export function noteStated(
  sentence: Sentence,
  { name: at, values, span }: StatedValues,
  standing: boolean,
  noting: Noting,
): void {
  if (standing) {
    const cycle = { states: values, moves: [], span };
    noteCycle(sentence, noting.context.self, cycle, noting.notes);
    noteStatus(sentence, cycle, noting);
    return;
  }
  const written = textOf(sentence.text, at);
  take(sentence, fieldOf(written, span, { type: "enum", values }, false), noting);
}

/** "may be pending or done": a status of its own, or the values of the one that is listed. */
export function noteStatus(
  sentence: Sentence,
  { states, span }: LifeCycle,
  noting: Noting,
  label: string = "status",
): void {
  const { context, notes, fields } = noting;
  const known = fields.find(({ name }) => /(?:^|\s)(?:status|state|stage|phase)$/.test(name));
  const name = known?.name ?? /\p{L}+/u.exec(label)?.[0].toLowerCase() ?? "status";
  const facts = { type: "enum" as const, values: states };
  noteField(
    sentence,
    context.self,
    { name, written: name, span, many: false, facts },
    notes,
    known !== undefined,
  );
}

const ends =
  /\b(?:expires?|time-limited|short-lived|valid for (?:\d|an? |one )|expiration|expiry)\b/i;

/** "a time-limited token", "expires after a day": it has an end. */
export function noteEnd(sentence: Sentence, span: TextSpan, noting: Noting): void {
  const { context, fields } = noting;
  const found = ends.exec(textOf(sentence.text, span));
  if (!found || fields.some(({ name }) => /\b(?:expir\w+|valid (?:until|to)|end)\b/.test(name)))
    return;
  const from = span.from + found.index;
  const field = {
    name: "expires at",
    written: "expires at",
    span: { from, to: from + found[0].length },
  };
  take(sentence, { ...field, many: false, facts: { type: "timestamp" } }, { ...noting, context });
}

/** Writes down the values of a thing that is a closed list. */
export function noteValues(
  sentence: Sentence,
  values: readonly string[],
  span: TextSpan,
  { context, notes }: Noting,
): void {
  const facts = { type: "enum" as const, values };
  noteField(
    sentence,
    context.self,
    { name: "value", written: "value", span, many: false, facts },
    notes,
  );
}
