import { nobodyWords } from "../../catalog/access-words.ts";
import {
  neverDeeds,
  refusals,
  rescued,
  showingVerbs,
  storingVerbs,
} from "../../catalog/deed-verbs.ts";
import { effects, writingEffects } from "../../catalog/verbs.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import type { Phrase } from "../../words/phrases.ts";
import type { Word } from "../../words/word.ts";
import type { Deed } from "../deeds/deed.ts";
import { type Doing, doingsFrom } from "../deeds/deeds-from.ts";
import { findDeeds } from "../deeds/find-deeds.ts";
import { actorsOf, movesInto, nounsOf } from "../read-deeds.ts";
import type { Sentence } from "../sentence.ts";
import { behindGenitive, exceptions, hasOnly, isOnly, isWide, isWideRole } from "./clause-words.ts";
import { type Condition, conditionsIn } from "./conditions.ts";
import type { Rule } from "./rule.ts";

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
    const object = deed.object === "before" ? latest : deed.object;
    if (deed.object !== "before") latest = deed.object;
    if (!object || deed.passing || deed.by.kind === "product") continue;
    const end = clauseEnd(words, deed, object, deeds);
    const said = { deed, object, named, end };
    const found = ruleOf(sentence, said);
    if (found) rules.push(found);
  }
  return [...rules, ...rulesOfNobody(sentence, deeds)];
}

interface Said {
  readonly deed: Deed;
  readonly object: Phrase;
  readonly named: readonly string[];
  /** Where the clause ends. */
  readonly end: number;
}

