import { lineHeads, linesWith } from "../../catalog/line-words.ts";
import { singular } from "../../words/singular.ts";
import { nameWords } from "../../words/split-name.ts";
import { bracketsIn, type TextSpan, textOf, trimSpan } from "../text-span.ts";
import { isName, isProperty } from "./property-name.ts";

import { cutAt, splitElements } from "./split-elements.ts";

/** A list of properties in a description. */
export interface FoundList {
  readonly elements: readonly TextSpan[];
  /** It says that properties follow: what it lists is taken as it is. */
  readonly explicit: boolean;
  /** "includes", "has": what a list of three or more behind it names is what the thing consists of. */
  readonly holding?: boolean;
  /** Whether one element in the plural can be a property: not what is recorded, nor "with different roles". */
  readonly single?: boolean;
  readonly required?: boolean;
}

export interface FoundLists {
  readonly lists: readonly FoundList[];
  /** What is left: sentences about the thing. */
  readonly prose: readonly TextSpan[];
}

const explicitLead = `(?:(?:key|core|main|basic|important|required|optional|mandatory|additional|typical|tracked|stored|primary|relevant|following|the) )*(?:attributes?|fields?|properties|columns|data points?)(?:(?: (?:are|is|include|includes|including|included|such as|like|contains?))(?: ?: ?| )| ?[:—–] ?| - )`;
/** What it is made of, whatever it is called. */
const partLead = `(?:made up of|composed of|decomposed into|broken down into|consisting of|consists of)(?: ?: ?| )`;
const viewLead = `(?:views?|totals?|sums?|figures|averages) of `;
const dataLead = `(?:data|details|information|info|metadata)(?: (?:includes?|including|such as|like|about)(?: ?: ?| )| ?: )`;
const verbLead = `(?:has|have|having|contains?|containing|includes?|including|holds|holding|tracks|tracking|records|recording|stores|storing|captures|capturing|carry|carries|carrying|keeps|keeping|comprises?|comprising|specif(?:y|ies)|defines|knows(?: its)?|references|referencing|identified by|keyed by|described by|characteri[sz]ed by|defined by)(?: ?: ?| )`;
const withLead = `with(?: ?: ?| )`;
const leads = new RegExp(
  String.raw`(?<![\p{L}\p{N}_-])(?:(${explicitLead}|${partLead})|(${dataLead}|${viewLead})|(${verbLead})|(${withLead}))`,
  "giu",
);

/** "associated with", "one-to-one with" say what it belongs to, not what it has. */
const notWith =
  /(?:associated|linked|integrated|compatible|shared|encrypted|signed|together|-one|-many|to one|to many|interacts?|works?|deals?|connected|synced|paired|combined|along|people|persons?|users?|somebody|someone|complies|comply|consistent|reconciled|aligned|starts?|begins?|ends?|hashed|protected)\s*$/i;

interface Lead extends TextSpan {
  readonly kind: "explicit" | "data" | "verb" | "with";
  readonly text: string;
}

/** Finds the lists of properties in a description, and what stands around them. */
export function findLists(text: string, span: TextSpan): FoundLists {
  const found = leadsIn(text, span);
  const lists: FoundList[] = [];
  const prose: TextSpan[] = [];
  const first = found[0];
  const opening = trimSpan(text, { from: span.from, to: first?.from ?? span.to });
  const bare = first ? undefined : bareList(text, opening);
  if (bare) return { lists: [bare], prose: [] };
  readProse(opening);
  found.forEach((lead, i) => {
    const lines = linesIn(text, lead, found[i + 1], span.to);
    if (lines) {
      lists.push({ elements: [lines], explicit: true, single: true });
      readProse({
        from: lines.to,
        to: lines.to < span.to ? (found[i + 2]?.from ?? span.to) : span.to,
      });
      return;
    }
    // Read with the lines that it is said of.
    const before = found[i - 1];
    if (before && linesIn(text, before, lead, span.to)) return;
    const region = { from: lead.to, to: found[i + 1]?.from ?? span.to };
    const end = listEnd(text, region);
    const list = listOf(text, lead, { from: region.from, to: end });
    if (list) {
      lists.push(list);
      readProse({ from: end, to: region.to });
    } else readProse({ from: lead.from, to: region.to });
  });
  return { lists, prose };

  function readProse(part: TextSpan): void {
    const own = trimSpan(text, part);
    if (own.to <= own.from) return;
    prose.push(own);
    for (const list of [...bracketLists(text, own), ...colonList(text, own)]) lists.push(list);
  }
}

