import { capitalise, toLabel } from "../../words/names.ts";
import type { Phrase } from "../../words/phrases.ts";
import type { Word } from "../../words/word.ts";
import { nounsOf } from "../read-deeds.ts";
import { hasOnly } from "./clause-words.ts";
import type { Rule } from "./rule.ts";
import { lower } from "./rule-words.ts";

/** "guest-appropriate", "staff-facing": for whom a thing is said to be. */
const forWhom =
  /^\p{L}+-(?:accessible|allowed|appropriate|approved|facing|permitted|safe|visible)$/u;

/** "guests see only approved procedures": of the others, they see none. */
export function shownAlone(
  words: readonly Word[],
  verb: number,
  object: Phrase,
): Pick<Rule, "concept" | "conditions"> | undefined {
  if (object.first <= verb || !hasOnly(words, verb + 1, Math.min(object.first, verb + 4)))
    return undefined;
  const said = lower(words, object.first);
  const concept = nounsOf(words, { first: object.first + 1, last: object.last });
  if (object.last - object.first < 2 || concept === "") return undefined;
  const named = { concept: toLabel(capitalise(concept)) };
  if (forWhom.test(said))
    return { ...named, conditions: [{ kind: "said", text: `if it is ${said}`, not: true }] };
  return /^\p{L}{3,}ed$/u.test(said)
    ? { ...named, conditions: [{ kind: "state", states: [said], not: true }] }
    : undefined;
}
