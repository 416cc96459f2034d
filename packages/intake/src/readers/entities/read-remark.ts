import type { DataOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { propertyHeads } from "../../catalog/element-words.ts";
import {
  fixedWords,
  generatedWords,
  keyWords,
  optionalWords,
  referenceWords,
  requiredWords,
  tellsRepeats,
  typeWords,
  uniqueWords,
} from "../../catalog/field-words.ts";
import { type TextSpan, textOf } from "../text-span.ts";
import { readValues } from "./read-values.ts";
import { splitCommas, splitElements } from "./split-elements.ts";

type Attribute = DataOf<typeof reading.attribute>;

/** What remarks say of a field. */
export interface FieldFacts {
  readonly type?: NonNullable<Attribute["type"]>;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly values?: readonly string[];
  readonly default?: string;
  readonly fixed?: true;
  readonly generated?: "always" | "if-missing";
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly above?: number;
  readonly maximum?: number;
  /** What it refers to: `Payment` of "foreign key to Payment". */
  readonly target?: string;
  /** The thing of which it holds several: `Line` of `lines: Line[]`. */
  readonly targets?: string;
  /** What each of several has: `product, quantity` of "lines (product, quantity)". */
  readonly parts?: readonly string[];
  /** It identifies the thing itself. */
  readonly key?: boolean;
}

export interface Remark {
  readonly facts: FieldFacts;
  /** Pieces that say nothing known: parts of the field, or examples. */
  readonly rest: readonly TextSpan[];
}

const examples =
  /^(?:e\.?g\.?|i\.?e\.?|for example|for instance|such as|like|see|not|only|from|via|for|in|with|when)\b/i;
const introduced =
  /^(?:an? )?(?:enum(?:eration)?|one of|either|values?|possible values|allowed values|allowed|valid values|options?|choices|closed list|can be|may be|must be one of|is one of|one of the following)(?: of)?\s{0,3}[:=]?\s{1,3}(?=\S)/i;

/** Reads what stands in parentheses, or behind a colon: "(uuid, required)", "(draft, sent or paid)". */
export function readRemark(text: string, span: TextSpan, listed: boolean): Remark {
  const own = textOf(text, span);
  if (tellsRepeats.test(own)) return { facts: { unique: true }, rest: [] };
  if (examples.test(own)) return { facts: {}, rest: [] };
  const intro = introduced.exec(own)?.[0].length ?? 0;
  const behind = { from: span.from + intro, to: span.to };
  const pieces = splitCommas(text, behind).map((piece) => ({
    piece,
    found: intro > 0 ? undefined : readPiece(textOf(text, piece)),
  }));
  // "type (text, image, video)": names of kinds that are types elsewhere.
  const plain = pieces.every(({ found }) => found === undefined || isTypeOnly(found));
  const several = pieces.length > 2 || /\p{L}\s?[/|]\s?\p{L}|\sor\s/u.test(own);
  const open = pieces.some(({ found }) => found === undefined);
  if (intro > 0 || (listed && plain && (several || open)) || (open && isSlashed(own))) {
    const values = readValues(text, behind, intro > 0);
    if (values) return { facts: { type: "enum", values }, rest: [] };
  }
  let facts: FieldFacts = {};
  const rest: TextSpan[] = [];
  for (const { piece, found } of pieces) {
    if (found) facts = { ...facts, ...found, ...typeOf(facts, found) };
    else rest.push(piece);
  }
  const values = rest.length > 1 ? undefined : rest.flatMap((each) => listIn(text, each))[0];
  if (values) return { facts: { ...facts, type: "enum", values }, rest: [] };
  return { facts, rest: rest.flatMap((each) => splitElements(text, each)) };
}

/** "red/blue": single words, of which none is a property itself. */
function isSlashed(remark: string): boolean {
  if (!/^[\p{L}_-]{2,20}(?:\s?\/\s?[\p{L}_-]{2,20}){1,7}$/u.test(remark)) return false;
  return remark.split("/").every((word) => {
    const plain = word.trim().toLowerCase();
    return (
      !propertyHeads.has(plain) && !/^(?:lat|lng|lon|long|x|y|first|last|min|max)$/.test(plain)
    );
  });
}

function isTypeOnly(facts: FieldFacts): boolean {
  return Object.keys(facts).every((key) => key === "type");
}

/** The values of a list that nothing else stands beside: "One of late, damage and loss". */
export function readIntroduced(text: string, span: TextSpan): readonly string[] | undefined {
  const intro = introduced.exec(textOf(text, span))?.[0].length ?? 0;
  return readValues(text, { from: span.from + intro, to: span.to }, true);
}

/** "nullable, enum: a/b": a list behind other remarks, introduced or with marks of its own. */
function listIn(text: string, span: TextSpan): readonly (readonly string[])[] {
  const intro = introduced.exec(textOf(text, span))?.[0].length ?? 0;
  if (intro === 0) return [];
  const values = readValues(text, { from: span.from + intro, to: span.to }, true);
  return values ? [values] : [];
}

/** "String (UUID)": what is said more exactly counts. */
function typeOf(before: FieldFacts, found: FieldFacts): Pick<FieldFacts, "type"> {
  const type = found.type === "text" || found.type === undefined ? before.type : found.type;
  const known = type ?? found.type;
  return known === undefined ? {} : { type: known };
}

const lengths =
  /^(?:max(?:imum)?\.?(?: length)?(?: of)?:?|up to|at most|≤|<=|<)\s{0,2}(\d[\d,]{0,9})\s?(?:chars?|characters|letters)?$/;
const lengthRange = /^(\d{1,6})\s?(?:-|–|to)\s?(\d[\d,]{0,9})\s?(?:chars?|characters|letters)$/;
const plainLength =
  /^(\d[\d,]{0,9})[- ]?(?:chars?|characters|letters)(?: max(?:imum)?| or (?:less|fewer)| limit)?$/;
const range =
  /^(?:between |range:? |from )?(-?\d{1,9}(?:\.\d{1,6})?)\s?(?:-|–|to|\.\.|\.\.\.|and)\s?(-?\d{1,9}(?:\.\d{1,6})?)$/;
const least = /^(?:min(?:imum)?\.?:?|at least|≥|>=)\s?(-?\d{1,9}(?:\.\d{1,6})?)$/;
const most = /^(?:max(?:imum)?\.?:?|at most|up to|≤|<=)\s?(-?\d{1,9}(?:\.\d{1,6})?)$/;
const defaults =
  /^(?:with )?(?:defaults?|by default|initial(?:ly)?|initial value)(?: value)?(?: is| to)?\s{0,2}[:=]?\s{0,2}(\S.{0,80})$/i;

/** What one piece of a remark says, if it says something known. */
export function readPiece(piece: string): FieldFacts | undefined {
  const plain = piece.replace(/^[\s`'"“]{1,5}|[\s`'"”.]{1,5}$/g, "").replace(/\s+/g, " ");
  const lower = plain.toLowerCase();
  if (lower === "" || lower.length > 120) return undefined;
  const byDefault = defaults.exec(plain);
  if (byDefault?.[1] !== undefined) return { default: unquoted(byDefault[1]).slice(0, 200) };
  if (fixedWords.test(lower)) return { fixed: true };
  const made = generatedWords.exec(lower);
  if (made) return { generated: made[1] === undefined ? "always" : "if-missing" };
  // "entered or computed": the system comes up with one where nobody gives one.
  if (/^.{1,40} or (?:calculated|computed|derived)$/.test(lower))
    return { generated: "if-missing" };
  if (keyWords.test(lower)) return { key: true, unique: true };
  const reference = referenceWords.exec(lower);
  if (reference) {
    const target = plain.slice(plain.length - (reference[1] ?? "").length).trim();
    return target === "" ? {} : { target };
  }
  const named = /^(?:an? |the )?(\p{L}[\p{L} ]{1,40}) (?:reference|ref|id|fk)$/iu.exec(plain)?.[1];
  if (named !== undefined) return { target: named };
  if (requiredWords.test(lower)) return { required: true };
  if (optionalWords.test(lower)) return { required: false };
  if (uniqueWords.test(lower) || tellsRepeats.test(lower)) return { unique: true };
  return readLength(lower) ?? readBounds(lower) ?? readType(lower);
}

function readLength(lower: string): FieldFacts | undefined {
  const both = lengthRange.exec(lower);
  const named = /char|letter|length/.test(lower);
  const found =
    both?.[2] ?? plainLength.exec(lower)?.[1] ?? (named ? lengths.exec(lower)?.[1] : undefined);
  const maxLength = found === undefined ? 0 : Number(found.replaceAll(",", ""));
  const minLength = Number(both?.[1] ?? 0);
  if (maxLength > 0) return { ...(minLength > 0 ? { minLength } : {}), maxLength };
  // "(6-character identifier)": neither less nor more.
  const exact =
    /^(\d{1,3})[ -](?:char|character|digit|letter)s? (?:alphanumeric |numeric )?(?:code|id|identifier|key|number|pin|reference|string)$/.exec(
      lower,
    )?.[1];
  const length = Number(exact);
  return length > 0 ? { type: "text", minLength: length, maxLength: length } : undefined;
}

function readBounds(lower: string): FieldFacts | undefined {
  if (/^(?:positive|> ?0|greater than (?:zero|0))(?: (?:number|integer|amount))?$/.test(lower))
    return { above: 0 };
  if (/^(?:non-?negative|zero or more|≥ ?0|>= ?0)(?: (?:number|integer))?$/.test(lower))
    return { minimum: 0 };
  const both = range.exec(lower);
  if (both && Number(both[1]) < Number(both[2])) {
    return { minimum: Number(both[1]), maximum: Number(both[2]) };
  }
  const low = least.exec(lower)?.[1];
  if (low !== undefined) return { minimum: Number(low) };
  const high = most.exec(lower)?.[1];
  return high === undefined ? undefined : { maximum: Number(high) };
}

function readType(lower: string): FieldFacts | undefined {
  const plain = lower.replace(/^\*?\[\]/, "array of ");
  const sized = /^([a-z0-9. /-]{2,24})\s?\(\s?(\d{1,6})(?:\s?,\s?\d{1,3})?\s?\)$/.exec(plain);
  const named = sized?.[1]?.trim() ?? plain;
  const type = typeWords[named] ?? typeByHead(named);
  if (type === undefined) return undefined;
  const size = Number(sized?.[2] ?? 0);
  return type === "text" && size > 0 ? { type, maxLength: size } : { type };
}

const objects =
  /^(?:json |jsonb |object|struct|dict)\w*\[\]$|^(?:array|list|set|collection)(?: of |<)(?:json )?(?:dict|dictionar(?:y|ie)|map|object|struct)s?\b/;

/** "integer ppm", "array of URLs", "array/json", "string[]", "decimal INR" */
function typeByHead(plain: string): FieldFacts["type"] {
  // What has fields of its own is kept as it is written, not as a list of words.
  if (objects.test(plain)) return "json";
  if (/\[\]$|^(?:array|list|set|collection)(?: of|<)/.test(plain)) return "list";
  const words = plain.split(/[\s/<]+/);
  if (words.length > 3 || words[1] === "of") return undefined;
  const first = typeWords[words[0] ?? ""];
  if (first === undefined) return undefined;
  const others = words.slice(1).every((word) => typeWords[word] !== undefined || word.length <= 6);
  return others ? first : undefined;
}

function unquoted(value: string): string {
  return value.replace(/^["'`“”]|["'`“”]$/g, "").trim() || value;
}
