import { onlyWords, preventingVerbs, restrictingVerbs } from "../../catalog/access-words.ts";
import { deedNouns } from "../../catalog/deed-verbs.ts";
import { everyEffect, lookingEffects, writingEffects } from "../../catalog/verbs.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import { nameOf, type Phrase } from "../../words/phrases.ts";
import { singular } from "../../words/singular.ts";
import { verbOf } from "../../words/verb-forms.ts";
import type { Word } from "../../words/word.ts";
import { isActing } from "../concept-phrase.ts";
import { type Doing, doingsFrom, verbAt } from "../deeds/deeds-from.ts";
import { isNot } from "../deeds/negation.ts";
import { isJoint, objectFrom } from "../deeds/noun-phrase.ts";
import { phraseEnding, roleFrom } from "../deeds/subjects.ts";
import { isDeniedBefore } from "../governing-words.ts";
import { nounsOf } from "../read-deeds.ts";
import type { Sentence } from "../sentence.ts";
import { hasOnly, isWide } from "./clause-words.ts";
import { conditionsIn } from "./conditions.ts";
import type { Rule } from "./rule.ts";
import { verbMeant } from "./rules-from-deeds.ts";

/** Rules that words about access say: "prevent … from", "restrict … to", "read-only", "full access". */
export function rulesFromWords(sentence: Sentence): readonly Rule[] {
  return sentence.words.flatMap((_, at) => [
    ...prevented(sentence, at),
    ...notAllowed(sentence, at),
    ...shownOnly(sentence, at),
    ...restricted(sentence, at),
    ...readOnly(sentence, at),
    ...fullAccess(sentence, at),
  ]);
}

function lower(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? "";
}

function isForm(words: readonly Word[], at: number, verbs: ReadonlySet<string>): boolean {
  return (
    words[at]?.kind === "word" && verbOf(lower(words, at), (each) => verbs.has(each)) !== undefined
  );
}

/** "prevent guests from editing lists", "forbid agents to reopen cases", "prevent deletion of paid bills" */
function prevented(sentence: Sentence, at: number): readonly Rule[] {
  const { words } = sentence;
  if (!isForm(words, at, preventingVerbs) || isDeniedBefore(words, at)) return [];
  if (/^(?:nothing|nobody|noone|one|none)$/.test(lower(words, at - 1))) return [];
  const undergone = undergoing(words, at + 1);
  if (undergone.length > 0) return undergone.flatMap((act) => ban(sentence, at, act, []));
  const role = roleFrom(sentence, at + 1);
  if (!role) {
    return acts(words, at + 1, words.length).flatMap((act) => ban(sentence, at, act, []));
  }
  const from = lower(words, role.last) === "from" || lower(words, role.last) === "to";
  if (!from) return [];
  const form = lower(words, role.last) === "from" ? "ing" : "base";
  const names = namesOf(words, [role.phrase, ...role.others]);
  return doingsFrom(words, role.last + 1, form).flatMap((doing) =>
    doing.object === "before" ? [] : ban(sentence, at, { ...doing, object: doing.object }, names),
  );
}

/** "must not allow viewers to delete tasks", "does not let guests comment on posts" */
function notAllowed(sentence: Sentence, at: number): readonly Rule[] {
  const { words } = sentence;
  if (!/^(?:allow|let|permit|enable)s?$/.test(lower(words, at)) || !isDeniedBefore(words, at)) {
    return [];
  }
  const undergone = undergoing(words, at + 1);
  if (undergone.length > 0) return undergone.flatMap((act) => ban(sentence, at, act, []));
  const role = roleFrom(sentence, at + 1);
  if (!role) return acts(words, at + 1, words.length).flatMap((act) => ban(sentence, at, act, []));
  const verb = lower(words, role.last) === "to" ? role.last + 1 : role.last;
  const names = namesOf(words, [role.phrase, ...role.others]);
  return doingsFrom(words, verb, "base").flatMap((doing) =>
    doing.object === "before" ? [] : ban(sentence, at, { ...doing, object: doing.object }, names),
  );
}

