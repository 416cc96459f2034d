import { node, type Ref, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import { assumed } from "../kit.ts";
import type { Brief } from "./apply-corrections.ts";
import { type Cause, causeOf, type Move, plainOf, verbTo } from "./cause-of-state.ts";
import { canFollow, endedHold, endsHold, followed, makingOfHeld } from "./followed-move.ts";
import { moversOf } from "./movers.ts";
import { isOnTheWay, moveWithoutCause, openMoves, servesPeople, toldIn } from "./open-moves.ts";
import { withPassersBy } from "./passers-by.ts";
import { withWayIn } from "./way-in.ts";
import { waysBack } from "./ways-back.ts";

type Action = Brief["actions"][number];
type Concept = Brief["concepts"][number];

/**
 * Gives each state that a thing can have, and that nothing leads to, what leads to it: what is done to a thing
 * that belongs to it, time, the product's own work, the outcome of a payment, or else people. A state that
 * only the domain knows, and that only time or nothing sayable leads to, is left out.
 */
export function withMoves(given: Brief, texts: readonly string[]): Brief {
  if (!servesPeople(given)) return given;
  const isTold = toldIn(texts);
  const known = withWayIn(withHoldsMade(withPassersBy(given)), isTold);
  const moves = openMoves(known);
  const holds = moves.filter((move) => endsHold(move, known));
  const free = moves.filter((move) => !holds.includes(move) && !canFollow(move, known));
  const first = withNew(
    known,
    free.flatMap((move) => moved(move, causeOf(move, known), known)),
  );
  const rest = moves.filter((move) => !holds.includes(move) && !free.includes(move));
  const second = withNew(
    first,
    rest.flatMap((move) => moved(move, followed(move, first) ?? causeOf(move, known), known)),
  );
  const onward = withNew(
    second,
    holds.flatMap((move) => moved(move, endedHold(move, second) ?? causeOf(move, known), known)),
  );
  const all = withNew(onward, waysBack(onward));
  const led = new Set(
    all.actions.map(({ data }) => (data.automatic === "time" ? "" : keyOf(data))),
  );
  const left = moves.filter(
    ({ concept: { id, data }, state }) =>
      !isTold(data.states ?? []) &&
      !led.has(keyOf({ concept: `brief/concept#${id}`, state: state.name })) &&
      !isOnTheWay(state, data.states ?? []),
  );
  return leftOut(all, left);
}

const withHoldsMade = (known: Brief): Brief =>
  withNew(
    known,
    known.concepts.flatMap((each) => holdMade(each, known)),
  );

/** What is held for a thing is held from when that is made, where nobody does it by hand. */
function holdMade(concept: Concept, known: Brief): readonly Action[] {
  const ref: Ref<"brief/concept"> = `brief/concept#${concept.id}`;
  const [first] = concept.data.states ?? [];
  const isMade = known.actions.some(({ data }) => data.concept === ref && data.effect === "create");
  const after = makingOfHeld(concept, known);
  if (!first || isMade || !after) return [];
  const things = concept.data.plural ?? concept.data.name;
  const upon = `its ${after.thing} is made`;
  const verb = verbTo(plainOf(first.name)) ?? "make";
  return [
    node(
      brief.action,
      slug(`${verb} ${concept.id}`),
      {
        actors: [],
        verb,
        concept: ref,
        effect: "create",
        taken: true,
        automatic: "event",
        upon,
        sets: { value: first.name, after: after.action },
        requirements: [],
      },
      assumed(moveWithoutCause, `${things} unsaid by whom made; taken: by itself once ${upon}`, [
        ref,
      ]),
    ),
  ];
}

const keyOf = ({ concept, state }: Pick<Action["data"], "concept" | "state">) =>
  `${concept} ${state}`;

function withNew(known: Brief, actions: readonly Action[]): Brief {
  const taken = new Set(known.actions.map(({ id }) => id));
  const fresh = actions.filter(({ id }) => !taken.has(id) && taken.add(id));
  return { ...known, actions: [...known.actions, ...fresh] };
}

function moved(
  { concept, state, own }: Move,
  cause: Cause | undefined,
  known: Brief,
): readonly Action[] {
  if (cause === undefined) return [];
  const ref: Ref<"brief/concept"> = `brief/concept#${concept.id}`;
  const isDeed = cause.by === "person";
  const actors = isDeed ? moversOf(own, known) : [];
  if (isDeed && actors.length === 0) return [];
  const who = isDeed ? namesOf(actors, known) : `by itself once ${cause.upon}`;
  const things = concept.data.plural ?? concept.data.name;
  return [
    node(
      brief.action,
      slug(`${cause.verb} ${concept.id}`),
      {
        actors,
        verb: cause.verb,
        concept: ref,
        effect: "transition",
        state: state.name,
        taken: true,
        ...(isDeed ? {} : { automatic: cause.by, upon: cause.upon }),
        ...(cause.by === "event" && cause.isWork ? { background: true } : {}),
        ...(cause.by === "event" && cause.after
          ? { sets: { value: state.name, after: cause.after } }
          : {}),
        requirements: [],
      },
      assumed(
        moveWithoutCause,
        `Who or what sets ${things} to ${state.name} is not said; taken: ${who}`.slice(0, 400),
        [ref],
      ),
    ),
  ];
}

function namesOf(refs: readonly Ref<"brief/actor">[], { actors }: Brief): string {
  const of = new Set<string>(refs);
  return actors
    .flatMap(({ id, data }) => (of.has(`brief/actor#${id}`) ? [data.name] : []))
    .join(", ");
}

function leftOut(known: Brief, moves: readonly Move[]): Brief {
  const without = (concept: Concept): Concept => {
    const left = new Set(
      moves.flatMap((move) => (move.concept === concept ? [move.state.name] : [])),
    );
    if (left.size === 0) return concept;
    const { states = [], ...data } = concept.data;
    const kept = states
      .filter(({ name }) => !left.has(name))
      .map(({ name, next }) => ({ name, next: next.filter((each) => !left.has(each)) }));
    return { ...concept, data: kept.length > 1 ? { ...data, states: kept } : data };
  };
  const isLeft = ({ data }: Action) =>
    moves.some(
      ({ concept, state }) =>
        data.concept === `brief/concept#${concept.id}` && data.state === state.name,
    );
  return {
    ...known,
    concepts: known.concepts.map(without),
    actions: known.actions.filter((action) => !isLeft(action)),
  };
}
