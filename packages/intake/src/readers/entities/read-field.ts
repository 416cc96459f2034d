import { containerNouns, listedNouns } from "../../catalog/element-words.ts";
import { nameWords } from "../../words/split-name.ts";
import { bracketsIn, type TextSpan, textOf, trimSpan } from "../text-span.ts";
import { fieldName } from "./field-name.ts";
import { isMany, lastWord, plainOf } from "./field-naming.ts";
import {
  eitherOf,
  partsOf,
  snapshotOf,
  spreadOver,
  statesInFront,
  typedIdentifier,
} from "./field-parts.ts";
import { togglesOf } from "./field-toggles.ts";
import { linesOf } from "./line-parts.ts";
import { isName, isProperty } from "./property-name.ts";
import { type FieldFacts, type Remark, readRemark } from "./read-remark.ts";
import { expandShared } from "./split-elements.ts";

/** A property as a list or a line of a specification gives it. */
export interface Field {
  /** As people write it, in small letters. */
  readonly name: string;
  /** As it stands in the text. */
  readonly written: string;
  readonly span: TextSpan;
  readonly many: boolean;
  readonly facts: FieldFacts;
}

/** Reads the fields that one element of a list stands for. */
export function readField(text: string, element: TextSpan, depth: number = 0): readonly Field[] {
  const either = eitherOf(text, element);
  if (either) return either.flatMap((each) => optional(readField(text, each, depth + 1)));
  const named = fieldName(text, element);
  if (!named) return [];
  const { span, rest, many, required, unique } = named;
  const written = textOf(text, span).replace(/[`"'*“”]/g, "");
  const own: FieldFacts = {
    ...(required === undefined ? {} : { required }),
    ...(unique === undefined ? {} : { unique }),
  };
  const switches = togglesOf(textOf(text, element));
  if (switches.length > 0) {
    const whole = trimSpan(text, element);
    return switches.map((name) => fieldOf(name, whole, { ...own, type: "boolean" }, false));
  }
  const inner = depth < 2 ? partsOf(text, written, rest) : [];
  if (inner.length > 0)
    return inner.flatMap((each) => ofContainer(readField(text, each, depth + 1), written, own));
  const at = trimSpan(text, element);
  const spread = spreadOver(text, written, rest);
  if (spread) return spread.map((name) => fieldOf(name, at, own, false));
  const told = typedIdentifier(written) ?? statesInFront(written) ?? { name: written, facts: {} };
  if (!isName(told.name)) return [];
  const head = nameWords(told.name).at(-1) ?? "";
  const found = restOf(text, rest, listedNouns.has(head) && !containerNouns.has(head));
  const parts = linesOf(text, told.name, rest);
  const said =
    isMany(lastWord(told.name)) && found.rest.length > 0 ? ofEach(found.facts) : found.facts;
  const facts = { ...own, ...said, ...told.facts, ...(parts ? { parts } : {}) };
  const fields = expandShared(told.name).map((name) => fieldOf(name, at, facts, many));
  return [...fields, ...accompanying(text, rest, depth)];
}

/** "lines (room reference, nights)": what each of them refers to, not the thing that has them. */
function ofEach({ target: _, ...facts }: FieldFacts): FieldFacts {
  return facts;
}

/** "title (required), value and owner": where some of a list are said to be required, the others are not. */
export function contrasted(fields: readonly Field[]): readonly Field[] {
  return fields.some(({ facts }) => facts.required === true) ? optional(fields) : fields;
}

/** A property as it is noted, by the name that is written. */
export function fieldOf(written: string, span: TextSpan, facts: FieldFacts, many: boolean): Field {
  const { name, type } = plainOf(written, facts);
  return {
    name,
    written,
    span,
    many: many || facts.type === "list" || isMany(lastWord(written)),
    facts: { ...facts, ...(type === undefined ? {} : { type }) },
  };
}

/** "a lockout state with a lockout-until timestamp" has both. */
function accompanying(text: string, rest: TextSpan, depth: number): readonly Field[] {
  const found = /^with\s/i.exec(textOf(text, rest));
  // "lines with quantities": those of the lines.
  const head = textOf(text, { from: Math.max(0, rest.from - 30), to: rest.from });
  if (!found || depth > 0 || isMany(lastWord(head))) return [];
  return readField(text, { from: rest.from + found[0].length, to: rest.to }, depth + 1).filter(
    ({ written }) => isProperty(written),
  );
}

/** "details: name, phone" hold for fields with what holds for all of them. */
function ofContainer(
  fields: readonly Field[],
  container: string,
  own: FieldFacts,
): readonly Field[] {
  const owner =
    /^(?:contact person|emergency contact|shipping|billing|vendor|supplier|guardian|company)\b/i.exec(
      container,
    );
  const snapshot = snapshotOf(container);
  return fields.map((field) => ({
    ...field,
    facts: { ...own, ...field.facts },
    ...(owner ? prefixed(field, owner[0]) : {}),
    ...(snapshot ? inFront(field, snapshot) : {}),
  }));
}

/** "contact person details (name and title)": the name and the title of the contact. */
function prefixed(field: Field, owner: string): Pick<Field, "name" | "written"> {
  const front = owner.toLowerCase().replace(/ person$/, "");
  if (!/^(?:name|title|address|phone|email|number|role)$/.test(field.name)) {
    return { name: field.name, written: field.written };
  }
  return inFront(field, front);
}

function inFront({ name, written }: Field, front: string): Pick<Field, "name" | "written"> {
  if (name.startsWith(front)) return { name, written };
  return { name: `${front} ${name}`, written: `${front} ${written}` };
}

function optional(fields: readonly Field[]): readonly Field[] {
  return fields.map((field) => ({ ...field, facts: { required: false, ...field.facts } }));
}

/** All remarks behind a name: in brackets, behind a colon or a dash. */
function restOf(text: string, span: TextSpan, listed: boolean): Remark {
  const pairs = bracketsIn(text, span);
  let facts: FieldFacts = {};
  let rest: TextSpan[] = [];
  const take = (part: TextSpan, outside: boolean): void => {
    const own = trimSpan(text, part);
    if (own.to <= own.from) return;
    const size =
      !outside && facts.type === "text" ? /^\d{1,6}$/.exec(textOf(text, own))?.[0] : undefined;
    if (size !== undefined && Number(size) > 0) {
      // `varchar(80)`
      facts = { ...facts, maxLength: Number(size) };
      return;
    }
    const found = readRemark(text, own, listed || facts.type === "enum");
    facts = {
      ...facts,
      ...found.facts,
      ...(facts.type && facts.type !== "text" && found.facts.type !== "enum"
        ? { type: facts.type }
        : {}),
    };
    if (!outside) rest = [...rest, ...found.rest];
  };
  let from = span.from;
  for (let at = span.from; at < span.to; at++) {
    const close = pairs.get(at);
    if (close === undefined) continue;
    if (text.charAt(at) === '"') {
      at = close;
      continue;
    }
    outsideOf({ from, to: at });
    take({ from: at + 1, to: close }, false);
    at = close;
    from = close + 1;
  }
  outsideOf({ from, to: span.to });
  return { facts, rest };

  function outsideOf(part: TextSpan): void {
    const marks = /^[\s:=–—,-]{1,6}/.exec(textOf(text, part))?.[0].length ?? 0;
    take({ from: part.from + marks, to: part.to }, true);
  }
}
