import { roles } from "../../catalog/nouns.ts";
import { nameWords } from "../../words/split-name.ts";
import type { TextSpan } from "../text-span.ts";

/** A thing that a text declares, with the names that it goes by. */
export interface DeclaredName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A declared thing where a text speaks of it. */
export interface ConceptMention {
  readonly concept: string;
  readonly span: TextSpan;
  readonly plural: boolean;
  /** "the user's": the mark of the genitive stands behind it. */
  readonly genitive: boolean;
  /** Named by its last word alone: "the expression" for `DiceExpression`. */
  readonly short: boolean;
}

/** Finds declared things by any spelling of their names. */
export interface ConceptIndex {
  readonly names: readonly string[];
  /** The thing that a name means as a whole. */
  find(name: string): string | undefined;
  mentions(text: string, span?: TextSpan): readonly ConceptMention[];
  /** The thing that stands for people who sign in; absent where none or several do. */
  readonly people: string | undefined;
}

/** Last words of names that say nothing of what the thing is. */
const weakHeads: ReadonlySet<string> = new Set(
  "record entity object model data item entry information detail details event type log list set history summary metric metrics status state config configuration settings request response result token session link line profile period range source step action message change group value number time date index layer tree view report file address name code".split(
    " ",
  ),
);

/** Words that name the kind of thing only, so that the rest of the name stands for it. */
const fillers: ReadonlySet<string> = new Set([
  "record",
  "entity",
  "object",
  "model",
  "event",
  "data",
]);

const longestName = 5;

export function conceptIndex(declared: readonly DeclaredName[]): ConceptIndex {
  const full = new Map<string, string>();
  const short = new Map<string, string | undefined>();
  const add = (words: readonly string[], name: string): void => {
    const key = words.join(" ");
    if (key !== "" && !full.has(key)) full.set(key, name);
  };
  for (const { name } of declared) add(nameWords(name), name);
  for (const { name, aliases } of declared) {
    for (const alias of aliases) add(nameWords(alias), name);
    const words = nameWords(name);
    if (words.length > 1 && fillers.has(words.at(-1) ?? ""))
      add(nameWords(words.slice(0, -1).join(" ")), name);
    if (words.join(" ") === "user account") add(["user"], name);
  }
  for (const { name } of declared) {
    const words = nameWords(name);
    const head = words.at(-1) ?? "";
    if (words.length < 2 || weakHeads.has(head) || full.has(head)) continue;
    short.set(head, short.has(head) ? undefined : name);
  }
  const lookUp = (words: readonly string[]) => full.get(words.join(" "));
  const find = (name: string): string | undefined => {
    const words = nameWords(name);
    return lookUp(words) ?? short.get(words.join(" "));
  };
  return { names: declared.map(({ name }) => name), find, mentions, people: peopleIn(declared) };

  function mentions(text: string, span?: TextSpan): readonly ConceptMention[] {
    const tokens = tokensOf(text, span);
    const found: ConceptMention[] = [];
    for (let at = 0; at < tokens.length; ) {
      const mention = mentionAt(tokens, at);
      if (mention) found.push(mention.mention);
      at += mention?.tokens ?? 1;
    }
    return found;
  }

  function mentionAt(tokens: readonly Token[], at: number) {
    const first = tokens[at];
    if (!first) return undefined;
    for (let count = Math.min(longestName, tokens.length - at); count >= 1; count--) {
      const part = tokens.slice(at, at + count);
      const last = part.at(-1);
      if (!last || (count > 1 && !joined(part))) continue;
      const words = nameWords(part.map(({ word }) => word).join(" "));
      const concept = lookUp(words) ?? (count === 1 ? short.get(words.join(" ")) : undefined);
      if (concept === undefined) continue;
      const plural = words.at(-1) !== nameTail(last.word);
      const isShort = lookUp(words) === undefined;
      const span = { from: first.from, to: last.to };
      return {
        tokens: count,
        mention: { concept, span, plural, genitive: last.genitive, short: isShort },
      };
    }
    return undefined;
  }
}

interface Token {
  readonly word: string;
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
      from,
      to: from + word.length,
      genitive: tail !== "",
      close: between === " " || between === "-",
    });
    before = from + whole.length;
  }
  return tokens;
}

function joined(part: readonly Token[]): boolean {
  return (
    part.slice(1).every(({ close }) => close) &&
    part.slice(0, -1).every(({ genitive }) => !genitive)
  );
}

/** The last word of a token as written, in small letters. */
function nameTail(word: string): string {
  return nameWordsPlural(word).at(-1) ?? "";
}

function nameWordsPlural(word: string): readonly string[] {
  return word
    .replace(/_/g, " ")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(" ");
}

const accounts: readonly string[] = [
  "user",
  "user account",
  "account",
  "member",
  "app user",
  "customer",
  "person",
  "employee",
];

/** The declared thing that people's roles mean, where one is plainly that. */
function peopleIn(declared: readonly DeclaredName[]): string | undefined {
  const keys = new Map(declared.map(({ name }) => [nameWords(name).join(" "), name]));
  const known = accounts.map((each) => keys.get(each)).find((name) => name !== undefined);
  if (known !== undefined) return known;
  const persons = declared.filter(({ name }) => roles.has(nameWords(name).at(-1) ?? ""));
  return persons.length === 1 ? persons[0]?.name : undefined;
}
