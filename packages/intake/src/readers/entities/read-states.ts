import { toLabel } from "../../words/names.ts";
import { type TextSpan, textOf, trimSpan } from "../text-span.ts";
import { readValues } from "./read-values.ts";
import { splitElements } from "./split-elements.ts";

/** A life cycle, or a part of one. */
export interface LifeCycle {
  readonly states: readonly string[];
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  /** Any state may follow any other. */
  readonly anyOrder?: true;
  readonly span: TextSpan;
}

const arrow = /\s{0,3}(?:→|⇒|->|=>|➔|➜|⟶)\s{0,3}/;

/** Reads "draft → sent → (paid or void)": each state leads to those behind the next arrow. */
export function readArrows(text: string, span: TextSpan): LifeCycle | undefined {
  const own = textOf(text, span);
  // "(A, B) => C" is the type of a function.
  if (!arrow.test(own) || /\)\s?=>/.test(own)) return undefined;
  const steps: (readonly string[])[] = [];
  const moves: { from: string; to: string }[] = [];
  let [from, to] = [-1, -1];
  for (const chain of own.split(
    /[;,](?=[^()]*(?:→|⇒|->|=>))|\.\s|\sand\s(?=[^()→⇒;,]{1,40}(?:→|⇒|->|=>))/,
  )) {
    const parts = chain.split(arrow);
    if (parts.length < 2) continue;
    const read = parts.map((part, i) => statesIn(part, i === 0, i === parts.length - 1));
    if (read.some((states) => states.length === 0)) continue;
    read.forEach((states, i) => {
      steps.push(states);
      for (const before of i === 0 ? [] : (read[i - 1] ?? [])) {
        for (const after of states) moves.push({ from: before, to: after });
      }
    });
    const at = span.from + own.indexOf(chain);
    if (from === -1) from = at;
    to = at + chain.length;
  }
  const states = [...new Set(steps.flat())];
  if (states.length < 2 || states.length > 30) return undefined;
  return { states, moves: unique(moves), span: trimSpan(text, { from, to }) };
}

