import { nameWords, plainName, spacedName } from "../../words/split-name.ts";
import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import { type TextSpan, textOf } from "../text-span.ts";
import type { Declared } from "./declared.ts";
import { noteCycle, noteTie } from "./note-facts.ts";
import { fieldOf } from "./read-field.ts";
import { take } from "./read-field-lists.ts";
import { type FieldFacts, readPiece, readRemark } from "./read-remark.ts";
import { splitElements } from "./split-elements.ts";
import { withFields } from "./typed-models.ts";

/** `min_area (Float)`, `lost_reason field (Text)` */
const typed =
  /(?<![\w.])`?([a-z][a-z\d]*(?:_[a-z\d]+)+)`?(?:\s(?:field|column|attribute))?\s?\(([^()]{2,160})\)/g;
/** `budget_min and budget_max (Float)`: the first of two that share a type. */
const sharing = /(?<![\w.])`?([a-z][a-z\d]*(?:_[a-z\d]+)+)`?\s(?:and|or)\s$/;
/** "first contact date (first_contact_date)": a name with the identifier that it has. */
const identified = /(?<![\w.])((?:[a-z]+ ){1,4})\(`?([a-z][a-z\d]*(?:_[a-z\d]+)+)`?\)/g;
/** Remarks of frameworks that say what a field refers to, or which values it has. */
const toOne = /^(?:many2one|manytoone|foreignkey|belongs ?to)\s(?:to\s)?[`"']?([\w.]{2,60})[`"']?/i;
const toMany = /^(?:many2many|manytomany)\s(?:to\s)?[`"']?([\w.]{2,60})[`"']?/i;
const chosen = /^(?:selection|choices?|enum)\s?[:(]\s?([^,]+[/|][^,]+?)\)?\s?(?:,|$)/i;
/** One of them: a few words. */
const choice = /^[\p{L}\d][\p{L}\d _'’+.-]{0,39}$/u;

interface Typed {
  readonly name: string;
  readonly span: TextSpan;
  readonly remark: TextSpan;
}

/** Fields that a requirement names as code does, with their types: those of the thing that it lays down. */
export function readTypedFields(sentence: Sentence, declared: Declared, notes: Notebook): void {
  const { text, order } = sentence;
  if (!text.includes("_") || declared.typed.length === 0) return;
  const model = declared.typed.findLast((each) => each.order <= order);
  if (model === undefined) return;
  // The fields of a model that the sentence lays down are its own, whatever their names and remarks mention.
  const named = model.order === order ? [] : owners(text, declared);
  const ownerOf = (at: number) => named.findLast(({ to }) => to <= at)?.concept ?? model.concept;
  for (const { name, span, remark } of typedIn(text)) {
    const concept = ownerOf(span.from);
    const several = toMany.exec(textOf(text, remark))?.[1];
    const facts = factsIn(text, remark, declared) ?? referring(name, declared);
    if (several !== undefined)
      noteSeveral(sentence, { name, span, concept }, targetOf(several, declared.index), notes);
    else if (facts !== undefined) {
      take(sentence, { concept, field: fieldOf(name, span, facts, false) }, declared, notes);
      noteStanding(sentence, concept, { name, span, facts }, notes);
    }
  }
  for (const match of text.matchAll(identified)) {
    const [whole, front = "", written = ""] = match;
    const words = spacedName(written).split(" ");
    if (!front.trim().endsWith(words.join(" ")) && !isShort(front, words)) continue;
    const at = match.index + whole.indexOf(written);
    const concept = ownerOf(match.index);
    const field = fieldOf(written, { from: at, to: at + written.length }, {}, false);
    take(sentence, { concept, field }, declared, notes);
  }
}

/** In front of a thing that fields are said to be of, and behind one that has them. */
const ofThing = /\b(?:of|for|per|on|to) (?:(?:a|an|any|each|every|the|all) )?$/i;
const having =
  /^(?:['’]s?)? (?:(?:must|should|shall|will|can|also|may) )*(?:also )?(?:carr(?:y|ies)|contains?|gets?|ha(?:s|ve)|holds?|includes?|keeps?|needs?|stores?|with)\b/i;

/** Things that a sentence names as those whose fields it tells, each up to where it stands. */
function owners(
  text: string,
  { index }: Declared,
): readonly { readonly concept: string; readonly to: number }[] {
  return index
    .mentions(text)
    .filter(
      ({ span, genitive }) =>
        genitive ||
        ofThing.test(text.slice(Math.max(0, span.from - 12), span.from)) ||
        having.test(text.slice(span.to, span.to + 60)),
    )
    .map(({ concept, span: { to } }) => ({ concept, to }));
}

/** `company_ids (Many2many estate.company)` */
function noteSeveral(
  sentence: Sentence,
  {
    name,
    span,
    concept,
  }: { readonly name: string; readonly span: TextSpan; readonly concept: string },
  { target }: Pick<FieldFacts, "target">,
  notes: Notebook,
): void {
  if (target === undefined || target === concept) return;
  const role = nameWords(name.replace(/_ids?$/, "")).join(" ");
  const isOther = role !== nameWords(target).join(" ");
  noteTie(
    sentence,
    {
      from: concept,
      to: target,
      kind: "many-to-many",
      ...(isOther ? { role } : {}),
      field: plainName(name),
      inferred: false,
      span,
    },
    notes,
  );
}

/** `state (Selection: new/won/lost)`: how the thing stands. */
function noteStanding(
  sentence: Sentence,
  concept: string,
  {
    name,
    span,
    facts: { values = [] },
  }: { readonly name: string; readonly span: TextSpan; readonly facts: FieldFacts },
  notes: Notebook,
): void {
  if (values.length < 2 || !/(?:^|_)(?:state|status|stage)$/.test(name)) return;
  noteCycle(sentence, concept, { states: values, moves: [], span }, notes);
}

/** `converted_sale_id (created sale record)`: the thing of its name. */
function referring(name: string, { index }: Declared): FieldFacts | undefined {
  if (!name.endsWith("_id")) return undefined;
  const target = index.named(nameWords(name.slice(0, -3)).at(-1) ?? "");
  // Which one it is may only turn out later.
  return target === undefined ? undefined : { target, required: false };
}

/** "creation date (create_date)": the words of the identifier are cut short. */
function isShort(front: string, words: readonly string[]): boolean {
  const told = front.trim().split(" ").slice(-words.length);
  return told.length === words.length && words.every((word, i) => isCutOf(word, told[i] ?? ""));
}

function isCutOf(word: string, whole: string): boolean {
  return word.length > 3 && whole.slice(0, 4) === word.slice(0, 4);
}

function typedIn(text: string): readonly Typed[] {
  const listed = listIn(text);
  if (listed.length > 2) return listed;
  return [...text.matchAll(typed)].flatMap((match) => {
    const [whole, name = "", inside = ""] = match;
    const at = match.index + whole.indexOf(name);
    const to = match.index + whole.length - 1;
    const remark = { from: to - inside.length, to };
    const one = { name, span: { from: at, to: at + name.length }, remark };
    const front = sharing.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[1];
    if (front === undefined) return [one];
    const from = text.lastIndexOf(front, match.index - 1);
    return [{ name: front, span: { from, to: from + front.length }, remark }, one];
  });
}

/** "fields: name (Char, required), phone (Char)": each of the list, whatever its name. */
function listIn(text: string): readonly Typed[] {
  const found = withFields.exec(text);
  if (!found) return [];
  const from = found.index + found[0].length;
  return splitElements(text, { from, to: text.length }).flatMap((element) => {
    const own = textOf(text, element);
    const [, name, inside] = /^`?([a-z][\w]{1,40})`?\s?\((.{2,200})\)\.?$/s.exec(own) ?? [];
    if (name === undefined || inside === undefined) return [];
    const open = element.from + own.indexOf("(") + 1;
    return [{ name, span: element, remark: { from: open, to: open + inside.length } }];
  });
}

/** What a remark says, where it begins with a type. */
function factsIn(text: string, remark: TextSpan, { index }: Declared): FieldFacts | undefined {
  const own = textOf(text, remark);
  const [first = "", ...others] = own.split(",");
  let rest: FieldFacts = {};
  for (const each of others) rest = { ...rest, ...readPiece(each) };
  const one = toOne.exec(own)?.[1];
  if (one !== undefined) {
    const target = targetOf(one, index);
    // What it refers to is kept elsewhere.
    return { ...rest, ...(target.target === undefined ? { type: "text" } : target) };
  }
  const values = chosen.exec(own)?.[1]?.split(/\s?[/|]\s?/);
  // A list of which a part is not understood is no closed list.
  if (values !== undefined)
    return values.every((each) => choice.test(each.trim()))
      ? { ...rest, type: "enum", values: values.map((each) => each.trim()) }
      : { ...rest, type: "text" };
  if (readPiece(first)?.type === undefined) return undefined;
  const { type, ...facts } = readRemark(text, remark, false).facts;
  // A name such as "email" tells more than that it is a text.
  return type === undefined || type === "text" ? facts : { ...facts, type };
}

/** `real.estate.agent`: the thing that the end of a dotted name means. */
function targetOf(dotted: string, index: Declared["index"]): Pick<FieldFacts, "target"> {
  const parts = dotted.split(".");
  for (let from = 0; from < Math.min(parts.length, 6); from++) {
    const known = index.named(parts.slice(from).join(" "));
    if (known !== undefined) return { target: known };
  }
  return {};
}
