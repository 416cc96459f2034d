import { propertyHeads } from "../catalog/element-words.ts";
import {
  interfaceWords,
  keepingVerbs,
  keptByName,
  keptLogs,
  looseKeepingVerbs,
  managingVerbs,
} from "../catalog/interface-words.ts";
import { activityNouns, genericNouns, massNouns, roles } from "../catalog/nouns.ts";
import { isTrailing } from "../catalog/trailing-words.ts";
import { effects } from "../catalog/verbs.ts";
import { capitalise, toLabel } from "../words/names.ts";
import type { Phrase } from "../words/phrases.ts";
import { nameWords } from "../words/split-name.ts";
import { isActing } from "./concept-phrase.ts";
import type { ConceptIndex } from "./entities/concept-index.ts";
import { type Clause, findClauses } from "./find-clauses.ts";
import type { Notebook } from "./notebook.ts";
import type { Sentence } from "./sentence.ts";
import { verbGroupsFrom } from "./verb-groups.ts";

const telling: ReadonlySet<Sentence["role"]> = new Set<Sentence["role"]>([
  "requirement",
  "answer",
  "edge-case",
]);

/**
 * Reads things beside those that a section declares. They count only where the text says that they are
 * kept, or that somebody looks after them: most nouns of requirements are parts and screens.
 */
export function readKeptThings(sentence: Sentence, index: ConceptIndex, notes: Notebook): void {
  if (!telling.has(sentence.role)) return;
  noteLogs(sentence, index, notes);
  for (const clause of findClauses(sentence)) {
    if (clause.negated) continue;
    for (const [verb, phrase] of doneIn(sentence, clause)) {
      const acts = clause.subject && isActing(sentence.words[clause.subject.last - 1]);
      const kept = keepingVerbs.has(verb) || (acts === true && managingVerbs.has(verb));
      const name = nameOf(sentence, phrase);
      if (name === undefined || isDeclared(name, index)) continue;
      const byName = keptByName.test(name);
      if (
        byName
          ? !kept && !looseKeepingVerbs.has(verb)
          : !kept || !isThingName(name) || isHappening(verb, name)
      )
        continue;
      notes.concepts.put(
        sentence,
        [name, "kept"],
        { statement: sentence.ref, name: toLabel(capitalise(name)) },
        phrase,
      );
    }
  }
}

function noteLogs(sentence: Sentence, index: ConceptIndex, notes: Notebook): void {
  for (const match of sentence.text.matchAll(keptLogs)) {
    const [whole, written = ""] = match;
    const name = nameWords(written).join(" ");
    if (isDeclared(name, index)) continue;
    const from = match.index + whole.length - written.length;
    const data = { statement: sentence.ref, name: toLabel(capitalise(name)) };
    notes.concepts.put(sentence, [name, "kept"], data, { from, to: from + written.length });
  }
}

/** What is done to what in a clause. */
function doneIn(sentence: Sentence, clause: Clause): readonly (readonly [string, Phrase])[] {
  if (clause.passive) {
    const verb = sentence.words[clause.verb]?.lemma ?? "";
    return clause.subject ? [[verb, clause.subject]] : [];
  }
  return verbGroupsFrom(sentence, clause.verb).flatMap(({ verbs, objects }) =>
    objects.flatMap((object) =>
      object.kind === "phrase" ? verbs.map(({ verb }) => [verb, object.phrase] as const) : [],
    ),
  );
}

/** The nouns of a phrase in small letters; "RSVP responses" are RSVPs. */
function nameOf({ words }: Sentence, { first, last }: Phrase): string | undefined {
  const nouns: string[] = [];
  for (let at = last - 1; at >= first; at--) {
    const word = words[at];
    if (word?.kind !== "word" || (word.tag !== "NOUN" && word.tag !== "PROPN")) break;
    const shouted = /^(\p{Lu}{2,6})s$/u.exec(word.text)?.[1]?.toLowerCase();
    nouns.unshift(shouted ?? (at === last - 1 ? word.lemma : word.lower));
  }
  const modifier = words[last - 2];
  if (nouns.length === 2 && /^\p{Lu}{3,}$/u.test(modifier?.text ?? "")) {
    const head = nouns[1] ?? "";
    if (genericNouns.has(head) || head === "list") return nouns[0];
  }
  // "FIFO" is a way of doing things, "SKUs" are things.
  const shouted = nouns.length === 1 && /^\p{Lu}{2,6}$/u.test(words[last - 1]?.text ?? "");
  return nouns.length === 0 || shouted ? undefined : nouns.join(" ");
}

function isThingName(name: string): boolean {
  const words = name.split(" ");
  const head = words.at(-1) ?? "";
  if (words.length > 3 || head.length < 3 || !/^[\p{L} ']+$/u.test(name)) return false;
  if (words.length === 1 && effects.has(head)) return false;
  // What comes in as a file is what is in it.
  if (/^(?:csv|json|pdf|spreadsheet|xlsx|xml|zip)$/.test(head)) return false;
  const never = [interfaceWords, genericNouns, massNouns, activityNouns, propertyHeads];
  if (never.some((nouns) => nouns.has(head))) return words.length > 1 && head === "preference";
  return !(words.length === 1 && roles.has(head));
}

/** "log state transitions", "track reassignments": what happens is written into a log. */
function isHappening(verb: string, name: string): boolean {
  return (
    /^(?:log|track|audit|record)$/.test(verb) &&
    /(?:ment|tion|sion|ing|al|ance|change|failure|attempt)$/.test(name)
  );
}

/** The thing itself, one kind of it, or a part of it. */
function isDeclared(name: string, index: ConceptIndex): boolean {
  const words = name.split(" ");
  for (let from = 0; from < words.length; from++) {
    if (index.find(words.slice(from).join(" ")) !== undefined) return true;
  }
  for (let to = words.length - 1; to >= 1; to--) {
    if (!words.slice(to).every(isTrailing)) break;
    if (index.find(words.slice(0, to).join(" ")) !== undefined) return true;
  }
  return false;
}