/** The states that stand between two arrows; in front of the first and behind the last arrow also words. */
function statesIn(part: string, first: boolean, last: boolean): readonly string[] {
  let own = part.trim().replace(/[`*"“”']/g, "");
  if (first)
    own = own.replace(
      /^.{0,200}(?:\bstates?|\bstatus(?:es)?|\bstages?|\border|\bflow|\blife ?cycle|\btransition(?:s|ing)?|\bmov(?:es?|ing)|\ballow(?:s|ing)?|\bfrom|\bthrough|\bis|\bare|:|\bvia)\s{1,3}(?=\S)/i,
      "",
    );
  if (first) own = lastNames(own);
  if (last)
    own = own.replace(
      /(?:\.(?:\s|$)|\s[–—-]\s|\s\((?!\s?or\b)).{0,400}$|\s(?:flow|only|when|after|if|upon|once|by|on|based|with|without|as|for)\b.{0,400}$|,\s(?:(?:and|but)\s)?(?:it\s)?(?:must|should|shall|may|can|will|allows?|with)\b.{0,400}$/i,
      "",
    );
  const bracketed = /^\(([^()]{1,120})\)$/.exec(own.trim())?.[1] ?? own;
  const parts = bracketed
    .split(/\s{0,3}(?:\||\/|,|\bor\b|\band\b)\s{0,3}/)
    .map((each) => each.replace(/\([^()]{0,80}\)/g, "").replace(/^[\s(.]{1,4}|[\s).:]{1,4}$/g, ""));
  const names = parts.filter((each) => each !== "");
  return names.every(isState) ? names.map(toLabel) : [];
}

/** "the state goes draft": in front of the first arrow a state is the words with capitals, or the last one. */
function lastNames(words: string): string {
  const parts = words.trim().split(/\s+/);
  if (parts.length < 2 || /^\(/.test(words.trim()) || /[|/]|\bor\b/.test(words)) return words;
  const capital = parts.findLastIndex((word) => !/^\p{Lu}/u.test(word)) + 1;
  return parts.slice(capital < parts.length ? capital : -1).join(" ");
}

function isState(name: string): boolean {
  return (
    name.split(/\s+/).length <= 4 &&
    name.length <= 40 &&
    /\p{L}/u.test(name) &&
    !/[=<>{}[\]]|\b(?:must|should|shall|can|cannot|will|may)\b/i.test(name)
  );
}

function unique(
  moves: readonly { readonly from: string; readonly to: string }[],
): LifeCycle["moves"] {
  const seen = new Set<string>();
  return moves.filter(({ from, to }) => {
    const key = JSON.stringify([from, to]);
    if (from === to || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const listedStates =
  /\b(?:(?:can|may|must|will) be(?: in)?(?: one of| either)?|is (?:one of|either)|either|states? (?:are|include|of|can be)|status (?:is|can be|values?|of)|one of)\s?:?\s{1,3}(?=\S)/i;

/** Reads "may be pending, executed or cancelled": words that say how a thing stands. */
export function readListedStates(text: string, span: TextSpan): LifeCycle | undefined {
  const own = textOf(text, span);
  const found = listedStates.exec(own);
  if (!found) return undefined;
  const from = span.from + found.index + found[0].length;
  const rest = own.slice(found.index + found[0].length);
  const end =
    /[.;]|\s(?:by|in|when|if|for|to|from|as|at|through|via|until)\s|\s[–—]\s/.exec(rest)?.index ??
    rest.length;
  // "can be opened and closed" says what may be done to it.
  if (/\bbe\b/i.test(found[0]) && !/\sor\s|\//.test(rest.slice(0, end))) return undefined;
  const values = readValues(text, { from, to: from + end }, true);
  if (!values?.every(isStanding) || values.length > 12) return undefined;
  return { states: values, moves: [], span: { from, to: from + end } };
}

/** "executed", "active", "in progress": how something stands, rather than what it is. */
export function isStanding(value: string): boolean {
  const lower = value.toLowerCase();
  return (
    lower.split(" ").length <= 3 &&
    (/(?:ed|ing|ent|ive|able|ible|sent|paid|done|lost|won|new|open|draft|live|sold|out|up|late|complete|ready|overdue|due|valid|void|free|full|public|private|hidden|read|unread|on|off)$/.test(
      lower,
    ) ||
      /^in /.test(lower))
  );
}

/** The elements of a plain list of states: "States: draft, sent, paid". */
export function readStateList(text: string, span: TextSpan): LifeCycle | undefined {
  const values = readValues(text, span, true) ?? valuesOf(text, span);
  return values && values.length > 1 ? { states: values, moves: [], span } : undefined;
}

function valuesOf(text: string, span: TextSpan): readonly string[] | undefined {
  const names = splitElements(text, span).map((each) =>
    textOf(text, each)
      .replace(/\([^()]*\)/g, "")
      .replace(/[`"*]/g, "")
      .trim(),
  );
  return names.every(isState) ? names : undefined;
}

const namedStates =
  /\b(?:with|in|into|through|has|have|are|of|following|possible|allowed|valid|the|supports?|defines?|tracks?|uses?)\s(?:(?:the|following|fixed|possible|allowed|valid|workflow|life ?cycle|\d|two|three|four|five|six|seven|eight|nine|ten)\s){0,3}(?:states|statuses|stages|phases|status values)(?:\s?[:(]|\s(?:are|of|namely))?\s{0,2}(?=\S)/i;

/** Reads "has the states open, shut and lost": names that follow the word for them, up to the next duty. */
export function readNamedStates(text: string): LifeCycle | undefined {
  const found = namedStates.exec(text);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const rest = text.slice(from);
  const end =
    /[.;()]|,?\s(?:and|but)\s(?:it\s)?(?:must|should|shall|may|can|will)\b|\s(?:when|if|for|to|from|as|at|through|via|until|so|that|which|with)\s|\s[–—]\s/i.exec(
      rest,
    )?.index ?? rest.length;
  const values = readValues(text, { from, to: from + end }, false);
  if (!values?.every(isState) || values.length > 20) return undefined;
  const sure = values.filter(isStanding).length * 2 >= values.length;
  return sure ? { states: values, moves: [], span: { from, to: from + end } } : undefined;
}