/** "orders to be deleted or closed", "tours from being changed" */
function undergoing(words: readonly Word[], from: number): readonly Act[] {
  const object = objectFrom(words, from)?.phrase;
  if (!object || isActing(words[object.last - 1])) return [];
  let at = object.last;
  if (/^(?:to|from)$/.test(lower(words, at))) at++;
  if (!/^(?:be|being)$/.test(lower(words, at))) return [];
  const found: Act[] = [];
  for (at++; found.length < 8; at++) {
    while (found.length > 0 && isJoint(words[at])) at++;
    while (words[at]?.tag === "ADV") at++;
    const verb = verbAt(words, at, "ed");
    if (!verb) break;
    found.push({ verb: verb.verb, object, ties: [], first: verb.first, last: verb.last });
    at = verb.last - 1;
  }
  return found;
}

/** "tours are only visible to guides", "not visible to guests" */
function shownOnly(sentence: Sentence, at: number): readonly Rule[] {
  const { words } = sentence;
  if (!/^(?:visible|accessible|viewable)$/.test(lower(words, at))) return [];
  let to = at + 1;
  if (onlyWords.has(lower(words, to))) to++;
  if (!/^(?:to|by|for)$/.test(lower(words, to))) return [];
  const role = roleFrom(sentence, to + 1);
  if (!role || /^(?:who|with|whose|that|of|in)$/.test(lower(words, role.last))) return [];
  let subject = at - 1;
  let denied = false;
  while (
    /^(?:is|are|be|being|must|should|shall|can|may|will|not|never|cannot|only)$/.test(
      lower(words, subject),
    )
  ) {
    if (isNot(words, subject)) denied = true;
    subject--;
  }
  const only = hasOnly(words, subject + 1, to) || /^(?:only|alone)$/.test(lower(words, role.last));
  const phrase = phraseEnding(sentence, subject);
  if (!phrase || subject === at - 1 || (!only && !denied)) return [];
  const concept = nounsOf(words, phrase);
  if (concept === "") return [];
  return [
    {
      modality: only && !denied ? "only" : "must-not",
      actors: namesOf(words, [role.phrase, ...role.others]),
      verb: "view",
      concept: toLabel(capitalise(concept)),
      conditions: conditionsIn(words, role.last, stopFrom(words, role.last)).conditions,
      range: { first: phrase.first, last: role.last },
    },
  ];
}

type Act = Doing & { readonly object: Phrase };

function ban(sentence: Sentence, at: number, act: Act, actors: readonly string[]): readonly Rule[] {
  const { words } = sentence;
  const verb = verbMeant(act.verb);
  const concept = nounsOf(words, act.object);
  if (verb === undefined || concept === "") return [];
  const end = stopFrom(words, act.object.last);
  const { conditions, used } = conditionsIn(words, act.first + 1, end);
  if (!isWide(words, { from: Math.max(act.first + 1, act.object.last), to: end, used })) return [];
  return [
    {
      modality: "must-not",
      actors: [...actors],
      verb: toLabel(verb),
      concept: toLabel(capitalise(concept)),
      conditions,
      range: { first: at, last: act.object.last },
    },
  ];
}

/** "restrict exports to managers", "editing of recipes is limited to their owner" */
function restricted(sentence: Sentence, at: number): readonly Rule[] {
  const { words } = sentence;
  if (!isForm(words, at, restrictingVerbs)) return [];
  const passive =
    /^(?:is|are|be|been)$/.test(lower(words, at - 1)) || lower(words, at - 1) === "only";
  const stop = stopFrom(words, at);
  for (let to = at + 1; to < stop; to++) {
    if (!/^(?:to|for)$/.test(lower(words, to))) continue;
    let start = to + 1;
    while (/^(?:only|the|a|an)$/.test(lower(words, start))) start++;
    const role = roleFrom(sentence, start);
    if (!role || role.phrase.first > start + 1) continue;
    if (/^(?:who|with|holding|having|whose|that|of)$/.test(lower(words, role.last))) return [];
    const actors = namesOf(words, [role.phrase, ...role.others]);
    const segment = passive ? acts(words, clauseBefore(words, at), at) : acts(words, at + 1, to);
    return segment.flatMap((act): readonly Rule[] => {
      const verb = verbMeant(act.verb);
      const concept = nounsOf(words, act.object);
      if (verb === undefined || concept === "") return [];
      const { conditions } = conditionsIn(words, act.first + 1, to);
      return [
        {
          modality: "only",
          actors: [...actors],
          verb: toLabel(verb),
          concept: toLabel(capitalise(concept)),
          conditions,
          range: { first: Math.min(at, act.first), last: role.last },
        },
      ];
    });
  }
  return [];
}

