import { listedNouns, perThing } from "../../catalog/element-words.ts";
import { someStates } from "../../catalog/state-words.ts";
import { nameWords } from "../../words/split-name.ts";
import type { Notebook } from "../notebook.ts";
import type { Sentence } from "../sentence.ts";
import type { TextSpan } from "../text-span.ts";
import type { Declared } from "./declared.ts";
import type { KnownField } from "./field-index.ts";
import { noteField } from "./note-facts.ts";
import { theOne } from "./one-field.ts";
import { isName } from "./property-name.ts";
import { readCycle } from "./read-cycles.ts";
import type { Field } from "./read-field.ts";
import { readFieldLists, take } from "./read-field-lists.ts";
import { readOptionalFields } from "./read-optional-fields.ts";
import { type FieldFacts, readRemark } from "./read-remark.ts";
import { readSwitches } from "./read-switches.ts";
import { readTypedFields } from "./read-typed-fields.ts";
import { readValues } from "./read-values.ts";
import { readWays } from "./read-ways.ts";

const listing: ReadonlySet<Sentence["role"]> = new Set<Sentence["role"]>([
  "requirement",
  "answer",
  "edge-case",
  "premise",
]);

/** Reads what requirements, scenarios and answers say of the properties of declared things. */
export function readStatedFields(sentence: Sentence, declared: Declared, notes: Notebook): void {
  if (listing.has(sentence.role)) readFieldLists(sentence, declared, notes);
  if (listing.has(sentence.role)) readSettings(sentence, declared, notes);
  if (listing.has(sentence.role)) readOptionalFields(sentence, declared, notes);
  if (listing.has(sentence.role)) readTypedFields(sentence, declared, notes);
  if (listing.has(sentence.role)) readSwitches(sentence, declared, notes);
  readCycle(sentence, declared, notes);
  readWays(sentence, declared, notes);
  readFacts(sentence, declared, notes);
}

const setting = new RegExp(
  `\\b(?:an?|one|single|its own|their own) (?:single |own )?(${perThing})s? (?:per|for each|for every) $`,
  "i",
);

/** "one currency per wallet": each has one, where the sentence does not say that it is the most. */
const exactlyOne =
  /(?<!\b(?:at most|only|up to|no more than|max(?:imum)? of|optionally|optional) (?:a |an )?)\b(?:one|a single|its own|their own) (?:single |own )?$/i;

/** "one currency per wallet" */
function readSettings(sentence: Sentence, declared: Declared, notes: Notebook): void {
  const { text } = sentence;
  for (const { concept, span } of declared.index.mentions(text)) {
    const front = text.slice(Math.max(0, span.from - 60), span.from);
    const name = setting.exec(front)?.[1];
    if (name === undefined) continue;
    const from = front.lastIndexOf(name) + span.from - front.length;
    const field = { name, written: name, span: { from, to: from + name.length }, many: false };
    const facts = exactlyOne.test(front.slice(0, front.lastIndexOf(name)))
      ? { required: true }
      : {};
    take(sentence, { concept, field: { ...field, facts } }, declared, notes);
  }
}

/** "title (up to 80 characters)", "email must be unique", "priority is one of low and high" */
function readFacts(sentence: Sentence, declared: Declared, notes: Notebook): void {
  const { text } = sentence;
  const mentions = declared.fields.mentions(text);
  if (mentions.length === 0) return;
  const things = new Set(declared.index.mentions(text).map(({ concept }) => concept));
  mentions.forEach(({ found, span }, i) => {
    const known = theOne(found, things);
    if (!known) return;
    const next = mentions[i + 1]?.span.from ?? text.length;
    const before = mentions[i - 1]?.span.to ?? 0;
    const facts = {
      ...boundAround(text, span),
      ...factsBehind(text, { from: span.to, to: next }, known),
      ...factsBefore(text, { from: before, to: span.from }),
      ...sharedBehind(text, mentions, i),
    };
    if (Object.keys(facts).length === 0) return;
    const field: Field = { name: known.name, written: known.name, span, many: false, facts };
    noteField(sentence, known.concept, field, notes, true);
  });
}

/** "the combination of source and reason must be unique": neither of them is by itself. */
const together = /\b(?:combinations?|pairs?|tuples?) (?:of|between)\b[^.;:]*$/i;

function factsBehind(text: string, span: TextSpan, known: KnownField): FieldFacts {
  const rest = text.slice(span.from, span.to);
  const head = nameWords(known.name).at(-1) ?? "";
  const listed = listedNouns.has(head);
  // "in a final state (paid, void)" lists some of them.
  if (someStates.test(text.slice(Math.max(0, span.from - 60), span.from))) return {};
  const remark = /^\s?\(([^()]{1,160})\)/.exec(rest);
  if (remark) {
    const open = span.from + rest.indexOf("(") + 1;
    return withoutTarget(
      readRemark(text, { from: open, to: span.from + remark[0].length - 1 }, listed).facts,
    );
  }
  const values = listed ? valuesBehind(text, span, rest) : undefined;
  if (values) return { type: "enum", values };
  return {
    ...limitsIn(rest),
    ...(/^s? (?:must|should|has to|have to|is|are) (?:be )?(?:globally )?unique\b/i.test(rest) &&
    !together.test(text.slice(Math.max(0, span.from - 120), span.from))
      ? { unique: true }
      : {}),
  };
}

