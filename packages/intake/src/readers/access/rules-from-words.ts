import {
  onlyWords,
  owningVerbs,
  preventingVerbs,
  restrictingVerbs,
} from "../../catalog/access-words.ts";
import { deedNouns } from "../../catalog/deed-verbs.ts";
import { capitalise, toLabel } from "../../words/names.ts";
import type { Phrase } from "../../words/phrases.ts";
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
import { fullAccess, noAccess, readOnly } from "./access-levels.ts";
import { hasOnly, isWide } from "./clause-words.ts";
import { conditionsIn } from "./conditions.ts";
import type { Rule } from "./rule.ts";
import { isForm, lower, namesOf, stopFrom } from "./rule-words.ts";
import { isEverybody, namesOpenState, verbMeant } from "./said-of-deeds.ts";

/** Rules that words about access say: "prevent … from", "restrict … to", "read-only", "full access". */
export function rulesFromWords(sentence: Sentence): readonly Rule[] {
  return sentence.words.flatMap((_, at) => [
    ...prevented(sentence, at),
    ...notAllowed(sentence, at),
    ...shownOnly(sentence, at),
    ...restricted(sentence, at),
    ...readOnly(sentence, at),
    ...fullAccess(sentence, at),
    ...noAccess(sentence, at),
  ]);
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
  const tie = role && tieOf(words, role.last);
  if (!role || (!tie && /^(?:who|with|whose|that|of|in)$/.test(lower(words, role.last)))) return [];
  const rest =
    tie && /^(?:and|or|,)$/.test(lower(words, tie.last))
      ? roleFrom(sentence, tie.last + 1)
      : undefined;
  const people = tie ? (rest ? [rest.phrase, ...rest.others] : []) : [role.phrase, ...role.others];
  const end = rest?.last ?? tie?.last ?? role.last;
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
  if (!phrase || subject === at - 1) return [];
  const open = !only && !denied && namesOpenState(words, phrase);
  const concept = nounsOf(words, phrase);
  if (concept === "" || (!only && !denied && !open)) return [];
  return [
    {
      modality: open ? "may" : only && !denied ? "only" : "must-not",
      actors: [...(tie ? [tie.name] : []), ...namesOf(words, people)],
      verb: "view",
      concept: toLabel(capitalise(concept)),
      conditions: conditionsIn(words, end, stopFrom(words, end)).conditions,
      range: { first: phrase.first, last: end },
    },
  ];
}

/** "the member who uploaded them": what they are to it tells who they are. */
function tieOf(words: readonly Word[], at: number) {
  if (lower(words, at) !== "who") return undefined;
  const verb = verbOf(lower(words, at + 1), (each) => owningVerbs.has(each));
  const name = verb && owningVerbs.get(verb.verb);
  if (name === undefined || !/^(?:it|them)$/.test(lower(words, at + 2))) return undefined;
  return { name: toLabel(capitalise(name)), last: at + 3 };
}

type Act = Doing & { readonly object: Phrase };

function ban(sentence: Sentence, at: number, act: Act, actors: readonly string[]): readonly Rule[] {
  const { words } = sentence;
  const verb = verbMeant(act.verb);
  const concept = nounsOf(words, act.object);
  if (verb === undefined || concept === "") return [];
  const end = stopFrom(words, act.object.last);
  const inWords = actors.length > 0 && !isEverybody(actors);
  const { conditions, used } = conditionsIn(words, act.first + 1, end, inWords);
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
