import { refusals, storingVerbs } from "../../catalog/deed-verbs.ts";
import { effects, lookingEffects, writingEffects } from "../../catalog/verbs.ts";
import { toLabel } from "../../words/names.ts";
import type { Phrase } from "../../words/phrases.ts";
import type { Word } from "../../words/word.ts";
import { actorsOf } from "../deeds/actors-of.ts";
import type { Deed } from "../deeds/deed.ts";
import { findDeeds } from "../deeds/find-deeds.ts";
import { isNoneOf } from "../deeds/negation.ts";
import type { Sentence } from "../sentence.ts";
import { exceptions, hasOnly, isOnly, isWide, isWideRole } from "./clause-words.ts";
import { type Condition, conditionsIn } from "./conditions.ts";
import type { Rule } from "./rule.ts";
import { rulesOfNobody } from "./rules-of-nobody.ts";
import {
  behindWords,
  clauseEnd,
  conceptLabel,
  exceptInFront,
  isEverybody,
  isOfAny,
  isOfOthers,
  isOnlyWhile,
  mayNameState,
  ofOthers,
  passiveOnly,
  thingBefore,
  tiesOf,
  turned,
  verbMeant,
} from "./said-of-deeds.ts";
import { shownAlone } from "./shown-alone.ts";

/** Rules that stand in what a sentence says to be done: "only admins can …", "viewers must not …". */
export function rulesFromDeeds(sentence: Sentence, story: string | undefined): readonly Rule[] {
  const { words } = sentence;
  const deeds = findDeeds(sentence);
  const rules: Rule[] = [];
  let they: readonly string[] = [];
  let latest: Phrase | undefined;
  for (const deed of deeds) {
    const named = actorsOf(sentence, deed, story, they);
    if (deed.by.kind === "role") they = named;
    const object = deed.object === "before" ? (latest ?? thingBefore(sentence, deed)) : deed.object;
    if (deed.object !== "before") latest = deed.object;
    if (!object || deed.passing || deed.by.kind === "product") continue;
    const end = clauseEnd(words, deed, object, deeds);
    rules.push(...rulesOf(sentence, { deed, object, named, end, deeds }));
  }
  return [...rules, ...rulesOfNobody(sentence, deeds)];
}

interface Said {
  readonly deed: Deed;
  readonly object: Phrase;
  readonly named: readonly string[];
  /** Where the clause ends. */
  readonly end: number;
  /** All that the sentence says to be done. */
  readonly deeds: readonly Deed[];
}

/** "Only managers may, and only if it is closed": nobody else, and they not otherwise. */
function rulesOf(sentence: Sentence, said: Said): readonly Rule[] {
  const rule = ruleOf(sentence, said);
  if (!rule) return [];
  const { modality, conditions } = rule;
  const states = conditions.length > 0 && conditions.every(({ kind }) => kind === "state");
  const onlyWhile =
    states && modality === "only" && isOnlyWhile(sentence.words, said.object.last, said.end);
  if (!onlyWhile) return [rule];
  return [
    { ...rule, conditions: [] },
    ...conditions.map(
      (each): Rule => ({ ...rule, modality: "must-not", conditions: [turned(each)] }),
    ),
  ];
}

