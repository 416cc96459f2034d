import { attributeTypes } from "../../catalog/attribute-types.ts";
import { containerNouns, listedNouns, propertyHeads } from "../../catalog/element-words.ts";
import { toLabel } from "../../words/names.ts";
import { isPlural, singular } from "../../words/singular.ts";
import { nameWords, plainName } from "../../words/split-name.ts";
import { bracketsIn, type TextSpan, textOf, trimSpan } from "../text-span.ts";
import { fieldName } from "./field-name.ts";
import { type FieldFacts, type Remark, readPiece, readRemark } from "./read-remark.ts";
import { cutAt, expandShared, splitElements } from "./split-elements.ts";

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

const longestName = 60;

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
  const inner = depth < 2 ? partsOf(text, written, rest) : [];
  if (inner.length > 0)
    return inner.flatMap((each) => ofContainer(readField(text, each, depth + 1), written, own));
  const spread = spreadOver(text, written, rest);
  if (spread)
    return spread
      .map((name) => ({
        ...plainOf(name, {}),
        written: name,
        span: trimSpan(text, element),
        many: false,
      }))
      .map(({ type, ...field }) => ({
        ...field,
        facts: { ...own, ...(type === undefined ? {} : { type }) },
      }));
  const typed = typedIdentifier(written);
  const versus = typed ? undefined : statesInFront(typed ?? written);
  const bare = typed?.name ?? versus?.name ?? written;
  if (!isName(bare)) return [];
  const head = nameWords(bare).at(-1) ?? "";
  const found = restOf(text, rest, listedNouns.has(head) && !containerNouns.has(head));
  const facts = { ...own, ...found.facts, ...typed?.facts, ...versus?.facts };
  const fields = expandShared(bare).map((each): Field => {
    const { name, type } = plainOf(each, facts);
    return {
      name,
      written: each,
      span: trimSpan(text, element),
      many: many || facts.type === "list" || isMany(lastWord(each)),
      facts: { ...facts, ...(type === undefined ? {} : { type }) },
    };
  });
  return [...fields, ...accompanying(text, rest, depth)];
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

/** "contact details (phone, fax)": the fields that a word stands for, unless they are examples. */
function partsOf(text: string, written: string, rest: TextSpan): readonly TextSpan[] {
  if (!containerNouns.has(nameWords(written).at(-1) ?? "") || text.charAt(rest.from) !== "(")
    return [];
  const close = bracketsIn(text, rest).get(rest.from);
  if (close === undefined) return [];
  const inside = { from: rest.from + 1, to: close };
  if (/^(?:e\.?g|such as|like|i\.?e)\b|\betc\b|…|\.\.\./i.test(textOf(text, inside))) return [];
  const elements = splitElements(text, inside);
  const names = elements.map((each) => textOf(text, each));
  if (!names.every((name) => isName(name.replace(/\([^()]*\)/g, "")))) return [];
  const several = elements.length > 1 || names.some((name) => expandShared(name).length > 1);
  return several && names.some((name) => isProperty(name.replace(/\([^()]*\)/g, "").trim()))
    ? elements
    : [];
}

/** "time spent in each stage (coding, review)": one for each. */
function spreadOver(text: string, written: string, rest: TextSpan): readonly string[] | undefined {
  const found = /^(?:in|for|per|by) (?:each )?[\p{L}-]{2,20} \(([^()]{3,120})\)$/u.exec(
    textOf(text, rest),
  );
  if (found?.[1] === undefined || /\b(?:e\.g|etc|optional|required)\b/.test(found[1]))
    return undefined;
  const values = found[1].split(/,\s?(?:and\s)?|\sand\s/).map((value) => value.trim());
  const head = written.replace(/\s(?:spent|used|taken|needed)$/i, "");
  return values.length > 1 && values.every(isName)
    ? values.map((value) => `${value} ${head}`)
    : undefined;
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
  return fields.map((field) => ({
    ...field,
    facts: { ...own, ...field.facts },
    ...(owner ? prefixed(field, owner[0]) : {}),
  }));
}

/** "contact person details (name and title)": the name and the title of the contact. */
function prefixed(field: Field, owner: string): Pick<Field, "name" | "written"> {
  const front = owner.toLowerCase().replace(/ person$/, "");
  if (
    field.name.startsWith(front) ||
    !/^(?:name|title|address|phone|email|number|role)$/.test(field.name)
  ) {
    return { name: field.name, written: field.written };
  }
  return { name: `${front} ${field.name}`, written: `${front} ${field.written}` };
}

