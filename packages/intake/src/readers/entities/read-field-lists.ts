import { isRoleName } from "../../words/role-names.ts";
import { nameWords } from "../../words/split-name.ts";
import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import { bracketsIn, type TextSpan, textOf } from "../text-span.ts";
import type { Declared } from "./declared.ts";
import { fieldTie } from "./field-tie.ts";
import { listEnd } from "./find-lists.ts";
import { noteField, noteOutside, noteTie } from "./note-facts.ts";
import { isProperty } from "./property-name.ts";
import { contrasted, type Field, readField } from "./read-field.ts";
import { splitElements } from "./split-elements.ts";

const making =
  /\b(?:creat(?:e|es|ing|ion)|add(?:s|ing)?|register(?:s|ing)?|submit(?:s|ting)?|record(?:s|ing)?|enter(?:s|ing)?|defin(?:e|es|ing)|captur(?:e|es|ing)|stor(?:e|es|ing)|specif(?:y|ies|ying)|collect(?:s|ing)?|persist(?:s|ing)?|sav(?:e|es|ing)|publish(?:es|ing)?|post(?:s|ing)?|set up|schedul(?:e|es|ing)|maintain(?:s|ing)?|support(?:s|ing)?|requir(?:e|es|ing))\b(?:\s(?!(?:in|to|into|from|on|for|of|via|by|with|at|as|when|if|that)\s)[^\s.;:]{1,30}){0,7}\s$/i;
const opens =
  /^\s{0,2}(?:(?:records?|entries|data|information|details|accounts?|profiles?|form|objects?|documents?)\s{1,2})?(?:with(?: the)?(?: following)?(?: (required|mandatory|optional))?(?: fields?| attributes?| properties| details| information)?(?:\s{0,2}[:(])?|including:?|containing:?|requiring:?|collecting:?|by (?:providing|entering|specifying|supplying):?|:|\()\s{0,2}(?=\S)/i;

/** "all required customer fields (name, phone)" */
const needing = /\b(?:required|mandatory) $/i;
const needed = /^ (?:fields?|attributes?|properties|data|information)\s?[(:]\s{0,2}(?=\S)/i;

/** "Each recipe MUST have a title, a cook and a photo" */
const eachOne = /\b(?:each|every|an?|all) $/i;
const mustHave =
  /^ (?:must|shall|has to|have to) (?:always |each )?(?:have|include|contain|carry) (?:an? |the |at least:? )?(?=\S)/i;

/** "items, quantities": how many of each, which its lines tell. */
const ofLines = /^(?:(?:line|order)[ -])?(?:items|lines|products|goods|skus|articles)\b/i;
const countedOnLines = /^(?:[\p{L}-]+ )?(?:quantities|prices|amounts|costs)$/iu;

/** "create a deal with: title (required), value and owner" */
export function readFieldLists(sentence: Sentence, declared: Declared, notes: Notebook): void {
  const { text } = sentence;
  for (const { concept, span } of thingsIn(sentence, declared)) {
    const front = text.slice(Math.max(0, span.from - 90), span.from);
    // Who has to include a price is not what has one.
    const isEach = eachOne.test(front) && !isRoleName(nameWords(concept).at(-1) ?? "");
    const isNeeded = needing.test(front) || isEach;
    if (!making.test(front) && !isNeeded) continue;
    const rest = text.slice(span.to);
    const ways = isEach ? [mustHave, opens] : [isNeeded ? needed : opens];
    const way = ways.find((each) => each.test(rest));
    const open = way?.exec(rest);
    if (!open || (way === opens && !making.test(front))) continue;
    const from = span.to + open[0].length;
    const region = { from, to: listEnd(text, regionOf(text, from)) };
    const elements = splitElements(text, region);
    const read = contrasted(elements.flatMap((element) => readField(text, element)));
    const known = declared.fields.namesOf(concept);
    const context = {
      self: concept,
      index: declared.index,
      computed: false,
      tied: new Set<string>(),
    };
    const hasLines = elements.some((each) => ofLines.test(textOf(text, each)));
    const sure = read.filter(
      (field) =>
        !(hasLines && field.many && countedOnLines.test(field.written)) &&
        (isProperty(field.written) ||
          known.has(field.name) ||
          // Of a reference, what may be missing is told here as of the rest.
          (field.facts.required === false && fieldTie(field, context) !== undefined)),
    );
    if (elements.length < 2 || sure.length * 2 < read.length) continue;
    const said = open[1] === undefined ? undefined : !/optional/i.test(open[1]);
    // "title, day and an optional note": what is given when a thing is made, but for the note.
    const isGiven = sure.some(({ facts: each }) => each.required === false);
    const isAll = way === needed || way === mustHave || (said === undefined && isGiven);
    const required = isAll ? true : said;
    for (const field of sure) {
      const facts = required === undefined ? field.facts : { required, ...field.facts };
      take(sentence, { concept, field: { ...field, facts } }, declared, notes);
    }
  }
}

/** Declared things, and forms by which people get an account. */
function thingsIn(
  { text }: Sentence,
  { index }: Declared,
): readonly { readonly concept: string; readonly span: TextSpan }[] {
  const found = index.mentions(text).map(({ concept, span }) => ({ concept, span }));
  const form =
    /\b(?:registration|sign-?up|account creation|profile)(?: form| page| screen)?\b/i.exec(text);
  const people = index.people;
  if (!form || people === undefined) return found;
  const span = { from: form.index, to: form.index + form[0].length };
  return [
    ...found.filter((each) => each.span.to <= span.from || each.span.from >= span.to),
    { concept: people, span },
  ];
}

/** Up to the bracket that closes what is open, or to the end. */
function regionOf(text: string, from: number): TextSpan {
  if (text.charAt(from - 1) !== "(" && text.slice(0, from).trimEnd().at(-1) !== "(") {
    return { from, to: text.length };
  }
  const open = text.lastIndexOf("(", from);
  return { from, to: bracketsIn(text, { from: open, to: text.length }).get(open) ?? text.length };
}

interface Taken {
  readonly concept: string;
  readonly field: Field;
}

export function take(
  sentence: Sentence,
  { concept, field }: Taken,
  { index }: Declared,
  notes: Notebook,
): void {
  const tied = fieldTie(field, { self: concept, index, computed: false, tied: new Set() });
  if (!tied) {
    noteField(sentence, concept, field, notes);
    return;
  }
  if (tied.outside !== undefined) noteOutside(sentence, tied.outside, field.span, notes);
  noteTie(sentence, tied.tie, notes);
}
