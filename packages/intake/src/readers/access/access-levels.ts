import { everyEffect, lookingEffects, writingEffects } from "../../catalog/verbs.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import type { Phrase } from "../../words/phrases.ts";
import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";
import { objectFrom } from "../deeds/noun-phrase.ts";
import { roleFrom } from "../deeds/subjects.ts";
import { isDeniedBefore } from "../governing-words.ts";
import { nounsOf } from "../read-deeds.ts";
import type { Sentence } from "../sentence.ts";
import { conditionsIn } from "./conditions.ts";
import type { Rule } from "./rule.ts";
import { label, lower, namesOf, stopFrom } from "./rule-words.ts";

/** "Viewers have read-only access to reports", "Guest: read only" */
export function readOnly(sentence: Sentence, at: number): readonly Rule[] {
  const { words } = sentence;
  const one = /^(?:read|view)-only$/.test(lower(words, at));
  const two = /^(?:read|view)$/.test(lower(words, at)) && lower(words, at + 1) === "only";
  if (!one && !two) return [];
  const last = one ? at + 1 : at + 2;
  const access = /^(?:access|permissions?|rights?|mode|role|users?)$/.test(lower(words, last));
  // "couriers can view only the parcels of their round"
  const acts = /^(?:can|may|must|to|should|shall|could|able)$/.test(lower(words, at - 1));
  if (two && acts && !access) return [];
  const who = rolesAround(sentence, at, access ? last + 1 : undefined);
  if (who.length === 0) return [];
  const about =
    thingBehind(sentence, access ? last + 1 : last) ??
    (access ? undefined : thingAt(sentence, last)) ??
    thingDescribed(sentence);
  return [
    {
      modality: "must-not",
      actors: who,
      effects: [...writingEffects],
      ...(about === undefined ? {} : { concept: about }),
      conditions: [],
      range: { first: at, last: access ? last + 1 : last },
    },
    {
      modality: "may",
      actors: who,
      effects: [...lookingEffects],
      ...(about === undefined ? {} : { concept: about }),
      conditions: [],
      range: { first: at, last: access ? last + 1 : last },
    },
  ];
}

/** "Admins have full access", "Owner: can do everything" */
export function fullAccess(sentence: Sentence, at: number): readonly Rule[] {
  const { words } = sentence;
  const pair = `${lower(words, at)} ${lower(words, at + 1)}`;
  const full =
    /^(?:full|complete|unrestricted|unlimited) (?:access|control|permissions?|rights|authority|privileges)$/;
  const all = /^(?:do|perform|manage|access) (?:everything|anything)$/;
  const every = /^(?:perform|do|take|all) (?:all|every|any|permissions|rights|privileges)$/;
  const named =
    full.test(pair) ||
    all.test(pair) ||
    (every.test(pair) &&
      /^(?:permissions?|rights|privileges|actions?|operations?|of)$/.test(
        lower(words, /^all /.test(pair) ? at + 1 : at + 2),
      ));
  if (!named || isDeniedBefore(words, at)) return [];
  const who = rolesAround(sentence, at, undefined);
  if (who.length === 0) return [];
  const about = thingBehind(sentence, at + 2);
  const { conditions } = conditionsIn(words, at + 2, stopFrom(words, at + 2));
  return [
    {
      modality: "may",
      actors: who,
      effects: [...everyEffect],
      ...(about === undefined ? {} : { concept: about }),
      conditions,
      range: { first: at, last: at + 2 },
    },
  ];
}

/** "Guests have no log book access", "viewers have no access to reports" */
export function noAccess(sentence: Sentence, at: number): readonly Rule[] {
  const { words } = sentence;
  if (lower(words, at) !== "no" || !/^(?:has|have|gets?)$/.test(lower(words, at - 1))) return [];
  const access = words.findIndex(
    ({ lower }, i) => i > at && i < at + 6 && /^(?:access|permissions?|rights?)$/.test(lower),
  );
  if (access === -1) return [];
  const who = rolesAround(sentence, at, undefined);
  const named = nounsOf(words, { first: at + 1, last: access });
  const about =
    access > at + 1
      ? named === ""
        ? undefined
        : toLabel(capitalise(named))
      : thingBehind(sentence, access + 1);
  if (who.length === 0 || about === undefined) return [];
  return [
    {
      modality: "must-not",
      actors: who,
      effects: [...everyEffect],
      concept: about,
      conditions: [],
      range: { first: at, last: access + 1 },
    },
  ];
}

/** What a thing is described by is said of that thing: "Step: a line of a list. Guests read-only." */
function thingDescribed({ role, lead }: Sentence): string | undefined {
  return role === "entity" && lead !== undefined ? toLabel(capitalise(lead)) : undefined;
}

/** "access to reports", "control over projects" */
function thingBehind({ words }: Sentence, at: number): string | undefined {
  if (!/^(?:to|on|over|of|for)$/.test(lower(words, at))) return undefined;
  const object = objectFrom(words, at + 1);
  return named(words, object?.phrase);
}

/** "read-only reports" */
function thingAt({ words }: Sentence, at: number): string | undefined {
  const object = objectFrom(words, at)?.phrase;
  return object?.first === at ? named(words, object) : undefined;
}

function named(words: readonly Word[], phrase: Phrase | undefined): string | undefined {
  if (
    !phrase ||
    /^(?:everything|system|product|application|app|platform|data)$/.test(
      words[phrase.last - 1]?.lemma ?? "",
    )
  ) {
    return undefined;
  }
  const name = nounsOf(words, phrase);
  return name === "" || isActing(words[phrase.last - 1]) ? undefined : toLabel(capitalise(name));
}

/** Who has the access: the role in front, that of the label, or one behind "for". */
function rolesAround(sentence: Sentence, at: number, behind: number | undefined): string[] {
  const { words } = sentence;
  for (let i = at - 1; i >= 0 && i > at - 9; i--) {
    const word = words[i];
    if (!word || /^[.;]$/.test(word.text)) break;
    if (isActing(word)) {
      let first = i;
      while (first > i - 2 && words[first - 1]?.kind === "word" && isPartOfName(words[first - 1]))
        first--;
      return [label(words, { first, last: i + 1 })];
    }
    const passes =
      /^(?:has|have|had|gets?|is|are|be|must|should|shall|can|may|only|with|in|a|an|the|granted|given|to|and|view|see)$/.test(
        word.lower,
      ) ||
      word.text === ":" ||
      word.text === "=" ||
      /^[—–()*-]$/.test(word.text);
    if (!passes) break;
  }
  if (behind !== undefined && /^(?:for|to)$/.test(lower(words, behind))) {
    const role = roleFrom(sentence, behind + 1);
    if (role && isActing(words[role.phrase.last - 1])) {
      return namesOf(words, [role.phrase, ...role.others]);
    }
  }
  return [];
}

function isPartOfName(word: Word | undefined): boolean {
  return word?.tag === "NOUN" || word?.tag === "PROPN";
}