function ruleOf(sentence: Sentence, { deed, object, named, end, deeds }: Said): Rule | undefined {
  const { words } = sentence;
  const verb = verbMeant(deed.verb);
  if (verb === undefined) return undefined;
  const phrases = deed.by.kind === "role" ? deed.by.phrases : [];
  const first = phrases[0];
  const begin = Math.min(deed.first, object.first, first?.first ?? deed.first);
  const behindRole = phrases.at(-1)?.last ?? deed.first;
  const passive = first !== undefined && first.first > deed.first;
  const onlyThey =
    (first !== undefined && isOnly(words, first.first)) ||
    (passive && hasOnly(words, object.last, first.first));
  const opensAt = deed.first < object.first ? deed.first + 1 : object.first;
  // Who is named may on an occasion, or must not; what all may then is no right of theirs.
  const inWords = named.length > 0 && !isEverybody(named) && (deed.negated === true || onlyThey);
  const of = conditionsIn(words, opensAt, end, inWords);
  // "can edit their own plots and delete any": what is said of the first is not said of the second.
  const verbs = deeds.map((each) => each.first).filter((each) => each >= behindRole);
  const opens = Math.min(deed.first, ...verbs);
  const who = behindRole < opens ? conditionsIn(words, behindRole, opens) : undefined;
  const behindOthers = Math.max(
    behindRole,
    ...deeds.flatMap((each) =>
      each.object === "before" || each.object.last > deed.first ? [] : [each.object.last],
    ),
  );
  const narrowed =
    !onlyThey &&
    (hasOnly(words, behindRole, opens + 1) || hasOnly(words, behindOthers, deed.first + 1));
  const others =
    first !== undefined && /^(?:other|another)$/.test(words[first.first - 1]?.lower ?? "");
  const said = [...of.conditions, ...(who?.conditions ?? [])];
  const conditions = others ? said.map(ofOthers) : said;
  const spared = exceptInFront(words, begin, deed.first);
  const except = exceptions(sentence, Math.min(begin, spared ?? begin), end, begin);
  const common = {
    verb: toLabel(verb),
    concept: conceptLabel(words, object),
    ...tiesOf(words, deed),
    ...(deed.as === undefined ? {} : { as: toLabel(deed.as) }),
    range: { first: begin, last: Math.max(deed.last, object.last) },
  };
  if (common.concept === "") return undefined;
  const used = new Set([...of.used, ...(who?.used ?? []), ...except.used]);
  const wide = isWide(words, { from: behindWords(deed, object), to: end, used });
  const restricted =
    behindRole < deed.first &&
    !isWideRole(words, behindRole, deed.first, used) &&
    !isOfTheirs(words, behindRole, deed.first, conditions);
  if (deed.negated) {
    if (!wide || restricted || ("into" in common && conditions.length === 0)) return undefined;
    if (except.names.length > 0 && conditions.length === 0 && isEverybody(named))
      return { ...common, modality: "only", actors: except.names, conditions };
    if (deed.by.kind === "none" && !isBanned(words, deed, object)) return undefined;
    if (deed.by.kind !== "role" && deed.by.kind !== "they" && deed.by.kind !== "none")
      return undefined;
    const nobody = first !== undefined && isEverybody(named) && isNoneOf(words, first.first);
    return {
      ...common,
      modality: "must-not",
      actors: nobody ? [] : named.map(toLabel),
      ...(except.names.length > 0 ? { except: except.names } : {}),
      conditions,
    };
  }
  if (onlyThey) {
    if ("into" in common || (restricted && isEverybody(named) && conditions.length === 0))
      return undefined;
    // "Only managers can edit leases that are signed": nobody else can, of those that are.
    const special = conditions.length > 0 && conditions.every((each) => of.ofThing.includes(each));
    return special && !isEverybody(named)
      ? { ...common, modality: "must-not", actors: [], except: named.map(toLabel), conditions }
      : { ...common, modality: "only", actors: named.map(toLabel), conditions };
  }
  const isAll = named.length === 0 || isEverybody(named);
  if (except.names.length > 0 && isAll && spared !== undefined) {
    return wide ? { ...common, modality: "must-not", actors: except.names, conditions } : undefined;
  }
  if (named.length === 0) {
    // "can only be cancelled while pending": nobody may otherwise.
    const states = conditions.filter((each) => each.kind === "state");
    const told =
      passiveOnly(words, deed) && states.length > 0 && states.length === conditions.length;
    return told
      ? { ...common, modality: "must-not", actors: [], conditions: states.map(turned) }
      : undefined;
  }
  const looks = lookingEffects.some((each) => each === effects.get(verb));
  const shown =
    looks && conditions.length === 0 ? shownAlone(words, deed.first, object) : undefined;
  if (shown && !isEverybody(named))
    return { ...common, ...shown, modality: "must-not", actors: named.map(toLabel) };
  if (looks && !narrowed && isOfOthers(words, object, conditions))
    return { ...common, modality: "may", actors: named.map(toLabel), conditions };
  if (isEverybody(named)) {
    // What all may do only on a condition gives nobody anything: without it, nobody may.
    const [only, ...others] = conditions;
    return narrowed && only && others.length === 0 && only.kind !== "state"
      ? {
          ...common,
          modality: "must-not",
          actors: named.map(toLabel),
          conditions: [turned(only)],
        }
      : undefined;
  }
  if (conditions.length > 0 || mayNameState(words, object) || isOfAny(words, object))
    return { ...common, modality: "may", actors: named.map(toLabel), conditions };
  return narrowed && looks && wide
    ? {
        modality: "must-not",
        actors: named.map(toLabel),
        effects: [...writingEffects],
        concept: common.concept,
        conditions: [],
        range: common.range,
      }
    : undefined;
}

/** "users of one garden must not see leases of another": all of them, each in their own. */
function isOfTheirs(
  words: readonly Word[],
  from: number,
  to: number,
  conditions: readonly Condition[],
): boolean {
  const groups = words.slice(from, to).map(({ lemma }) => lemma);
  return conditions.some(
    (each) => each.kind === "member" && each.not === true && groups.includes(each.of ?? ""),
  );
}

/** "leases must not be edited", rather than "they are not blocked" and "cannot edit leases", whoever that is. */
function isBanned(words: readonly Word[], { verb, first }: Deed, object: Phrase): boolean {
  if (object.first > first || refusals.has(verb) || storingVerbs.has(verb)) return false;
  return words
    .slice(object.last, first)
    .some(({ lower }) => /^(?:must|shall|should|can|cannot|can['’]t|may|never)$/.test(lower));
}