function leadsIn(text: string, span: TextSpan): readonly Lead[] {
  const brackets = [...bracketsIn(text, span)];
  const found: Lead[] = [];
  for (const match of textOf(text, span).matchAll(leads)) {
    const from = span.from + match.index;
    if (brackets.some(([open, close]) => open < from && from < close)) continue;
    const kind = match[1] ? "explicit" : match[2] ? "data" : match[3] ? "verb" : "with";
    const before = text.slice(Math.max(span.from, from - 20), from);
    if (kind === "with" && notWith.test(before)) continue;
    if (kind === "verb" && isNoVerb(match[0], before)) continue;
    const last = found.at(-1);
    // "has lines with quantities, a sum": said of the lines.
    if (kind === "with" && last && inElement(text, { from: last.to, to: from })) continue;
    // "with attributes: …", "has fields …": the later one says more exactly where the list begins.
    if (last && trimSpan(text, { from: last.to, to: from }).to - last.to <= 0) found.pop();
    const own = { from, to: from + match[0].length, kind, text: match[0].toLowerCase() } as const;
    found.push(last && last !== found.at(-1) ? { ...own, from: last.from } : own);
  }
  return found;
}

/** "lines carrying a cause, a weight": the one property, with what each of its pieces has. */
function linesIn(
  text: string,
  lead: Lead,
  next: Lead | undefined,
  to: number,
): TextSpan | undefined {
  if (next?.kind !== "verb") return undefined;
  const name = trimSpan(text, { from: lead.to, to: next.from });
  const written = textOf(text, name);
  const isLines =
    /^(?:\p{L}+ ){0,2}\p{L}+s$/iu.test(written) &&
    lineHeads.has(singular(nameWords(written).at(-1) ?? "")) &&
    linesWith.test(textOf(text, { from: next.from, to }));
  return isLines ? { from: name.from, to: listEnd(text, { from: next.to, to }) } : undefined;
}

/** "to record", "multiple records", "tracking number": words that are verbs elsewhere. */
function isNoVerb(lead: string, before: string): boolean {
  if (/(?:\bto|\bcan|\bmay|\bmust|\bnot)\s+$/i.test(before)) return true;
  const verb = lead.trim().toLowerCase();
  if (verb === "including" && /\p{L}{2}s\s*$/u.test(before)) {
    // "types including lists and maps" are kinds of it.
    return !/(?:details|fields|attributes|properties)\s*$/i.test(before);
  }
  if (/^(?:records|stores|tracks|holds|keeps|captures|references)$/.test(verb)) {
    return !/(?:^|[.,;:)—–-]|\b(?:and|that|which|it|also))\s*$/i.test(before);
  }
  return /^(?:tracking|recording|storing|keeping|holding|capturing|carrying)$/.test(verb)
    ? /(?:,|\band|\bwith|\ba|\bthe|\bits)\s*$/i.test(before)
    : false;
}

/** Something stands between the last comma and here: it is in the middle of an element. */
function inElement(text: string, { from, to }: TextSpan): boolean {
  const words = text
    .slice(from, to)
    .split(/[,;]/)
    .at(-1)
    ?.replace(/\b(?:and|or|an?|the|its)\b/gi, "");
  return /\p{L}{2}/u.test(words ?? "");
}

const clause =
  /^,?\s(?:which|who|whose|that|so|used (?:to|for|by|in|when)|allowing|enabling|when|where|because|while|but|then|(?:and|or) (?:belongs?|can|may|must|is|are|has|have|owns?|links?|references?|supports?|drives?|triggers?|allows?|provides?|generates?|determines?|will|linked|associated|owned|tied|used))\s/i;

