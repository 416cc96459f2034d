import { attributeTypes, propertyNouns } from "../catalog/attribute-types.ts";
import { capitalise, toLabel } from "../words/names.ts";
import type { Phrase } from "../words/phrases.ts";
import { isPlural } from "../words/singular.ts";
import type { Word } from "../words/word.ts";
import { conceptOf, isRole } from "./concept-phrase.ts";
import { splitList } from "./lists.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { phraseAt, type Sentence, textBetween, use } from "./sentence.ts";

const holding = new Set(["have", "contain", "include", "record", "hold", "carry", "store"]);
const withWords = new Set(["with"]);
const containers = new Set([
  "system",
  "application",
  "app",
  "platform",
  "product",
  "service",
  "we",
  "it",
]);

/** Reads properties and parts of things: "each invoice has an amount, a due date and lines". */
export function readAttributes(sentence: Sentence, notes: Notebook): void {
  const { words } = sentence;
  words.forEach((word, at) => {
    const owns = holding.has(word.lemma) && (word.tag === "VERB" || word.tag === "AUX");
    if (!owns && !withWords.has(word.lower)) return;
    const owner = phraseAt(sentence, at - 1);
    if (!owner || containers.has(words[owner.last - 1]?.lemma ?? "")) return;
    const concept = conceptOf(words, owner, owns);
    if (concept === undefined) return;
    const elements = listAfter(sentence, at + 1);
    // "with" says many things; only a list that names a property is a list of properties.
    if (!owns && !(elements.length > 1 && elements.some((each) => isProperty(words, each)))) return;
    noteAll(sentence, capitalise(concept), owner, elements, notes);
  });
}

function listAfter(sentence: Sentence, from: number): readonly WordRange[] {
  const { words } = sentence;
  let last = from;
  let depth = 0;
  for (; last < words.length; last++) {
    const word = words[last];
    if (!word) break;
    if (word.text === "(") depth++;
    if (word.text === ")") depth--;
    const stops = /^[.;:!?]$/.test(word.text) || word.tag === "AUX" || word.tag === "SCONJ";
    if (depth === 0 && (stops || (word.tag === "ADP" && word.lower !== "of"))) break;
  }
  return splitList(words, { first: from, last }).map((each) => withoutArticles(words, each));
}

function withoutArticles(words: readonly Word[], { first, last }: WordRange): WordRange {
  let from = first;
  while (
    from < last &&
    /^(?:a|an|the|its|their|his|her|one|fields?|attributes?|properties|optional|required|unique)$/.test(
      words[from]?.lower ?? "",
    )
  )
    from++;
  return { first: from, last };
}

function isProperty(words: readonly Word[], { first, last }: WordRange): boolean {
  const open = words.slice(first, last).findIndex(({ text }) => text === "(");
  const head = words[(open === -1 ? last : first + open) - 1];
  return head !== undefined && propertyNouns.has(head.lemma);
}

function noteAll(
  sentence: Sentence,
  concept: string,
  owner: Phrase,
  elements: readonly WordRange[],
  notes: Notebook,
): void {
  const name = toLabel(concept);
  let found = false;
  for (const element of elements) {
    const { words } = sentence;
    const named = phraseAt(sentence, element.first);
    // "a list of ingredients" has ingredients.
    const behind = named && isListOf(words, named) ? phraseAt(sentence, named.last + 1) : undefined;
    const phrase = behind ?? named;
    if (
      !phrase ||
      (!behind && phrase.first > element.first) ||
      words[phrase.first]?.kind === "term"
    )
      continue;
    const counted = behind ? undefined : countedBy(sentence, phrase);
    const own = { first: behind?.first ?? element.first, last: (counted ?? phrase).last };
    const head = words[phrase.last - 1];
    if (head?.kind !== "word") continue;
    found = true;
    use(sentence, element.first, element.last);
    if (isPlural(head.lower) && !propertyNouns.has(head.lemma))
      noteMany(sentence, name, own, notes);
    else if (isRole(head)) noteRole(sentence, name, own, head.lemma, notes);
    else noteAttribute(sentence, name, own, element, notes, counted !== undefined);
  }
  if (!found) return;
  use(sentence, owner.first, owner.last);
  notes.concepts.put(sentence, [name], { statement: sentence.ref, name }, owner);
}

/** "number of copies" is one name. */
function countedBy(sentence: Sentence, { last }: Phrase): Phrase | undefined {
  const { words } = sentence;
  const counts = /^(?:number|count|amount|quantity|date|time|name|type)$/;
  const of = words[last]?.lower === "of" && counts.test(words[last - 1]?.lemma ?? "");
  return of ? phraseAt(sentence, last + 1) : undefined;
}

function isListOf(words: readonly Word[], { last }: Phrase): boolean {
  const lists = /^(?:list|set|collection|series)$/;
  return lists.test(words[last - 1]?.lemma ?? "") && words[last]?.lower === "of";
}

/** "a project has tasks": each task refers to its project. */
function noteMany(sentence: Sentence, to: string, range: WordRange, notes: Notebook): void {
  const concept = conceptOf(sentence.words, range);
  if (concept === undefined) return;
  const from = toLabel(capitalise(concept));
  const data = { statement: sentence.ref, from, to, kind: "many-to-one" as const };
  notes.relations.put(sentence, [from, to], data, range);
  notes.concepts.put(sentence, [from], { statement: sentence.ref, name: from }, range);
}

/** "a task has an assignee": a person in that role. */
function noteRole(
  sentence: Sentence,
  from: string,
  range: WordRange,
  role: string,
  notes: Notebook,
): void {
  const data = { statement: sentence.ref, from, to: "User", kind: "many-to-one" as const, role };
  notes.relations.put(sentence, [from, "user", role], data, range);
}

function noteAttribute(
  sentence: Sentence,
  concept: string,
  range: WordRange,
  element: WordRange,
  notes: Notebook,
  counted: boolean,
): void {
  const { words, ref } = sentence;
  const name = textBetween(sentence, range.first, range.last).toLowerCase();
  const values = valuesIn(sentence, range.last, element.last);
  const number = counted && /^(?:number|count|quantity) /.test(name);
  const type = number
    ? ("integer" as const)
    : values
      ? ("enum" as const)
      : (attributeTypes[name] ?? attributeTypes[words[range.last - 1]?.lemma ?? ""]);
  notes.attributes.put(
    sentence,
    [concept, name],
    {
      statement: ref,
      concept,
      name: toLabel(name),
      ...(type === undefined ? {} : { type }),
      ...(values ? { values: [...values] } : {}),
      ...requiredness(words[range.first - 1]?.lower),
    },
    { first: range.first, last: element.last },
  );
}

function requiredness(before: string | undefined): {
  readonly required?: boolean;
  readonly unique?: boolean;
} {
  if (before === "optional") return { required: false };
  if (before === "required") return { required: true };
  return before === "unique" ? { unique: true } : {};
}

/** "status (draft, sent, paid)" */
function valuesIn(sentence: Sentence, from: number, last: number): readonly string[] | undefined {
  const { words } = sentence;
  if (words[from]?.text !== "(") return undefined;
  const close = words.findIndex(({ text }, at) => at > from && text === ")");
  if (close === -1 || close > last) return undefined;
  const values = splitList(words, { first: from + 1, last: close }).map((each) =>
    toLabel(textBetween(sentence, each.first, each.last).toLowerCase()),
  );
  return values.length > 1 && new Set(values).size === values.length ? values : undefined;
}
