import {
  deedVerbs,
  deliveredNouns,
  editedParts,
  insideVerbs,
  lookingInto,
  neverDeeds,
  overviews,
  refusals,
  rescued,
  showingVerbs,
  storingVerbs,
  toldOfThings,
  transparentParts,
  wholeOnly,
} from "../catalog/deed-verbs.ts";
import { propertyHeads } from "../catalog/element-words.ts";
import { upkeepVerbs } from "../catalog/schedule-words.ts";
import { effects, screenVerbs } from "../catalog/verbs.ts";
import { capitalise, toLabel } from "../words/names.ts";
import type { Phrase } from "../words/phrases.ts";
import { isRoleName } from "../words/role-names.ts";
import { isPlural } from "../words/singular.ts";
import { nameWords } from "../words/split-name.ts";
import type { Word } from "../words/word.ts";
import { actorsOf, isScenario } from "./deeds/actors-of.ts";
import { automaticBy, scheduleOf } from "./deeds/automatic.ts";
import { isJoining } from "./deeds/callers.ts";
import type { Deed } from "./deeds/deed.ts";
import { findDeeds } from "./deeds/find-deeds.ts";
import { givenThing } from "./deeds/given-thing.ts";
import { isMadeFrom, movesInto } from "./deeds/moves.ts";
import { noteDoers } from "./deeds/note-doers.ts";
import { isOnScreen } from "./deeds/on-screen.ts";
import type { Speakers } from "./deeds/speakers.ts";
import type { ConceptIndex } from "./entities/concept-index.ts";
import type { Notebook } from "./notebook.ts";
import { type Sentence, use } from "./sentence.ts";

/** What the sentence stands in, beside its own words. */
export interface Around {
  readonly speakers: Speakers;
  readonly index: ConceptIndex;
}

/**
 * Reads what is done to what in a statement of a specification. Things are named as the sentence names
 * them, with what it ties them to: which thing that is, and whether it is one, is settled later.
 */
export function readDeeds(sentence: Sentence, around: Around, notes: Notebook): void {
  const { words } = sentence;
  let latest: Phrase | undefined;
  let they: readonly string[] = [];
  const story = around.speakers.of(sentence);
  for (const deed of findDeeds(sentence).map((each) => timed(sentence, each))) {
    const actors = actorsOf(sentence, deed, story, they);
    if (deed.by.kind === "role") they = actors;
    if (isTold(sentence) && actors[0] !== undefined && deed.by.kind !== "they") {
      around.speakers.note(sentence, actors[0]);
    }
    const object =
      deed.object !== "before"
        ? deed.object
        : deed.exact === true
          ? onlyBefore(sentence, deed, around)
          : (latest ?? antecedent(sentence, deed, around));
    if (deed.object !== "before") latest = meantByThem(words, deed, deed.object);
    const verb = verbMeant(sentence, deed, actors.length > 0);
    if (!verb || !object) continue;
    const concept = typeof object === "string" ? object : nounsOf(words, object);
    if (concept === "" || isOnScreen(sentence, concept, deed, around.index)) continue;
    const named = deed.ties.map((tie) => nounsOf(words, tie)).filter((name) => name !== "");
    const head = concept.split(" ").at(-1) ?? "";
    // A message that somebody receives is brought to them: they do nothing.
    if (deed.verb === "receive" && deliveredNouns.has(head)) continue;
    // Other systems keep in step by what they create and change, which the text says besides.
    if (isJoining(words, deed)) {
      noteDoers(sentence, deed, notes);
      continue;
    }
    const before =
      named.length === 0 &&
      words[deed.last]?.lower !== "per" &&
      effects.get(deed.verb) === "update" &&
      (editedParts.has(head) || propertyHeads.has(head))
        ? antecedent(sentence, deed, around)
        : undefined;
    const ties = before === undefined ? named : [before];
    noteDoers(sentence, deed, notes);
    for (const actor of actors.length > 0 ? actors : [undefined]) {
      put(sentence, { deed, verb, concept, ties, actor }, notes);
      if (actor !== undefined && verb.verb === "view" && showsMany(words, object)) {
        put(sentence, { deed, verb: { ...verb, verb: "list" }, concept, ties, actor }, notes);
      }
    }
  }
}