function optional(fields: readonly Field[]): readonly Field[] {
  return fields.map((field) => ({ ...field, facts: { required: false, ...field.facts } }));
}

/** "payment as either a fixed amount or a rate": two fields of which one is filled. */
function eitherOf(text: string, element: TextSpan): readonly TextSpan[] | undefined {
  const own = textOf(text, element);
  const found = /^[^()]{0,60}\beither\s/i.exec(own);
  if (!found) return undefined;
  const from = element.from + found[0].length;
  const sides = cutAt(text, { from, to: element.to }, (all, at) =>
    /^or\s/i.test(all.slice(at, at + 3)) && /\s/.test(all.charAt(at - 1)) ? 2 : 0,
  );
  const [one, other] = sides;
  if (!one || !other || sides.length !== 2) return undefined;
  const named = sides.filter((side) => nameWords(textOf(text, side)).length > 1);
  return named.length > 0 && sides.every((side) => isName(textOf(text, side))) ? sides : undefined;
}

/** `ScheduledAt time.Time`, `email VARCHAR(255) NOT NULL`: an identifier with the words of its type. */
function typedIdentifier(
  written: string,
): { readonly name: string; readonly facts: FieldFacts } | undefined {
  const parts = written.split(/\s+/);
  const [name, ...rest] = parts;
  if (name === undefined || rest.length === 0 || rest.length > 4) return undefined;
  const identifier = /^[a-z][\w]*$|^[A-Z]\w*[a-z]\w*$/.test(name);
  const pieces = rest.map((word) => readPiece(word));
  const type = pieces[0];
  if (!identifier || type?.type === undefined) return undefined;
  // "start date" and "review text" name; `start date NOT NULL` and `StartsAt timestamp` type.
  const code =
    /[_\p{Lu}]|\d/u.test(name.slice(1)) || /[.A-Z(]/.test(rest[0] ?? "") || rest.length > 1;
  if (!code) return undefined;
  return { name, facts: Object.assign({}, ...pieces.map((piece) => piece ?? {})) };
}

/** "active vs archived status", "enabled/disabled state" */
function statesInFront(
  written: string,
): { readonly name: string; readonly facts: FieldFacts } | undefined {
  const found =
    /^([\p{L}-]{2,20})\s?(?:\/|vs\.?|versus|or)\s?([\p{L}-]{2,20})\s([\p{L}]{3,20})$/iu.exec(
      written,
    );
  const [, one, other, name] = found ?? [];
  if (one === undefined || other === undefined || name === undefined) return undefined;
  const closed = /^(?:status|state|type|kind|mode|role)$/i.test(name);
  return closed ? { name, facts: { type: "enum", values: [one, other] } } : undefined;
}

/** All remarks behind a name: in brackets, behind a colon or a dash. */
function restOf(text: string, span: TextSpan, listed: boolean): Remark {
  const pairs = bracketsIn(text, span);
  let facts: FieldFacts = {};
  let rest: TextSpan[] = [];
  const take = (part: TextSpan, outside: boolean): void => {
    const own = trimSpan(text, part);
    if (own.to <= own.from) return;
    const found = readRemark(
      text,
      own,
      listed || (outside && facts.type === "enum") || (!outside && facts.type === "enum"),
    );
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

function isMany(word: string): boolean {
  return isPlural(word) && !manyIsOne.has(word);
}

function lastWord(name: string): string {
  return plainName(name).split(" ").at(-1) ?? "";
}

/** The name in small letters, with the type that it shows. */
function plainOf(
  written: string,
  { type }: FieldFacts,
): { readonly name: string; readonly type?: NonNullable<FieldFacts["type"]> } {
  const plain = toLabel(
    plainName(written).replace(/^[^\p{L}\p{N}]{1,9}|[^\p{L}\p{N})]{1,9}$/gu, ""),
  );
  const about =
    /^whether (?:it |they |the [\p{L}-]{1,20} )?(?:is |are |was |has been )?(.{2,60})$/u.exec(
      plain,
    );
  const typed = /^(monetary|numeric|boolean|textual) (?=\p{L})/u.exec(plain);
  if (typed?.[1] !== undefined && type === undefined) {
    return { name: plain.slice(typed[0].length), type: typeAdjectives[typed[1]] ?? "text" };
  }
  const level = /^(?:[\p{L}-]+ )?(?:priority|severity|urgency|importance)(?= level$)/u.exec(plain);
  if (level) return { name: level[0], ...(type === undefined ? {} : { type }) };
  const yes = /^(.{2,50}) (?:status|flag|state|toggle)$/.exec(plain);
  const told = about?.[1] ?? (yes?.[1] !== undefined && isCondition(yes[1]) ? yes[1] : undefined);
  if (told !== undefined && (type === undefined || type === "boolean")) {
    return { name: told, type: "boolean" };
  }
  const first = /^([^()]{2,40}?) or [^()]{2,40}$/.exec(plain)?.[1];
  // "phone or mobile number" goes by its first name.
  const either = /^([\p{L}-]{2,20})\/[\p{L}-]{2,20}$/u.exec(plain)?.[1];
  const other = either !== undefined && either !== "date" ? either : undefined;
  const named = first ?? other;
  const name = named !== undefined && isProperty(named) ? named : plain;
  const shown = type ?? typeByName(name);
  return { name, ...(shown === undefined ? {} : { type: shown }) };
}

const typeAdjectives: Readonly<Record<string, NonNullable<FieldFacts["type"]>>> = {
  monetary: "money",
  numeric: "decimal",
  boolean: "boolean",
  textual: "text",
};

/** "email verified status", "active flag": true or false. */
function isCondition(words: string): boolean {
  const last = words.split(" ").at(-1) ?? "";
  return (
    /(?:ed|able)$/.test(last) ||
    /^(?:active|read|public|private|visible|hidden|default|featured|paid|sent|complete|valid|single-use)$/.test(
      last,
    )
  );
}

function typeByName(plain: string): FieldFacts["type"] {
  if (/^(?:number|count|quantity) of /.test(plain)) return "integer";
  if (/^(?:is|has|can|should|allow|allows|enable|enabled) /.test(plain)) return "boolean";
  if (/ (?:flag|toggle)$/.test(plain) || / enabled$/.test(plain)) return "boolean";
  if (/ (?:at|on)$/.test(plain)) return "timestamp";
  const last = lastWord(plain);
  const lemma = singular(last);
  const known = attributeTypes[plain] ?? attributeTypes[last] ?? attributeTypes[lemma];
  const several = last !== lemma && !manyIsOne.has(last);
  return known === undefined || known === "list" || !several
    ? known
    : known === "money"
      ? known
      : "list";
}

/** Plurals that are one value. */
const manyIsOne: ReadonlySet<string> = new Set(
  "notes coordinates hours minutes days seconds details credentials settings preferences terms instructions servings".split(
    " ",
  ),
);

/** Words of which a name of a property has none. */
const prose =
  /(?:^|\s)(?:is|are|was|were|be|been|can|cannot|must|shall|will|would|should|may|might|does|do|did|who|whom|whose|which|they|it|he|she|we|you|this|these|that|those|not|no|if|when|while|because|so|then|how|what|where|why|there|etc\.?)(?:\s|$)/i;

export function isName(written: string): boolean {
  const name = written.trim();
  if (name.length > longestName || !/\p{L}/u.test(name) || /[<>{}]/.test(name)) return false;
  const words = name.split(/\s+/);
  if (words.length > 6 || (/^\d/.test(name) && !/^\d{1,4} \p{L}{2,}$/u.test(name))) return false;
  return !(
    words.length > 1 &&
    prose.test(name) &&
    !/^(?:is|has|can)[ _]/i.test(name) &&
    !/^whether /i.test(name)
  );
}

/** Whether a name can hardly be anything but a property. */
export function isProperty(written: string): boolean {
  if (/^[a-z]+(?:_[a-z\d]+)+$|^[a-z]+(?:\p{Lu}[\p{L}\d]*)+$/u.test(written)) return true;
  const words = nameWords(written);
  const last = words.at(-1) ?? "";
  return (
    propertyHeads.has(last) ||
    attributeTypes[words.join(" ")] !== undefined ||
    / (?:at|on|by)$/.test(words.join(" "))
  );
}
