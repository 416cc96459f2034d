import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import type { Declared } from "./declared.ts";
import { noteCycle, noteField } from "./note-facts.ts";
import { theOne } from "./one-field.ts";
import { type LifeCycle, readArrows, readNamedStates } from "./read-states.ts";

const cycleWords =
  /\b(?:states?|status(?:es)?|stages?|life ?cycle|transition(?:s|ing|ed)?|workflow|phases?|pipeline)\b/i;

/** "appear in this order": how a list is shown, and not what may follow what. */
const shownOrder =
  /\b(?:appear|appears|displayed|shown|listed|presented|rendered|columns?|sorted|ordered)\b.{0,60}\border\b/i;

const anyMove =
  /\b(?:not enforced|no enforced (?:order|sequence|transitions?)|(?:in|at) any (?:order|direction)|freely|(?:to|into) any (?:other )?(?:state|status|stage|phase)|between any (?:two )?(?:states|statuses|stages|phases)|from any (?:state|status|stage|phase) to any)\b/i;

/**
 * Reads how a declared thing may stand: "stages follow each other: draft → review → published", "the states
 * open and shut", "may be moved to any stage".
 */
export function readCycle(sentence: Sentence, declared: Declared, notes: Notebook): void {
  const { text, under } = sentence;
  // A list below "Status transitions" need not say so again.
  if (!cycleWords.test(text) && !cycleWords.test(under.at(-1) ?? "")) return;
  const cycle = readArrows(text, { from: 0, to: text.length }) ?? readNamedStates(text);
  if (cycle) readListedCycle(sentence, cycle, declared, notes);
  else if (anyMove.test(text)) readAnyOrder(sentence, declared, notes);
}

function readListedCycle(
  sentence: Sentence,
  cycle: LifeCycle,
  { index, fields, standing }: Declared,
  notes: Notebook,
): void {
  const { text } = sentence;
  const mentions = index.mentions(text);
  // "a battery lifecycle with the states …, fault report pending": what is named in front of the states.
  const before = mentions.filter(({ span }) => span.to <= cycle.span.from);
  // "payment → picking → shipping" are steps in which several things have a part.
  if (before.length === 0 && cycle.states.some((state) => index.named(state) !== undefined)) return;
  const things = new Set((before.length > 0 ? before : mentions).map(({ concept }) => concept));
  const near = fields
    .mentions(text)
    .flatMap(({ found }) => theOne(found, things) ?? [])
    .filter(({ concept }) => things.size === 0 || things.has(concept));
  const status =
    near.find(({ name }) => cycleWords.test(name)) ??
    statusOf(things, fields) ??
    fields.listing(cycle.states);
  const concept =
    status?.concept ??
    (things.size === 1 ? [...things][0] : standing.thingOf(sentence, cycle.states));
  if (concept === undefined) return;
  const free = shownOrder.test(text) || anyMove.test(text);
  noteCycle(sentence, concept, free ? { ...cycle, moves: [], anyOrder: true } : cycle, notes);
  if (!status) return;
  noteField(
    sentence,
    concept,
    {
      name: status.name,
      written: status.name,
      span: cycle.span,
      many: false,
      facts: { type: "enum", values: cycle.states },
    },
    notes,
    true,
  );
}

/** Of the one thing that is spoken of, the property that says how it stands. */
function statusOf(
  things: ReadonlySet<string>,
  fields: Declared["fields"],
): { readonly concept: string; readonly name: string } | undefined {
  const [concept, ...others] = things;
  if (concept === undefined || others.length > 0) return undefined;
  const [name, ...more] = [...fields.namesOf(concept)].filter((each) => cycleWords.test(each));
  return name === undefined || more.length > 0 ? undefined : { concept, name };
}

/** "a deal can be moved to any stage": said of states that another sentence lists. */
function readAnyOrder(sentence: Sentence, { index }: Declared, notes: Notebook): void {
  const { text } = sentence;
  const [thing, ...others] = new Set(index.mentions(text).map(({ concept }) => concept));
  if (thing === undefined || others.length > 0) return;
  const span = { from: 0, to: text.length };
  noteCycle(sentence, thing, { states: [], moves: [], anyOrder: true, span }, notes);
}