/** "a list of orders, to change them": the orders. */
function meantByThem(words: readonly Word[], { ties }: Deed, object: Phrase): Phrase {
  const head = words[object.last - 1]?.lemma ?? "";
  return overviews.has(head) ? (ties[0] ?? object) : object;
}

/** "view the upcoming matches", "the match calendar": they are looked at together. */
function showsMany(words: readonly Word[], object: Phrase | string): boolean {
  if (typeof object === "string") return false;
  const head = words[object.last - 1];
  if (!head) return false;
  if (overviews.has(head.lemma)) return object.last - object.first > 1;
  const isPart =
    transparentParts.has(head.lemma) ||
    editedParts.has(head.lemma) ||
    propertyHeads.has(head.lemma);
  return isPlural(head.lower) && !isPart;
}

/** With when it is done by itself. */
function timed({ text, words }: Sentence, deed: Deed): Deed {
  const schedule = scheduleOf(text, words, deed);
  return schedule === undefined ? deed : { ...deed, schedule };
}

interface Noted {
  readonly deed: Deed;
  readonly verb: MeantVerb;
  readonly concept: string;
  readonly ties: readonly string[];
  readonly actor: string | undefined;
}

function put(
  sentence: Sentence,
  { deed, verb, concept, ties, actor }: Noted,
  notes: Notebook,
): void {
  const range = { first: Math.min(deed.first, deed.last - 1), last: deed.last };
  const into = movesInto(sentence.words, deed);
  const automatic = actor === undefined ? automaticBy(sentence.words, deed) : undefined;
  notes.actions.put(
    sentence,
    [verb.verb, concept, actor ?? "", deed.negated ? "not" : ""].filter((part) => part !== ""),
    {
      statement: sentence.ref,
      verb: toLabel(verb.verb),
      concept: toLabel(capitalise(concept)),
      ...(actor === undefined ? {} : { actor: toLabel(actor) }),
      ...(deed.negated ? { negated: true } : {}),
      ...(ties.length === 0 ? {} : { ties: ties.map(toLabel) }),
      ...(into ? { into } : {}),
      ...(isMadeFrom(sentence.words, deed) ? { from: true } : {}),
      ...(deed.as === undefined ? {} : { as: toLabel(deed.as) }),
      ...(verb.strict ? { exact: true } : {}),
      ...(deed.passing ? { passing: true } : {}),
      ...(automatic === undefined ? {} : { automatic }),
      ...(deed.schedule === undefined ? {} : { schedule: toLabel(deed.schedule) }),
    },
    range,
  );
  use(sentence, range.first, range.last);
}

interface MeantVerb {
  readonly verb: string;
  /** It counts only where it is done to a thing itself. */
  readonly strict: boolean;
}

/** "they check the guest list": they look at it. */
function looksInto({ words }: Sentence, { verb, object }: Deed): boolean {
  if (object === "before" || object === undefined || !lookingInto.has(verb)) return false;
  return overviews.has(words[object.last - 1]?.lemma ?? "");
}

/** "asks natural-language questions" */
function asksQuestion({ words }: Sentence, { object }: Deed): boolean {
  if (object === "before" || object === undefined) return false;
  return words[object.last - 1]?.lemma === "question";
}

