import { singular } from "../words/singular.ts";
import { nameWords } from "../words/split-name.ts";
import type { Notebook } from "./notebook.ts";
import { readFileLists } from "./read-file-lists.ts";
import { readKeptFields } from "./read-kept-fields.ts";
import type { Sentence } from "./sentence.ts";

/** A property that the text describes somewhere, by the words of its name. */
interface Named {
  readonly concept: string;
  readonly name: string;
  readonly words: readonly string[];
}

/** A relation in which somebody did something to a thing: its creator, its last modifier. */
interface Doer {
  readonly data: Parameters<Notebook["relations"]["put"]>[2];
  readonly owner: readonly string[];
  readonly role: readonly string[];
  /** How the verb begins from which the role is made: `creat` of creator. */
  readonly stem: string;
}

interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Words of names that say little alone: they count only right behind what they belong to. */
const general: ReadonlySet<string> = new Set(
  "name type kind date time status state value text number code order level role user data content".split(
    " ",
  ),
);

/** Names that are taken apart of a text; more are compared no longer. */
const mostNames = 5_000;
/** Properties that one statement is said to name. */
const mostNamed = 20;

/**
 * Notes which statements name properties of the things that the text describes elsewhere: "limit the title
 * to 200 characters", "track who created each event". What the statement asks of is then known.
 */
export function readNamedFields(sentences: readonly Sentence[], notes: Notebook): void {
  const fields = fieldsOf(notes);
  const doers = doersOf(notes);
  readKeptFields(sentences, notes);
  readFileLists(sentences, notes);
  if (fields.size === 0 && doers.length === 0) return;
  for (const sentence of sentences) {
    if (sentence.role === "entity" || sentence.kind === "heading" || sentence.kind === "code")
      continue;
    const tokens = tokensOf(sentence.text);
    noteFields(sentence, tokens, fields, notes);
    noteDoers(sentence, tokens, doers, notes);
  }
}

function fieldsOf(notes: Notebook): ReadonlyMap<string, readonly Named[]> {
  const byFirst = new Map<string, Named[]>();
  const seen = new Set<string>();
  for (const { data } of notes.attributes.drafts()) {
    if (data.passing === true || seen.size >= mostNames) continue;
    const owner = nameWords(data.concept);
    const all = nameWords(data.name);
    const isOwn = all.length > owner.length && owner.every((word, i) => all[i] === word);
    const words = isOwn ? all.slice(owner.length) : all;
    const [first] = words;
    const key = `${owner.join(" ")}.${words.join(" ")}`;
    if (first === undefined || first.length < 3 || seen.has(key)) continue;
    seen.add(key);
    const list = byFirst.get(first);
    const named = { concept: data.concept, name: data.name, words };
    if (list) list.push(named);
    else byFirst.set(first, [named]);
  }
  return byFirst;
}

function doersOf(notes: Notebook): readonly Doer[] {
  return notes.relations.drafts().flatMap(({ data }) => {
    const role = nameWords(data.role ?? "");
    const agent = /^(\p{L}{4,})(?:or|er)$/u.exec(role.at(-1) ?? "")?.[1];
    return agent === undefined ? [] : [{ data, role, owner: nameWords(data.from), stem: agent }];
  });
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function noteFields(
  sentence: Sentence,
  tokens: readonly Token[],
  fields: ReadonlyMap<string, readonly Named[]>,
  notes: Notebook,
): void {
  const around = [...sentence.under, sentence.lead ?? ""].join(" ").toLowerCase();
  let found = 0;
  for (const [at, token] of tokens.entries()) {
    const beginning = fields.get(token.word) ?? fields.get(singular(token.word));
    if (!beginning) continue;
    const candidates = beginning.filter(({ words }) => endOf(tokens, at, words) !== undefined);
    const named = meantOf(candidates, tokens, at, around);
    const end = named && endOf(tokens, at, named.words);
    if (!named || end === undefined) continue;
    if (found++ >= mostNamed) return;
    const { concept, name } = named;
    const range = { from: token.from, to: tokens[end - 1]?.to ?? token.to };
    notes.attributes.put(
      sentence,
      [concept, name, "named"],
      { statement: sentence.ref, concept, name, passing: true },
      range,
    );
  }
}

/** Behind the last word of the name that begins here; "start and end date" is a start date too. */
function endOf(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  const is = (from: number, rest: readonly string[]) =>
    rest.every((word, i) => {
      const own = tokens[from + i]?.word;
      return own === word || (i === rest.length - 1 && singular(own ?? "") === word);
    });
  if (is(at, words)) return at + words.length;
  const shared = words.length > 1 && /^(?:and|or)$/.test(tokens[at + 1]?.word ?? "");
  return shared && tokens[at]?.word === words[0] && is(at + 3, words.slice(1))
    ? at + 2 + words.length
    : undefined;
}

/** The one whose thing the sentence names, in front of it at best; else the only one that has it. */
function meantOf(
  candidates: readonly Named[],
  tokens: readonly Token[],
  at: number,
  around: string,
): Named | undefined {
  const longest = candidates.reduce((most, { words }) => Math.max(most, words.length), 0);
  const best = candidates.filter(({ words }) => words.length === longest);
  const isAt = (owner: readonly string[], from: number) =>
    owner.every((word, i) => singular(tokens[from + i]?.word ?? "") === word);
  const behind = best.find(({ concept }) => {
    const owner = nameWords(concept);
    return isAt(owner, at - owner.length);
  });
  if (behind) return behind;
  if (longest === 1 && best.some(({ words }) => general.has(words[0] ?? ""))) return undefined;
  const said = best.filter(({ concept }) => {
    const owner = nameWords(concept);
    return tokens.some((_, from) => isAt(owner, from)) || around.includes(` ${owner.join(" ")}`);
  });
  if (said.length === 1) return said[0];
  return best.length === 1 && longest > 1 ? best[0] : undefined;
}

/** "who created it", "who last modified the event": what the role of its creator keeps. */
function noteDoers(
  sentence: Sentence,
  tokens: readonly Token[],
  doers: readonly Doer[],
  notes: Notebook,
): void {
  const who = tokens.findIndex(({ word }) => word === "who" || word === "whom");
  if (who === -1) return;
  const told = tokens.slice(who + 1, who + 8);
  for (const { data, owner, role, stem } of doers) {
    const done = told.find(({ word }) => word.startsWith(stem) && /(?:ed|de|te)$/.test(word));
    const about = tokens.some((_, from) =>
      owner.every((word, i) => singular(tokens[from + i]?.word ?? "") === word),
    );
    if (!done || !about) continue;
    notes.relations.put(
      sentence,
      [data.from, data.to, ...role, "named"],
      { ...data, statement: sentence.ref },
      { from: tokens[who]?.from ?? 0, to: done.to },
    );
  }
}
