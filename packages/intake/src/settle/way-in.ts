import { node, type Ref, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import { assumed } from "../kit.ts";
import type { Brief } from "./apply-corrections.ts";
import type { State } from "./cause-of-state.ts";

/** The derivation of ways in that are assumed. */
export const madeWithoutCause = "made-without-cause";

/**
 * Gives what the text has go through states, and has nobody make, a way in: an operation for the systems that
 * the text has act and do nothing else, else for whoever does anything with it.
 */
export function withWayIn(known: Brief, isTold: (states: readonly State[]) => boolean): Brief {
  const owned = new Set<string>(
    known.relations.flatMap(({ data }) => (data.owned ? [data.from] : [])),
  );
  const added = known.concepts.flatMap((concept) => {
    const ref: Ref<"brief/concept"> = `brief/concept#${concept.id}`;
    const { role, states, existing, name } = concept.data;
    if (role !== "stored" || states === undefined || existing || owned.has(ref)) return [];
    const own = known.actions.filter(({ data }) => data.concept === ref);
    if (own.length === 0 || own.some(({ data }) => data.effect === "create")) return [];
    if (!isTold(states)) return [];
    const actors = bringersOf(known, own);
    if (actors.length === 0) return [];
    return [
      node(
        brief.action,
        slug(`create ${concept.id}`),
        { actors, verb: "create", concept: ref, effect: "create", requirements: [] },
        assumed(
          madeWithoutCause,
          `The text has each ${name} go through states, and nothing that makes one: it is taken to come in by an operation.`.slice(
            0,
            400,
          ),
          [ref],
        ),
      ),
    ];
  });
  return added.length === 0 ? known : { ...known, actions: [...known.actions, ...added] };
}

function bringersOf(
  { actors, actions }: Brief,
  own: Brief["actions"],
): readonly Ref<"brief/actor">[] {
  const acting = new Set<string>(actions.flatMap(({ data }) => data.actors));
  const idle = actors.flatMap(({ id, data }): Ref<"brief/actor">[] =>
    data.kind === "system" && !acting.has(`brief/actor#${id}`) && !/(?:^|-)worker$/.test(id)
      ? [`brief/actor#${id}`]
      : [],
  );
  const found = idle.length > 0 ? idle : own.flatMap(({ data }) => data.actors);
  return [...new Set(found)].sort();
}