/** What people call the deed; nothing where it is none of the product's domain. */
function verbMeant(sentence: Sentence, deed: Deed, acted: boolean): MeantVerb | undefined {
  const { role } = sentence;
  const { verb, by } = deed;
  if (deed.exact === true) {
    const plain = role !== "criterion" && role !== "premise" && role !== "dependency";
    return plain ? { verb, strict: true } : undefined;
  }
  if (verb === "drag" && acted && deed.ties.length > 0) return { verb: "move", strict: true };
  const byPerson = acted || by.kind === "role" || by.kind === "speaker" || by.kind === "they";
  const told = isScenario(sentence) || role === "edge-case";
  const reason = isReason(sentence, deed);
  if (role === "criterion" && !byPerson) return undefined;
  if (role === "premise" || role === "dependency") return undefined;
  // Where nobody keeps questions, who asks one searches: settled by what there is to find.
  if (verb === "ask" && byPerson && asksQuestion(sentence, deed)) return { verb, strict: true };
  if (byPerson) {
    if (looksInto(sentence, deed)) return { verb: "view", strict: true };
    const onScreen = screenVerbs.has(verb) && !toldOfThings.has(verb);
    if (told && onScreen && rescued[verb] !== "view") return undefined;
    if (told && toldOfThings.has(verb)) return { verb, strict: true };
    if (showingVerbs.has(verb)) return { verb: verb === "list" ? "list" : "view", strict: reason };
    const saved = role === "criterion" ? undefined : rescued[verb];
    if (saved !== undefined) return { verb: saved, strict: true };
    if (neverDeeds.has(verb)) return undefined;
    if ((told || role === "criterion") && !deedVerbs.has(verb)) return undefined;
    if (told && verb === "receive") return undefined;
    return { verb, strict: reason || !deedVerbs.has(verb) || wholeOnly.has(verb) };
  }
  if (deed.schedule !== undefined && upkeepVerbs.has(verb)) {
    return told || role === "criterion" ? undefined : { verb, strict: false };
  }
  if (showingVerbs.has(verb)) {
    return role === "requirement" && !told ? { verb: "view", strict: false } : undefined;
  }
  if (refusals.has(verb) || storingVerbs.has(verb)) return undefined;
  if (neverDeeds.has(verb)) {
    const saved = by.kind === "none" && !told ? rescued[verb] : undefined;
    return saved === undefined ? undefined : { verb: saved, strict: true };
  }
  // What the product does inside, step by step, is told in scenarios too.
  if (told && (screenVerbs.has(verb) || !effects.has(verb))) return undefined;
  if (deed.done === "person" && !changesPeople(verb)) return undefined;
  if (role !== "requirement" && /^(?:track|record|receive)$/.test(verb)) return undefined;
  return deedVerbs.has(verb) && !insideVerbs.has(verb)
    ? { verb, strict: reason || wholeOnly.has(verb) }
    : undefined;
}

/** Accounts are created and suspended; people are told things, sent somewhere and shown screens. */
function changesPeople(verb: string): boolean {
  const effect = effects.get(verb);
  return (
    effect === "create" ||
    effect === "delete" ||
    effect === "transition" ||
    verb === "invite" ||
    verb === "notify" ||
    verb === "assign"
  );
}

/** "so that I can …" says what for. */
function isReason({ words }: Sentence, { first }: Deed): boolean {
  for (let at = first; at > 0 && at > first - 10; at--) {
    const lower = words[at]?.lower ?? "";
    if (/^[.;:]$/.test(words[at]?.text ?? "")) return false;
    if (lower === "so" || (lower === "that" && words[at - 1]?.lower === "so")) return true;
    if (lower === "order" && words[at - 1]?.lower === "in") return true;
  }
  return false;
}

function isTold({ role }: Sentence): boolean {
  return role === "story" || role === undefined;
}

/** The declared thing named last before a verb: what "it" means. */
function antecedent(
  { text, words }: Sentence,
  { first }: Deed,
  { index }: Around,
): string | undefined {
  const to = words[first]?.start ?? 0;
  // Who opens it is not what is opened.
  const isMeant = ({ concept, span }: { concept: string; span: { to: number } }) =>
    text.slice(span.to, to).trim() !== "" && !isRoleName(nameWords(concept).at(-1) ?? "");
  return (
    index.mentions(text, { from: 0, to }).findLast(isMeant)?.concept ??
    givenThing(text.slice(0, to))
  );
}

/** The one declared thing that is named before: what a button is about. */
function onlyBefore(sentence: Sentence, deed: Deed, around: Around): string | undefined {
  const { text, words } = sentence;
  const span = { from: 0, to: words[deed.first]?.start ?? 0 };
  const named = new Set(around.index.mentions(text, span).map(({ concept }) => concept));
  const things = [...named].filter((name) => !isRoleName(nameWords(name).at(-1) ?? ""));
  return things.length === 1 ? things[0] : undefined;
}

/** The words of a phrase that can name a thing, the last one in the singular. */
export function nounsOf(words: readonly Word[], { first, last }: Phrase): string {
  const named: string[] = [];
  for (let at = first; at < last; at++) {
    const word = words[at];
    if (!word || word.kind === "mark" || word.kind === "number" || word.kind === "quantity") {
      continue;
    }
    if (/[./_:]/.test(word.text)) continue;
    named.push(at === last - 1 ? word.lemma : word.lower);
  }
  return named.slice(-5).join(" ");
}
