import { onlyWords, tieRoles } from "../catalog/access-words.ts";
import { privilegedRoles } from "../catalog/nouns.ts";
import { actsAsSystem } from "../catalog/people.ts";
import { effects, screenVerbs, technicalVerbs } from "../catalog/verbs.ts";
import { capitalise, toLabel } from "../words/names.ts";
import { nameOf, type Phrase } from "../words/phrases.ts";
import type { Word } from "../words/word.ts";
import { conceptOf, isActing } from "./concept-phrase.ts";
import { doerName } from "./deeds/callers.ts";
import { type Clause, findClauses } from "./find-clauses.ts";
import type { Notebook } from "./notebook.ts";
import { type Sentence, use } from "./sentence.ts";
import { type VerbGroup, verbGroupsFrom } from "./verb-groups.ts";

/** Reads who does what to what: actors, actions and the things that they are done to. */
export function readActions(sentence: Sentence, notes: Notebook): void {
  let before: Phrase | undefined;
  for (const clause of findClauses(sentence)) {
    const doer = clause.passive ? clause.agent : clause.subject;
    const actor = doer && isActing(sentence.words[doer.last - 1]) ? doer : undefined;
    if (actor) noteActor(sentence, actor, notes);
    if (clause.passive) notePassive(sentence, clause, actor, notes);
    else {
      const groups = verbGroupsFrom(sentence, clause.verb);
      before = noteGroups(sentence, { clause, actor, groups, before }, notes);
    }
  }
}

interface Doing {
  readonly clause: Clause;
  readonly actor: Phrase | undefined;
  readonly groups: readonly VerbGroup[];
  /** What "them" means. */
  readonly before: Phrase | undefined;
}

/** Notes what is done to what; returns the last thing that something was done to. */
function noteGroups(
  sentence: Sentence,
  { clause, actor, groups, before }: Doing,
  notes: Notebook,
): Phrase | undefined {
  let latest = before;
  for (const { verbs, objects } of groups) {
    for (const object of objects) {
      const said = object.kind === "reciprocal" ? actor : latest;
      const phrase = object.kind === "phrase" ? object.phrase : said;
      if (!phrase) continue;
      for (const { verb, first } of verbs) {
        const range = { first, last: object.kind === "phrase" ? phrase.last : object.at + 1 };
        noteAction(
          sentence,
          { verb, phrase, actor, negated: clause.negated, known: clause.byProduct === true, range },
          notes,
        );
      }
      if (object.kind === "phrase") latest = phrase;
    }
  }
  return latest;
}

function notePassive(
  sentence: Sentence,
  { subject, verb, negated }: Clause,
  actor: Phrase | undefined,
  notes: Notebook,
): void {
  const word = sentence.words[verb];
  if (!subject || !word) return;
  const range = { first: subject.first, last: verb + 1 };
  noteAction(
    sentence,
    { verb: word.lemma, phrase: subject, actor, negated, known: false, range },
    notes,
  );
}

interface Act {
  readonly verb: string;
  readonly phrase: Phrase;
  readonly actor: Phrase | undefined;
  readonly negated: boolean;
  /** That it is done is certain, whatever the verb. */
  readonly known: boolean;
  readonly range: { readonly first: number; readonly last: number };
}

function noteAction(sentence: Sentence, act: Act, notes: Notebook): void {
  const { words, ref } = sentence;
  const certain = act.known || act.actor !== undefined || effects.has(act.verb);
  const concept = conceptOf(words, act.phrase, certain);
  if (concept === undefined || technicalVerbs.has(act.verb)) return;
  // Stories and scenarios tell what people do to screens; what they do to things stands there too.
  const told = sentence.role === "scenario" || sentence.role === "story";
  if (told && screenVerbs.has(act.verb)) return;
  // Without anybody who acts, only verbs of a known effect are more than a manner of speaking.
  if (!certain) return;
  const name = capitalise(concept);
  // A phrase without a noun names nobody.
  const actor = (act.actor && capitalise(nameOf(words, act.actor))) || undefined;
  notes.actions.put(
    sentence,
    [act.verb, concept, actor ?? "", act.negated ? "not" : ""].filter((part) => part !== ""),
    {
      statement: ref,
      verb: toLabel(act.verb),
      concept: toLabel(name),
      ...(actor === undefined ? {} : { actor: toLabel(actor) }),
      ...(act.negated ? { negated: true } : {}),
    },
    act.range,
  );
  const { first, last } = act.phrase;
  use(sentence, first, last);
  use(sentence, act.range.first, act.range.last);
  if (!act.negated) {
    notes.concepts.put(
      sentence,
      [concept],
      { statement: ref, name: toLabel(name) },
      { first, last },
    );
  }
}

/** "only the author", "only its creator": what somebody is to the thing, and no role of the product. */
function isTie(words: readonly Word[], { first, last }: Phrase): boolean {
  return (
    tieRoles.has(words[last - 1]?.lemma ?? "") &&
    /^(?:the|its|their)$/.test(words[first - 1]?.lower ?? "") &&
    onlyWords.has(words[first - 2]?.lower ?? "")
  );
}

/** "each member's score", "a team lead": whose something is, and the group of whoever leads it. */
function isWhose(words: readonly Word[], { last }: Phrase): boolean {
  return /['’]s$/.test(words[last - 1]?.text ?? "") || /^leads?$/.test(words[last]?.lower ?? "");
}

/** Writes down who a phrase names as somebody who acts. */
export function noteActor(sentence: Sentence, phrase: Phrase, notes: Notebook): void {
  const name = doerName(sentence.words, phrase);
  if (name === "" || isTie(sentence.words, phrase) || isWhose(sentence.words, phrase)) return;
  const [head = "", ...before] = sentence.words
    .slice(phrase.first, phrase.last)
    .map(({ lemma }) => lemma)
    .reverse();
  const isSystem = actsAsSystem(head, before);
  const privileged = privilegedRoles.has(sentence.words[phrase.last - 1]?.lemma ?? "");
  notes.actors.put(
    sentence,
    [name],
    {
      statement: sentence.ref,
      name: toLabel(capitalise(name)),
      kind: isSystem ? "system" : "person",
      ...(privileged ? { privileged } : {}),
    },
    phrase,
  );
  use(sentence, phrase.first, phrase.last);
}
