import type { DraftOf, Ref } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { alike, laterVerbs, makingOf, makingVerbs } from "../catalog/making-verbs.ts";
import type { Effect } from "../catalog/verbs.ts";
import { verbOf } from "../words/verb-forms.ts";
import type { Target } from "./deed-target.ts";
import type { Naming } from "./naming.ts";
import type { Readings } from "./readings.ts";

/** The everyday word for what a verb does to the concept of an id: who shortens a link creates one. */
export type PlainVerb = (verb: string, concept: string) => string;

export function plainVerbs(
  concepts: readonly DraftOf<typeof brief.concept>[],
  { attributes }: Pick<Readings, "attributes">,
  naming: Naming,
): PlainVerb {
  const states = new Map([
    ...attributes.flatMap(({ data: { concept, name, values = [] } }) =>
      /\b(?:status|state|stage)$/i.test(name) ? [[naming(concept), values] as const] : [],
    ),
    ...concepts.flatMap(({ id, data }) =>
      data.states ? [[id, data.states.map(({ name }) => name)] as const] : [],
    ),
  ]);
  return (verb, concept) => {
    const known = alike[verb];
    if (known !== undefined) return known;
    const head = concept.slice(concept.lastIndexOf("-") + 1);
    if (head === "session" && endingSession.has(verb)) return "end";
    if (makingOf.get(verb)?.has(head) === true) return "create";
    if (!makingVerbs.has(verb)) return verb;
    const [first, ...later] = states.get(concept) ?? [];
    const state = stateNamedBy(verb, later);
    return state !== undefined && state !== first ? verb : "create";
  };
}

/** What people call it when somebody's session is over. */
const endingSession: ReadonlySet<string> = new Set(
  "clear close delete destroy end invalidate kill revoke terminate".split(" "),
);

/** Whether it takes a session away. */
export function endsSession(same: string, concept: Ref<"brief/concept">): boolean {
  return same === "end" && /[#-]session$/.test(concept);
}

/** "approve" leads to the state "approved", where the thing has one. */
export function stateNamedBy(verb: string, states: readonly string[]): string | undefined {
  return states.find(
    (state) => verbOf(state.toLowerCase(), (each) => each === verb)?.form === "ed",
  );
}

/**
 * What a verb does to a thing that is created by another: an invoice that was created is sent, an article
 * that was created is published.
 */
export function laterEffect({ verb, effect, same }: Target): Effect {
  // A clone is made of one that is there, which a new one is not.
  if (effect === "create" && same === "clone") return "command";
  if (effect !== "create" || same === "create" || !laterVerbs.has(verb)) return effect;
  // Of all but sending, only a state of that name tells it from making.
  return verb === "send" ? "command" : "transition";
}

/** The id of a concept. */
export function conceptIdOf(concept: Ref<"brief/concept">): string {
  return concept.slice("brief/concept#".length);
}
