import type { ViewOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { makers, needsCompany, needsMaker } from "../catalog/name-company.ts";
import { saidOfTechnology, technicalNouns } from "../catalog/name-starts.ts";
import { genericNouns, roles } from "../catalog/nouns.ts";
import type { TermMatch } from "../terms/term.ts";
import { singular } from "../words/singular.ts";

/** What the whole text says of the words in it. */
export interface TextWords {
  /** Words of the text that are no names, whatever their capitals; in small letters. */
  readonly ordinary: ReadonlySet<string>;
  /** Makers of products that the text names anywhere. */
  readonly makers: ReadonlySet<string>;
}

export function makersIn(
  statements: readonly ViewOf<typeof reading.statement>[],
): ReadonlySet<string> {
  return new Set(
    [...makers].filter((maker) => statements.some(({ data }) => data.text.includes(maker))),
  );
}

/** Whether a name of the vocabulary is meant where it stands, or is only spelled like a word there. */
export function isNameHere(
  match: TermMatch,
  all: readonly TermMatch[],
  text: string,
  words: TextWords,
): boolean {
  const written = text.slice(match.start, match.end);
  const company = needsCompany.get(written);
  if (company !== undefined) {
    return all.some((other) => other !== match && company.has(other.terms[0].data.name));
  }
  const maker = needsMaker.get(written.toUpperCase());
  if (maker !== undefined) return words.makers.has(maker);
  if (match.terms.some(({ data }) => data.exact !== true)) return true;
  if (!/^\p{Lu}\p{Ll}+$/u.test(written)) return true;
  if (startsSentence(text, match.start) && !isNameAtStart(match, all, text)) return false;
  const lower = written.toLowerCase();
  const isOrdinary = words.ordinary.has(lower);
  if (isOrdinary && opens(text, match.start)) return false;
  const isWord = isOrdinary || roles.has(lower) || genericNouns.has(singular(lower));
  return !(isWord && isInTitle(text, match, all));
}

/**
 * "Resend the invitation", "Clerk can archive records": a word with a capital that opens a sentence is a name
 * only where what follows is said of a technology.
 */
function isNameAtStart(match: TermMatch, all: readonly TermMatch[], text: string): boolean {
  const rest = text.slice(match.end, match.end + 200);
  const next = /^\s{1,3}([\p{L}'-]+)/u.exec(rest)?.[1]?.toLowerCase();
  if (next === undefined) return true;
  const isBeside = (reach: number) =>
    all.some(({ start }) => start > match.start && start <= match.end + reach);
  if (technicalNouns.has(next)) return true;
  if (/^(?:for|as|on|via|with|and|or|plus)$/.test(next))
    return isBeside(40) || (/^(?:for|as)$/.test(next) && isTechnical(rest));
  return /^(?:is|are|must|should|can|will|may|has|was)$/.test(next)
    ? saidOfTechnology.test(rest)
    : isBeside(next.length + 4);
}

function isTechnical(rest: string): boolean {
  const words = rest.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return words.slice(1, 6).some((word) => technicalNouns.has(word));
}

function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?])$/.test(text.slice(Math.max(0, start - 3), start).trimEnd());
}

/** "Click the button": a sentence or a quotation begins. */
function opens(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  return before === "" || /[.:;!?→"“‘(•|–—-]$/.test(before);
}

/** "Raw Click Logs", "Inventory Clerk": a word of a name that the text itself gives. */
function isInTitle(text: string, { start, end }: TermMatch, all: readonly TermMatch[]): boolean {
  const before = /(\p{Lu}\p{Ll}+) $/u.exec(text.slice(Math.max(0, start - 24), start));
  const after = /^ (\p{Lu}\p{Ll}+)/u.exec(text.slice(end, end + 24));
  const isFree = (at: number) => !all.some((other) => other.start <= at && at < other.end);
  const opensBefore =
    before !== null &&
    opens(text, start - before[0].length) &&
    /^(?:Use|With|In|On|The|A|And|Or|For|By)$/.test(before[1] ?? "");
  return (
    (before !== null && !opensBefore && isFree(start - 2)) || (after !== null && isFree(end + 1))
  );
}
