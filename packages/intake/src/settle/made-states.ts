import type { DraftOf, Ref } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { namesStanding } from "../catalog/standing-words.ts";
import { endingStates } from "../catalog/state-words.ts";
import { effects } from "../catalog/verbs.ts";
import { verbOf } from "../words/verb-forms.ts";
import type { Meant, Settled } from "./actions.ts";
import { isFilled } from "./names.ts";
import type { Readings } from "./readings.ts";

/** How a thing stands from the first, by the verb that would lead there, and where the text says so. */
interface Made {
  readonly verb: string;
  readonly state: string;
  readonly refs: readonly [Ref, ...Ref[]];
}

export type MadeStates = ReadonlyMap<Ref<"brief/concept">, Made>;

/**
 * Finds what is what it will be as soon as it is made: "the system creates a confirmed booking". Where its
 * states are listed and it begins in another one, or others confirm it than those who make it, it is not.
 */
export function madeStates(meant: readonly Meant[], settled: Settled): MadeStates {
  const told = meant.filter(({ read: { data } }) => data.negated !== true && data.passing !== true);
  const making = told.filter(({ target }) => target.same === "create");
  const found = new Map<Ref<"brief/concept">, Made>();
  for (const { read, target } of making) {
    const { concept } = target;
    const made = stateIn(read.data.concept);
    if (!made || found.has(concept)) continue;
    const [first] = settled.statesOf(concept);
    if (first !== undefined && first.toLowerCase() !== made.state) continue;
    const makers = actorsOf(making.filter((each) => each.target.concept === concept));
    const leading = told.filter(
      (each) => each.target.concept === concept && each.target.verb === made.verb,
    );
    if ([...actorsOf(leading)].some((actor) => !makers.has(actor))) continue;
    found.set(concept, { ...made, refs: [read.ref] });
  }
  return found;
}

/** Who makes it so makes it. */
export function asMaking(meant: readonly Meant[], made: MadeStates): readonly Meant[] {
  return meant.map((each) => {
    const { verb, concept } = each.target;
    if (made.get(concept)?.verb !== verb) return each;
    return {
      ...each,
      target: { ...each.target, verb: "create", same: "create", effect: "create" },
    };
  });
}

/** A status of which nothing else is known has the values that the text uses for the thing. */
export function withMadeStates(
  attributes: readonly DraftOf<typeof brief.attribute>[],
  made: MadeStates,
  { actions }: Pick<Readings, "actions">,
  findConcept: Settled["findConcept"],
): readonly DraftOf<typeof brief.attribute>[] {
  return attributes.map((each) => {
    const { data, why } = each;
    const known = made.get(data.concept);
    const isOpen = data.values === undefined && (data.type === undefined || data.type === "text");
    if (!known || !isOpen || why.kind !== "carried" || !namesStanding.test(data.name)) return each;
    const ended = actions.flatMap(({ ref, data: { concept } }) => {
      const state = stateIn(concept);
      const head = concept.slice(concept.lastIndexOf(" ") + 1);
      const isIts = findConcept(concept) === data.concept || findConcept(head) === data.concept;
      const ends = state !== undefined && endingStates[state.verb] !== undefined;
      return ends && isIts ? [{ ref, state: state.state }] : [];
    });
    const from = [...why.from, ...known.refs, ...ended.map(({ ref }) => ref)];
    if (!isFilled(from)) return each;
    const values = [...new Set([known.state, ...ended.map(({ state }) => state)])];
    return {
      ...each,
      data: { ...data, type: "enum", values, default: known.state },
      why: { ...why, from },
    };
  });
}

/** "Confirmed booking" */
function stateIn(label: string): { readonly verb: string; readonly state: string } | undefined {
  for (const word of label.toLowerCase().split(" ").slice(0, -1)) {
    const read = verbOf(word, (verb) => effects.get(verb) === "transition");
    if (read?.form === "ed") return { verb: read.verb, state: word };
  }
  return undefined;
}

function actorsOf(meant: readonly Meant[]): ReadonlySet<string> {
  return new Set(meant.flatMap(({ read: { data } }) => data.actor?.toLowerCase() ?? []));
}