/** "to monthly or yearly", ": clerk, manager and guest", "is one of low and high" */
function valuesBehind(text: string, span: TextSpan, rest: string): readonly string[] | undefined {
  const intro =
    /^s?(?:\s?[:–—]\s{1,2}|\s(?:to|as)\s(?:either\s)?|\s(?:is|are|can be|may be|must be|should be)\s(?:either|one of|limited to)?:?\s?|\s(?:of|values?:?)\s(?:either\s)?)/i.exec(
      rest,
    );
  if (!intro) return undefined;
  const from = span.from + intro[0].length;
  const stop = /[.;()]|\s(?:for|when|if|by|in|with|on|from|based|and \w+ (?:must|can|will))\s/.exec(
    text.slice(from),
  )?.index;
  const to = stop === undefined ? text.length : from + stop;
  const values = readValues(text, { from, to }, false);
  const joined = /\s(?:or|and)\s|\/|\|/.test(text.slice(from, to));
  const short = values?.every((value) => value.split(" ").length <= 2 && isName(value));
  const told = values?.some((value) =>
    /\b(?:must|should|can|will|may|appear|fixed|required)\b/i.test(value),
  );
  return joined && short && !told ? values : undefined;
}

const quoted = `["“'‘\`][^"“”'‘’\`]{1,30}["”'’\`]`;
const quotedList = new RegExp(
  `(${quoted}(?:,? (?:or|and) |, |/|\\\\s?\\\\|\\\\s?)${quoted}(?:(?:,? (?:or|and) |, |/)${quoted}){0,8}) $`,
);

/** What is done with a value that is not allowed. */
const refusing =
  /\b(?:block|reject|refus|prevent|prohibit|invalid|not (?:be )?(?:accept|allow)|error)/i;

/** "a unique email", "“urgent” or “normal” priority" */
function factsBefore(text: string, span: TextSpan): FieldFacts {
  const front = text.slice(Math.max(span.from, span.to - 200), span.to);
  const list = quotedList.exec(front)?.[1];
  if (list !== undefined) {
    const from = span.to - list.length - 1;
    const values = readValues(text, { from, to: span.to }, false);
    if (values) return { type: "enum", values };
  }
  // "zero or negative hours are rejected"
  if (
    /\b(?:zero or (?:less|negative)|negative or zero|non-?positive) $/i.test(front) &&
    refusing.test(text)
  )
    return { above: 0 };
  return /(?:^|\s)unique $/i.test(front) ? { unique: true } : {};
}

/** "price and weight must be positive": what is said of the last of several. */
function sharedBehind(
  text: string,
  mentions: ReturnType<Declared["fields"]["mentions"]>,
  i: number,
): FieldFacts {
  let last = i;
  for (;;) {
    const [end, next] = [mentions[last]?.span.to, mentions[last + 1]?.span.from];
    if (end === undefined || next === undefined) break;
    if (!/^(?:,? and |, )(?:the )?(?:\p{L}{1,20} )?$/u.test(text.slice(end, next))) break;
    last++;
  }
  const end = mentions[last]?.span.to;
  return last > i && end !== undefined && positive.test(text.slice(end)) ? { above: 0 } : {};
}

/** "a minimum age of 16 years", "maximum height 12" */
function boundAround(text: string, span: TextSpan): FieldFacts {
  const kind = /\b(minimum|maximum) $/i.exec(
    text.slice(Math.max(0, span.from - 10), span.from),
  )?.[1];
  const bound =
    /^(?: (?:of|is|must be|:))? (\d{1,9})(?![\d.,]*\d| ?(?:chars?|characters|%|GB|MB|KB))\b/i.exec(
      text.slice(span.to, span.to + 40),
    )?.[1];
  if (kind === undefined || bound === undefined) return {};
  return /^min/i.test(kind) ? { minimum: Number(bound) } : { maximum: Number(bound) };
}

/** "must be greater than zero", "as positive values" */
const positive =
  /^.{0,20}\b(?:(?:must|should) be|as) (?:an? )?(?:strictly )?(?:positive|greater than (?:zero|0))\b/i;

function limitsIn(rest: string): FieldFacts {
  const bound =
    /^.{0,40}?\b(?:max(?:imum)?(?: length)?(?: of)?|up to|at most|no (?:more|longer) than|not exceed(?:ing)?|limit(?:ed)? (?:to|of)|to|within|between \d{1,4} and|\d{1,4}\s?[-–])\s?(\d[\d,]{0,8})\s?(?:chars?\b|characters)/i.exec(
      rest,
    );
  const maxLength = Number((bound?.[1] ?? "").replaceAll(",", ""));
  if (maxLength > 0) return { maxLength };
  const initial = /^s? (?:\w+ ){0,2}defaults? to ["“'‘]?([\p{L}\d_-]{1,30})/iu.exec(rest)?.[1];
  if (initial !== undefined) return { default: initial };
  if (positive.test(rest)) return { above: 0 };
  const range = /^.{0,30}\bbetween (-?\d{1,7}) and (-?\d{1,7})\b(?! char)/i.exec(rest);
  return range ? { minimum: Number(range[1]), maximum: Number(range[2]) } : {};
}

function withoutTarget({ target: _, key: __, ...facts }: FieldFacts): FieldFacts {
  return facts;
}
