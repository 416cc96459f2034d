import type { ViewOf } from "@planc/core";
import type { reading } from "@planc/core/ir";
import { makers, needsCompany, needsMaker } from "../catalog/name-company.ts";
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
  const lower = written.toLowerCase();
  const isOrdinary = words.ordinary.has(lower);
  if (isOrdinary && opens(text, match.start)) return false;
  const isWord = isOrdinary || roles.has(lower) || genericNouns.has(singular(lower));
  return !(isWord && isInTitle(text, match, all));
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
