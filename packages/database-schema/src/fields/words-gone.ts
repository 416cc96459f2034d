import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { backVerb, leadsBack, ofStore, setAsideState, wordsGo } from "../catalog/deleted-words.ts";
import { wordsOf } from "../naming/words-of.ts";

type Requirement = ViewOf<typeof brief.requirement>;
type Action = ViewOf<typeof brief.action>;
type Concept = ViewOf<typeof brief.concept>;

interface Deleted {
  readonly entity: ViewOf<typeof data.entity>;
  /** What is done to the thing. */
  readonly about: readonly Action[];
  readonly concept: Concept | undefined;
}

/**
 * Whether the words of a deleted thing go at once. What the text lets come back is never emptied on the way out: that
 * asks for every action, state and sentence that leads back, and then for one that has them go, or for a domain whose
 * things do.
 */
export function wordsGoneAsked(
  requirements: readonly Requirement[],
  names: readonly string[],
): (deleted: Deleted) => boolean {
  const back = sentencesOf(requirements).filter(
    (text) => leadsBack.test(text) && !ofStore.test(text),
  );
  const gone = sentencesOf(requirements).filter((text) => wordsGo.test(text));
  const anything = names.map((name) => wordsOf(name, "s?"));
  // What names no thing at all is said of each: "deleted items can be restored".
  const ofAny = back.filter((text) => !anything.some((name) => name.test(text)));
  return ({ entity: { data: entity }, about, concept }) => {
    if (ofAny.length > 0) return false;
    if (about.some(({ data: { verb } }) => backVerb.test(verb))) return false;
    if (entity.states?.some(({ name }) => setAsideState.test(name))) return false;
    const own = wordsOf(entity.name, "s?");
    if (back.some((text) => own.test(text))) return false;
    return concept?.data.emptied === true || gone.some((text) => own.test(text));
  };
}

function sentencesOf(requirements: readonly Requirement[]): readonly string[] {
  return requirements.flatMap(({ data: { text, priority } }) =>
    priority === "wont" ? [] : text.slice(0, 4000).split(/(?<=[.;!?])\s+/),
  );
}
