import { labelMeanings } from "../catalog/label-meanings.ts";
import { privilegedRoles } from "../catalog/nouns.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { singular } from "../words/singular.ts";
import { colonList } from "./lists.ts";
import type { Notebook, WordRange } from "./notebook.ts";
import { type Sentence, textBetween, use } from "./sentence.ts";

/** Reads names from lists whose label says what they are: "Roles: clerk, manager". */
export function readLabelled(sentence: Sentence, notes: Notebook): void {
  const list = colonList(sentence);
  // Behind a thing that is called user stand its properties, not people.
  const meaningOf = (label: string) => {
    const meaning = meaningOfLabel(label);
    return meaning === "actors" && sentence.role === "entity" ? undefined : meaning;
  };
  const own = list && meaningOf(textBetween(sentence, list.intro.first, list.intro.last));
  if (list && own) {
    use(sentence, list.intro.first, list.intro.last);
    for (const element of list.elements) note(sentence, element, own, notes);
    return;
  }
  const above = meaningOf(sentence.under.at(-1) ?? "");
  if (sentence.kind !== "item" || !above) return;
  // "Manager: approves what clerks enter" under "Roles".
  const end = sentence.words.findIndex(({ text }) => /^[:(–—-]$/.test(text));
  const name = { first: 0, last: end === -1 ? sentence.words.length : end };
  if (name.last <= 4) note(sentence, name, above, notes);
}

function meaningOfLabel(label: string): "actors" | "concepts" | undefined {
  const words = label.toLowerCase().split(" ");
  const last = words.length - 1;
  return labelMeanings[words.map((word, i) => (i === last ? singular(word) : word)).join(" ")];
}

function note(
  sentence: Sentence,
  element: WordRange,
  meaning: "actors" | "concepts",
  notes: Notebook,
): void {
  const { words, ref } = sentence;
  if (meaning === "actors") {
    const end = qualified(sentence, element);
    // Nobody is called by a technology, or by what is not there.
    const own = words.slice(element.first, end);
    if (own.some(({ term, lower }) => term || /^(?:no|not|without|never)$/.test(lower))) return;
    if (end < element.last) {
      note(sentence, { first: element.first, last: end }, meaning, notes);
      return;
    }
  }
  const head = words[element.last - 1];
  if (!head || head.kind === "mark" || element.last - element.first > 4) return;
  const before = textBetween(sentence, element.first, element.last - 1);
  const name = toLabel(capitalise(`${before} ${singular(head.lower)}`.trim().toLowerCase()));
  use(sentence, element.first, element.last);
  if (meaning === "concepts") {
    notes.concepts.put(sentence, [name], { statement: ref, name }, element);
    return;
  }
  const privileged = privilegedRoles.has(singular(head.lower));
  notes.actors.put(
    sentence,
    [name],
    { statement: ref, name, kind: "person", ...(privileged ? { privileged } : {}) },
    element,
  );
}

/** Where what is said of somebody begins: "clients (read-only)", "guests with a card". */
function qualified({ words }: Sentence, { first, last }: WordRange): number {
  for (let at = first + 1; at < last; at++) {
    const word = words[at];
    if (word?.kind === "mark" && /^[(:–—]$/.test(word.text)) return at;
    if (/^(?:with|without|who|that|which|in|of|for|to|on)$/.test(word?.lower ?? "")) return at;
  }
  return last;
}