/** Where what follows is said of the list, or of the thing, rather than one more element. */
export function listEnd(text: string, { from, to }: TextSpan): number {
  const pairs = bracketsIn(text, { from, to });
  for (let at = from; at < to; at++) {
    const close = pairs.get(at);
    if (close !== undefined) {
      at = close;
      continue;
    }
    const character = text.charAt(at);
    if ((character === " " || character === ",") && clause.test(text.slice(at, at + 24))) return at;
    if ((character === "—" || character === "–") && text.charAt(at - 1) === " ") return at;
  }
  return to;
}

function listOf(text: string, lead: Lead, region: TextSpan): FoundList | undefined {
  const elements = splitElements(text, region);
  if (elements.length === 0) return undefined;
  const explicit = lead.kind === "explicit";
  const required = /\brequired|\bmandatory/.test(lead.text)
    ? true
    : /\boptional/.test(lead.text)
      ? false
      : undefined;
  const holding = lead.kind === "verb" || lead.kind === "data";
  const single = explicit || /^(?:has|have|contain|includ)/.test(lead.text);
  return { elements, explicit, holding, single, ...(required === undefined ? {} : { required }) };
}

/** "id, title, description": nothing but names of properties. */
function bareList(text: string, span: TextSpan): FoundList | undefined {
  const elements = splitElements(text, span);
  if (/:\s/.test(textOf(text, span).replace(/\([^()]*\)/g, ""))) return undefined;
  const names = elements.map((each) => nameIn(text, each));
  const told = names.filter((name) => name !== undefined && isProperty(name)).length;
  const all = names.every((name) => name !== undefined && name.split(" ").length <= 4);
  const enough = elements.length > 2 ? told * 2 >= elements.length : names.every(isIdentifier);
  return all && enough && elements.length > 0 ? { elements, explicit: true } : undefined;
}

function isIdentifier(name: string | undefined): boolean {
  return /^[a-z]+(?:_[a-z\d]+|\p{Lu}[\p{L}\d]*)*$/u.test(name ?? "");
}

function nameIn(text: string, span: TextSpan): string | undefined {
  const name = textOf(text, span)
    .split(/[([:]|\s[–—-]\s/)[0]
    ?.replace(/[`."]/g, "")
    .trim();
  return name !== undefined && isName(name) ? name : undefined;
}

/** Lists in what turned out to be no list itself. */
export function listsWithin(text: string, span: TextSpan): readonly FoundList[] {
  return [...bracketLists(text, span), ...colonList(text, span)];
}

/** "an account (id, name, e-mail)" */
function bracketLists(text: string, span: TextSpan): readonly FoundList[] {
  return [...bracketsIn(text, span)].flatMap(([open, close]) => {
    if (text.charAt(open) !== "(") return [];
    const inside = { from: open + 1, to: close };
    if (/^(?:e\.?g|i\.?e|such as|like|see|for example)\b/i.test(textOf(text, inside))) return [];
    const elements = splitElements(text, inside);
    const told = elements.filter((each) => {
      const name = nameIn(text, each);
      return (
        name !== undefined && (isProperty(name) || /^(?:who|what|when|where|why)$/i.test(name))
      );
    });
    return elements.length >= 2 && told.length * 3 >= elements.length * 2
      ? [{ elements, explicit: false }]
      : [];
  });
}

/** "A holiday home: address, photos" */
function colonList(text: string, span: TextSpan): readonly FoundList[] {
  const parts = cutAt(text, span, (all, at) => (/^:\s/.test(all.slice(at, at + 2)) ? 1 : 0));
  return parts.slice(1).flatMap((part) => {
    const elements = splitElements(text, part);
    const told = elements.filter((each) => {
      const name = nameIn(text, each);
      return name !== undefined && isProperty(name);
    });
    return elements.length >= 2 && told.length * 2 >= elements.length
      ? [{ elements, explicit: false }]
      : [];
  });
}
