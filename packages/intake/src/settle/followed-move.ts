import type { Ref } from "@planc/core";
import {
  endsOfHolds,
  holding,
  oncePaid,
  ownMoves,
  paidBy,
  paymentNames,
} from "../catalog/state-causes.ts";
import type { Brief } from "./apply-corrections.ts";
import { type Cause, type Move, plainOf, verbTo } from "./cause-of-state.ts";

type Action = Brief["actions"][number];
type Concept = Brief["concepts"][number];

/** Whether the state may follow from what is done to another thing: an order is shipped with its shipment. */
export function canFollow(move: Move, known: Brief): boolean {
  const name = plainOf(move.state.name);
  return (
    makingOf(move, known) !== undefined ||
    belongingTo(move, known).some(({ id, data }) =>
      (data.states ?? []).some((state) => leads(id, plainOf(state.name), name)),
    )
  );
}

/** Whether the state ends what a thing holds for another: stock that is reserved for an order. */
export function endsHold({ concept, state }: Move, known: Brief): boolean {
  const [first] = concept.data.states ?? [];
  const ends = endsOfHolds[plainOf(state.name)];
  if (!ends || !first || !holding.test(plainOf(first.name))) return false;
  return heldFor(concept, known).some(({ data }) =>
    (data.states ?? []).some(({ name }) => ends.test(plainOf(name))),
  );
}

/** The thing that something is held for comes to an end, and the hold with it. */
export function endedHold({ concept, state }: Move, known: Brief): Cause | undefined {
  const name = plainOf(state.name);
  const ends = endsOfHolds[name];
  const verb = verbTo(name);
  if (!ends || verb === undefined) return undefined;
  for (const { id, data: thing } of heldFor(concept, known)) {
    const after = known.actions.find(
      ({ data }) =>
        data.concept === `brief/concept#${id}` &&
        data.state !== undefined &&
        ends.test(plainOf(data.state)),
    );
    if (!after) continue;
    const upon = `its ${thing.name.toLowerCase()} is ${plainOf(after.data.state ?? "")}`;
    return { by: "event", verb, upon, after: `brief/action#${after.id}` as Ref<"brief/action"> };
  }
  return undefined;
}

/** What makes the thing that something is held for. */
export function makingOfHeld(
  concept: Concept,
  known: Brief,
): { readonly action: Ref<"brief/action">; readonly thing: string } | undefined {
  const isHold = (concept.data.states ?? []).some((state) =>
    endsHold({ concept, state, own: [] }, known),
  );
  if (!isHold) return undefined;
  for (const { id, data: thing } of heldFor(concept, known)) {
    const ends = (thing.states ?? []).some(({ name }) =>
      Object.values(endsOfHolds).some((each) => each.test(plainOf(name))),
    );
    const making = known.actions.find(
      ({ data }) => data.effect === "create" && data.concept === `brief/concept#${id}`,
    );
    if (ends && making)
      return { action: `brief/action#${making.id}`, thing: thing.name.toLowerCase() };
  }
  return undefined;
}

/** What people make, and a thing cannot be without. */
function heldFor(concept: Concept, { actions, concepts, relations }: Brief): readonly Concept[] {
  const needed = new Set<string>(
    relations.flatMap(({ data }) =>
      data.from === `brief/concept#${concept.id}` &&
      data.kind === "many-to-one" &&
      data.required !== false
        ? [data.to]
        : [],
    ),
  );
  return concepts.filter(
    ({ id }) =>
      needed.has(`brief/concept#${id}`) &&
      actions.some(
        ({ data }) => data.effect === "create" && data.concept === `brief/concept#${id}`,
      ),
  );
}

/** What is done to another thing and leads to the state with it. */
export function followed(move: Move, known: Brief): Cause | undefined {
  const name = plainOf(move.state.name);
  const made = makingOf(move, known);
  const after =
    made ??
    belongingTo(move, known).flatMap(({ id }) =>
      known.actions.filter(
        ({ data }) =>
          data.concept === `brief/concept#${id}` &&
          data.state !== undefined &&
          leads(id, plainOf(data.state), name),
      ),
    )[0];
  const verb = verbTo(name);
  if (after === undefined || verb === undefined) return undefined;
  const other = known.concepts.find(({ id }) => after.data.concept === `brief/concept#${id}`);
  const thing = other?.data.name.toLowerCase() ?? "other";
  const upon = made ? `the ${thing} is made` : `its ${thing} is ${plainOf(after.data.state ?? "")}`;
  return { by: "event", verb, upon, after: `brief/action#${after.id}` as Ref<"brief/action"> };
}

/** Of the same name; and what is bought goes on once its payment has come. */
function leads(other: string, theirs: string, ours: string): boolean {
  if (paymentNames.test(other)) {
    if (theirs === ours) return /(?:^|\s)refunded$/.test(ours);
    return paidBy.has(theirs) && oncePaid.has(ours);
  }
  return theirs === ours && !ownMoves.has(ours);
}

/** "ordered" of a cart: what makes an order. */
function makingOf({ concept, state }: Move, known: Brief): Action | undefined {
  const verb = verbTo(plainOf(state.name));
  // A refund that is asked for has not given anything back yet: its provider tells.
  if (verb === undefined || concept.id === verb || paymentNames.test(verb)) return undefined;
  return known.actions.find(
    ({ data }) => data.effect === "create" && data.concept === `brief/concept#${verb}`,
  );
}

function belongingTo({ concept }: Move, { concepts, relations }: Brief): readonly Concept[] {
  const parts = new Set<string>(
    relations.flatMap(({ data }) =>
      data.to === `brief/concept#${concept.id}` && data.kind !== "many-to-many" ? [data.from] : [],
    ),
  );
  return concepts.filter(({ id }) => id !== concept.id && parts.has(`brief/concept#${id}`));
}
