import { singular } from "../../words/singular.ts";
import { longestName, nameWords, writtenWords } from "../../words/split-name.ts";
import type { TextSpan } from "../text-span.ts";

/** A known name where a text writes it. */
export interface FoundName<Found> {
  readonly found: Found;
  readonly span: TextSpan;
  readonly plural: boolean;
  /** "the user's": the mark of the genitive stands behind it. */
  readonly genitive: boolean;
}

/** No known name has more words. */
const longest = 5;

/** Names that are looked for. */
export interface KnownNames<Found> {
  /** The first word of every name. */
  readonly starts: Pick<ReadonlySet<string>, "has" | "size">;
  lookUp(words: readonly string[], tokens: number): Found | undefined;
}

/** The first words of names whose words are joined with spaces. */
export function startsOf(...names: readonly Iterable<string>[]): ReadonlySet<string> {
  return new Set(names.flatMap((each) => Array.from(each, (name) => name.split(" ", 1)[0] ?? "")));
}

/** Finds known names in a text, longest first at each place, without overlap. */
export function scanNames<Found>(
  text: string,
  span: TextSpan | undefined,
  known: KnownNames<Found>,
): readonly FoundName<Found>[] {
  if (known.starts.size === 0) return [];
  const tokens = tokensOf(text, span);
  const found: FoundName<Found>[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = mayStart(tokens[at], known) ? nameAt(tokens, at, known) : undefined;
    if (hit) found.push(hit.name);
    at += hit?.tokens ?? 1;
  }
  return found;
}

/** Most words of a text start no name; a single one is looked up in the singular. */
function mayStart<Found>(token: Token | undefined, { starts }: KnownNames<Found>): boolean {
  const first = token?.words[0];
  return first === undefined || starts.has(first) || starts.has(singular(first));
}

function nameAt<Found>(
  tokens: readonly Token[],
  at: number,
  { lookUp }: KnownNames<Found>,
): { readonly name: FoundName<Found>; readonly tokens: number } | undefined {
  for (let count = Math.min(longest, tokens.length - at); count >= 1; count--) {
    const part = tokens.slice(at, at + count);
    const first = part[0];
    const last = part.at(-1);
    if (!first || !last || !isJoined(part)) continue;
    const words = wordsOf(part);
    const found = lookUp(words, count);
    if (found === undefined) continue;
    const plural = words.at(-1) !== lastWord(last.word);
    const span = { from: first.from, to: last.to };
    return { name: { found, span, plural, genitive: last.genitive }, tokens: count };
  }
  return undefined;
}

/** The words of the name that tokens make together. */
function wordsOf(part: readonly Token[]): readonly string[] {
  const length = part.reduce((sum, { word }) => sum + word.length + 1, -1);
  if (length > longestName) return nameWords(part.map(({ word }) => word).join(" "));
  const words = part.flatMap((token) => token.words);
  const last = words.pop();
  return last === undefined ? [] : [...words, singular(last)];
}

interface Token {
  readonly word: string;
  /** In small letters: `dueDate` has two. */
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly genitive: boolean;
  /** Nothing but a space or hyphen stands in front. */
  readonly close: boolean;
}

function tokensOf(text: string, span: TextSpan = { from: 0, to: text.length }): readonly Token[] {
  const tokens: Token[] = [];
  let before = -1;
  for (const match of text.slice(span.from, span.to).matchAll(/([\p{L}\p{M}\p{N}_]+)(['’]s?)?/gu)) {
    const [whole, word = "", tail = ""] = match;
    const from = span.from + match.index;
    const between = before === -1 ? "." : text.slice(before, from);
    tokens.push({
      word,
      words: writtenWords(word),
      from,
      to: from + word.length,
      genitive: tail !== "",
      close: between === " " || between === "-" || between === "/",
    });
    before = from + whole.length;
  }
  return tokens;
}

function isJoined(part: readonly Token[]): boolean {
  return (
    part.slice(1).every(({ close }) => close) &&
    part.slice(0, -1).every(({ genitive }) => !genitive)
  );
}

/** The last word of a token as written, in small letters. */
function lastWord(token: string): string {
  const spaced = token.replace(/_/g, " ").replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2");
  return spaced.toLowerCase().split(" ").at(-1) ?? "";
}