/** What nouns and gerunds say is done: "editing and deleting of recipes", "order cancellation". */
function acts(words: readonly Word[], from: number, to: number): readonly Act[] {
  const verbs: { readonly verb: string; readonly at: number }[] = [];
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word || /^[.;:]$/.test(word.text) || /^(?:that|which|who|when|if)$/.test(word.lower))
      break;
    const noun = word.lower === "access" ? "view" : deedNouns[singular(word.lower)];
    const verb = noun ?? verbAt(words, at, "ing")?.verb;
    if (verb !== undefined) verbs.push({ verb, at });
    else if (verbs.length > 0 && !isJoint(word)) break;
  }
  const first = verbs[0];
  const last = verbs.at(-1);
  if (!first || !last) return [];
  const tie = lower(words, last.at + 1);
  const behind = objectFrom(words, /^(?:of|to|for)$/.test(tie) ? last.at + 2 : last.at + 1);
  const compound =
    first.at > from && first.at - from <= 3 ? { first: from, last: first.at } : undefined;
  const within = behind && behind.phrase.first < to ? behind.phrase : undefined;
  const isOf = tie === "of" || (tie === "to" && lower(words, last.at) === "access");
  const object = isOf ? (within ?? compound) : (compound ?? within);
  if (!object) return [];
  return verbs.map(({ verb, at }) => ({
    verb,
    object,
    ties: [],
    first: at,
    last: at + 1,
  }));
}

function clauseBefore(words: readonly Word[], at: number): number {
  let first = at;
  while (first > 0 && !/^[.;:,]$/.test(words[first - 1]?.text ?? "")) first--;
  while (/^(?:the|a|an|any|all)$/.test(lower(words, first))) first++;
  return first;
}

function stopFrom(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && at < from + 25 && !/^[.;:—–]$/.test(words[at]?.text ?? "")) at++;
  return at;
}

/** "Viewers have read-only access to reports", "Guest: read only" */
function readOnly(sentence: Sentence, at: number): readonly Rule[] {
  const { words } = sentence;
  const one = /^(?:read|view)-only$/.test(lower(words, at));
  const two = /^(?:read|view)$/.test(lower(words, at)) && lower(words, at + 1) === "only";
  if (!one && !two) return [];
  const last = one ? at + 1 : at + 2;
  const access = /^(?:access|permissions?|rights?|mode|role|users?)$/.test(lower(words, last));
  const who = rolesAround(sentence, at, access ? last + 1 : undefined);
  if (who.length === 0) return [];
  const about = thingBehind(sentence, access ? last + 1 : last);
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
function fullAccess(sentence: Sentence, at: number): readonly Rule[] {
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

/** "access to reports", "control over projects" */
function thingBehind({ words }: Sentence, at: number): string | undefined {
  if (!/^(?:to|on|over|of|for)$/.test(lower(words, at))) return undefined;
  const object = objectFrom(words, at + 1);
  if (
    !object ||
    /^(?:everything|system|product|application|app|platform|data)$/.test(
      words[object.phrase.last - 1]?.lemma ?? "",
    )
  ) {
    return undefined;
  }
  const name = nounsOf(words, object.phrase);
  return name === "" || isActing(words[object.phrase.last - 1])
    ? undefined
    : toLabel(capitalise(name));
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

function label(words: readonly Word[], phrase: Phrase): string {
  return toLabel(capitalise(nameOf(words, phrase)));
}

function namesOf(words: readonly Word[], phrases: readonly Phrase[]): string[] {
  return phrases
    .map((phrase) => label(words, phrase) || capitalise(words[phrase.last - 1]?.lemma ?? ""))
    .filter((name) => name !== "");
}