function ruleOf(sentence: Sentence, { deed, object, named, end }: Said): Rule | undefined {
  const { words } = sentence;
  const verb = verbMeant(deed.verb);
  if (verb === undefined) return undefined;
  const phrases = deed.by.kind === "role" ? deed.by.phrases : [];
  const first = phrases[0];
  const begin = Math.min(deed.first, object.first, first?.first ?? deed.first);
  const behindRole = phrases.at(-1)?.last ?? deed.first;
  const of = conditionsIn(words, deed.first < object.first ? deed.first + 1 : object.first, end);
  const who = behindRole < deed.first ? conditionsIn(words, behindRole, deed.first) : undefined;
  const passive = first !== undefined && first.first > deed.first;
  const only =
    (first !== undefined && isOnly(words, first.first)) ||
    (passive && hasOnly(words, object.last, first.first));
  const narrowed = !only && hasOnly(words, behindRole, deed.first + 1);
  const conditions = [...of.conditions, ...(who?.conditions ?? [])];
  const except = exceptions(sentence, begin, end);
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
  const restricted = behindRole < deed.first && !isWideRole(words, behindRole, deed.first, used);
  if (deed.negated) {
    if (!wide || restricted || ("into" in common && conditions.length === 0)) return undefined;
    if (except.names.length > 0 && conditions.length === 0)
      return { ...common, modality: "only", actors: except.names, conditions };
    if (deed.by.kind === "none" && !isBanned(words, deed, object)) return undefined;
    if (deed.by.kind !== "role" && deed.by.kind !== "they" && deed.by.kind !== "none")
      return undefined;
    const nobody =
      first !== undefined && isEverybody(named) && words[first.first - 1]?.lower === "no";
    return {
      ...common,
      modality: "must-not",
      actors: nobody ? [] : named.map(toLabel),
      ...(except.names.length > 0 ? { except: except.names } : {}),
      conditions,
    };
  }
  if (only) {
    if ("into" in common || (restricted && isEverybody(named) && conditions.length === 0))
      return undefined;
    return { ...common, modality: "only", actors: named.map(toLabel), conditions };
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
  const looks = /^(?:read|list|search)$/.test(effects.get(verb) ?? "");
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

/** "leases must not be edited", rather than "they are not blocked" and "cannot edit leases", whoever that is. */
function isBanned(words: readonly Word[], { verb, first }: Deed, object: Phrase): boolean {
  if (object.first > first || refusals.has(verb) || storingVerbs.has(verb)) return false;
  return words
    .slice(object.last, first)
    .some(({ lower }) => /^(?:must|shall|should|can|cannot|can['’]t|may|never)$/.test(lower));
}

/** "Nobody can change a closed invoice", "no one except admins may delete posts" */
function rulesOfNobody(sentence: Sentence, deeds: readonly Deed[]): readonly Rule[] {
  const { words } = sentence;
  const known = new Set(deeds.map(({ first }) => first));
  return words.flatMap((word, at): readonly Rule[] => {
    const pair = word.lower === "no" && words[at + 1]?.lower === "one";
    if (!pair && !nobodyWords.has(word.lower)) return [];
    const modal = words.findIndex(
      ({ lower }, i) => i > at && i < at + 10 && /^(?:can|may|must|should|shall|is)$/.test(lower),
    );
    if (modal === -1) return [];
    let verb = modal + 1;
    while (/^(?:ever|be|able|to|also|allowed|permitted)$/.test(words[verb]?.lower ?? "")) verb++;
    const excepted = exceptions(sentence, at, modal).names.length > 0;
    if (known.has(verb) && !excepted) return [];
    const doings = doingsFrom(words, verb, "base");
    return doings.flatMap((doing): readonly Rule[] => {
      const found = ruleOfNobody(sentence, at, doing, doings);
      return found ? [found] : [];
    });
  });
}

function ruleOfNobody(
  sentence: Sentence,
  at: number,
  doing: Doing,
  doings: readonly Doing[],
): Rule | undefined {
  const { words } = sentence;
  const verb = verbMeant(doing.verb);
  const { object } = doing;
  if (verb === undefined || object === "before") return undefined;
  const end = clauseEnd(words, doing, object, doings);
  const { conditions, used } = conditionsIn(words, doing.first + 1, end);
  const except = exceptions(sentence, at, end);
  const all = new Set([...used, ...except.used]);
  const rule = {
    verb: toLabel(verb),
    concept: conceptLabel(words, object),
    ...tiesOf(words, doing),
    conditions,
    range: { first: at, last: doing.last },
  };
  if (rule.concept === "") return undefined;
  if (!isWide(words, { from: behindWords(doing, object), to: end, used: all })) return undefined;
  return except.names.length > 0
    ? { ...rule, modality: "only", actors: except.names }
    : { ...rule, modality: "must-not", actors: [] };
}

/** Infinitives as people use them: "access" is "view". */
export function verbMeant(verb: string): string | undefined {
  if (showingVerbs.has(verb)) return "view";
  return rescued[verb] ?? (neverDeeds.has(verb) ? undefined : verb);
}

function conceptLabel(words: readonly Word[], object: Phrase): string {
  const name = nounsOf(words, behindGenitive(words, object));
  return name === "" ? "" : toLabel(capitalise(name));
}

function tiesOf(
  words: readonly Word[],
  doing: Pick<Doing, "verb" | "ties" | "object">,
): { readonly ties?: string[]; readonly into?: true } {
  const ties = doing.ties.map((tie) => nounsOf(words, tie)).filter((name) => name !== "");
  return {
    ...(ties.length > 0 ? { ties: ties.map(toLabel) } : {}),
    ...(movesInto(words, doing) ? { into: true } : {}),
  };
}

/** Where what may narrow a ban starts: behind the verb, but not within the thing's own name. */
function behindWords(doing: Doing, object: Phrase): number {
  return object.first > doing.first ? doing.first + 1 : doing.last;
}

/** Where the clause of a doing ends: at a stop, or where something else is done. */
function clauseEnd(
  words: readonly Word[],
  doing: Doing,
  object: Phrase,
  all: readonly Doing[],
): number {
  const from = Math.max(doing.first + 1, object.last);
  const next = all.map(({ first }) => first).filter((first) => first > from);
  const limit = Math.min(words.length, from + 30, ...next);
  for (let at = from; at < limit; at++) {
    if (/^[.;:!?—–]$/.test(words[at]?.text ?? "")) return at;
  }
  return limit;
}

/** "draft leases", "approved orders" */
function mayNameState(words: readonly Word[], { first, last }: Phrase): boolean {
  return words
    .slice(first, last - 1)
    .some(
      ({ lower, tag }) => tag === "ADJ" || /(?:ed|id|nt|ft|ing)$/.test(lower) || lower === "open",
    );
}

/** "any comment", "all leases": whosever they are. */
function isOfAny(words: readonly Word[], { first }: Phrase): boolean {
  return /^(?:any|all)$/.test(words[first - 1]?.lower ?? "");
}

/** "orders can only be cancelled" */
function passiveOnly(words: readonly Word[], { first }: Deed): boolean {
  return hasOnly(words, Math.max(0, first - 4), first + 2);
}

function isEverybody(names: readonly string[]): boolean {
  return names.every((name) => /^(?:user|person|people|anyone)$/i.test(name));
}

function turned(condition: Condition): Condition {
  const { not, ...rest } = condition;
  return not === true ? rest : { ...rest, not: true };
}
