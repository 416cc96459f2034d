import { wordTable } from "@planc/core";
import { deedVerbs, neverDeeds, showingVerbs } from "../catalog/deed-verbs.ts";
import { massNouns, productNouns } from "../catalog/nouns.ts";
import { technicalVerbs } from "../catalog/verbs.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { nameOf, type Phrase } from "../words/phrases.ts";
import { conceptOf, isActing } from "./concept-phrase.ts";
import { type Deed, deedOf, none } from "./deeds/deed.ts";
import { doingsFrom, verbAt } from "./deeds/deeds-from.ts";
import { findDeeds } from "./deeds/find-deeds.ts";
import { roleFrom } from "./deeds/subjects.ts";
import type { Notebook } from "./notebook.ts";
import { noteActor } from "./read-actions.ts";
import { type Sentence, use } from "./sentence.ts";

/**
 * Reads what a prompt says to be done in other forms than a clause of its own: "an app for booking huts", "a
 * tool that lets volunteers claim shifts". What was read as a clause is not read again.
 */
export function readPurposes(sentence: Sentence, notes: Notebook): void {
  const read = new Set(sentence.used);
  for (const deed of [...purposes(sentence), ...findDeeds(sentence)]) {
    if (deed.negated || deed.passing || deed.object === "before" || read.has(deed.first)) continue;
    noteDeed(sentence, deed, deed.object, notes);
  }
}

/** What is kept of a deed whose object is no single thing: "ordering food" leaves orders. */
const ordered = wordTable({ order: "order", buy: "order", book: "booking", donate: "donation" });

/** "an app for booking huts", "a system to manage complaints", "a dashboard for farmers showing sensors" */
function purposes(sentence: Sentence): readonly Deed[] {
  const { words } = sentence;
  return words.flatMap((word, at): readonly Deed[] => {
    if (!productNouns.has(word.lemma) || word.kind === "mark") return [];
    const next = words[at + 1]?.lower;
    const role = next === "for" ? roleFrom(sentence, at + 2) : undefined;
    if (role) {
      const by = { kind: "role", phrases: [role.phrase, ...role.others] } as const;
      const to = words[role.last]?.lower === "to";
      return doingsFrom(words, to ? role.last + 1 : role.last, to ? "base" : "ing").map((doing) =>
        deedOf(doing, by),
      );
    }
    // "a system for a bank to manage complaints"
    const to =
      next === "for" ? words.findIndex(({ lower }, i) => i > at + 2 && lower === "to") : -1;
    if (to !== -1 && to < at + 7 && verbAt(words, to + 1, "base")) {
      return doingsFrom(words, to + 1, "base").map((doing) => deedOf(doing, none));
    }
    const form = next === "for" ? "ing" : next === "to" ? "base" : undefined;
    if (form === undefined || !verbAt(words, at + 2, form)) return [];
    return doingsFrom(words, at + 2, form).map((doing) => deedOf(doing, none));
  });
}

function noteDeed(sentence: Sentence, deed: Deed, object: Phrase, notes: Notebook): void {
  const { words, ref } = sentence;
  const actors =
    deed.by.kind === "role" ? deed.by.phrases.filter((each) => acts(sentence, each)) : [];
  if (deed.by.kind === "product" || (deed.by.kind === "role" && actors.length === 0)) return;
  const verb = showingVerbs.has(deed.verb) ? "view" : deed.verb;
  const isDone = deedVerbs.has(verb) && !neverDeeds.has(verb) && !technicalVerbs.has(verb);
  const concept = isDone
    ? (conceptOf(words, object, true) ?? openName(sentence, object) ?? ordered[verb])
    : undefined;
  if (concept === undefined) return;
  for (const actor of actors) noteActor(sentence, actor, notes);
  const range = { first: deed.first, last: Math.max(deed.first + 1, object.last) };
  const name = toLabel(capitalise(concept));
  for (const actor of actors.length > 0 ? actors : [undefined]) {
    const who = actor && capitalise(nameOf(words, actor));
    notes.actions.put(
      sentence,
      [verb, concept, who ?? ""].filter((part) => part !== ""),
      {
        statement: ref,
        verb: toLabel(verb),
        concept: name,
        ...(who ? { actor: toLabel(who) } : {}),
      },
      range,
    );
  }
  notes.concepts.put(sentence, [concept], { statement: ref, name }, object);
  use(sentence, range.first, range.last);
}

function acts({ words }: Sentence, { last }: Phrase): boolean {
  return isActing(words[last - 1]);
}

/** A noun that is too general by itself is a thing where somebody does something to it: "repair machines". */
function openName({ words }: Sentence, { first, last }: Phrase): string | undefined {
  const head = words[last - 1];
  if (head?.kind !== "word" || (head.tag !== "NOUN" && head.tag !== "PROPN")) return undefined;
  const countable = head.lower !== head.lemma || last - first > 1;
  if (!countable || massNouns.has(head.lemma) || !/^\p{L}{3,30}$/u.test(head.lower))
    return undefined;
  const before = words.slice(first, last - 1).filter(({ tag }) => tag === "NOUN");
  return [...before.map(({ lower }) => lower), head.lemma].join(" ");
}
