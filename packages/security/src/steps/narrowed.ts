import { circleOf, spoken, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { isPerson } from "../accounts.ts";
import {
  amongStaff,
  audience,
  internalFlag,
  shownStates,
  toAll,
  toOwner,
} from "../catalog/shown-words.ts";
import { isStaff } from "./belonging.ts";
import { both } from "./condition-words.ts";
import type { Condition } from "./conditions.ts";
import { published } from "./looking.ts";

type Actor = ViewOf<typeof brief.actor>;
type Concept = ViewOf<typeof brief.concept>;
type Attribute = ViewOf<typeof brief.attribute>;

interface Around {
  readonly actor: Actor;
  readonly concept: Concept;
  readonly concepts: readonly Concept[];
  readonly attributes: readonly Attribute[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly relations: readonly ViewOf<typeof brief.relation>[];
}

/**
 * The condition on which somebody looks at a thing that says itself for whom it is: what is not published
 * yet, and notes among staff, are for those who work with them; what its owner shows is there for others.
 */
export function narrowed(condition: Condition, around: Around): Condition {
  const { actor, concept, concepts, attributes } = around;
  if (!isPerson(actor) || actor.data.privileged === true || isStaff(actor.data.name))
    return condition;
  const own = attributes.filter(({ data }) => data.concept === concept.ref);
  const shown = new Set<string>([concept.ref, ...wholesOf(around)]);
  const limits = [
    ...concepts.filter(({ ref }) => shown.has(ref)).map((each) => onlyPublished(each, around)),
    fromStaff(own),
  ].flatMap((each) => each ?? []);
  if (limits.length > 0 && !(condition.condition === "own" && limits.every(isState)))
    return both([condition, ...limits]);
  return toCircle(widened(condition, own), concept, circleOf(concepts, attributes));
}

function isState({ as }: Condition): boolean {
  return as === published;
}

/** What it is a part of: who may not see the whole may not see what is in it. */
function wholesOf({ concept, relations }: Around): readonly string[] {
  return relations.flatMap(({ data: { from, to, owned } }) =>
    from === concept.ref && to !== from && owned === true ? [to] : [],
  );
}

/** Only what is published, unless the actor is one of those who make it so. */
function onlyPublished(of: Concept, { actor, concept, actions }: Around): Condition | undefined {
  const states = of.data.states ?? [];
  const [first] = states;
  const shown = states.find(({ name }) => shownStates.has(name.toLowerCase()));
  if (shown === undefined || first === undefined || shown === first) return undefined;
  const works = actions.some(
    ({ data }) =>
      (data.concept === concept.ref || data.concept === of.ref) &&
      data.actors.includes(actor.ref) &&
      (data.effect === "transition" || data.effect === "update" || data.effect === "delete"),
  );
  if (works) return undefined;
  return {
    condition: "state",
    when: `the ${spoken(of.data.name)} is ${shown.name.toLowerCase()}`,
    from: [of.ref],
    as: published,
  };
}

/** Nothing that is kept among staff. */
function fromStaff(own: readonly Attribute[]): Condition | undefined {
  for (const { ref, data } of own) {
    const values = data.values ?? [];
    const open = values.find((each) => toAll.has(each.toLowerCase()));
    const has = (of: ReadonlySet<string>) => values.some((each) => of.has(each.toLowerCase()));
    if (audience.test(data.name) && open !== undefined && has(amongStaff)) {
      const when = `its ${data.name.toLowerCase()} is ${open.toLowerCase()}`;
      return { condition: "state", when, from: [ref], as: "not-internal" };
    }
    if (internalFlag.test(data.name))
      return { condition: "state", when: "it is not internal", from: [ref], as: "not-internal" };
  }
  return undefined;
}

/** Its owner's, and what the owner shows to all. */
function widened(condition: Condition, own: readonly Attribute[]): Condition {
  if (condition.condition !== "own" || condition.when === undefined) return condition;
  for (const { ref, data } of own) {
    const values = data.values ?? [];
    const open = values.find((each) => toAll.has(each.toLowerCase()));
    const keeps = values.some((each) => toOwner.has(each.toLowerCase()));
    if (!audience.test(data.name) || open === undefined || !keeps) continue;
    const when = `${condition.when}, or its ${data.name.toLowerCase()} is ${open.toLowerCase()}`;
    return {
      ...condition,
      when,
      from: [...condition.from, ref],
      opens: [{ attribute: ref, value: open }],
    };
  }
  return condition;
}

/** What its owner shows to those whom the owner has let in. */
function toCircle(
  condition: Condition,
  concept: Concept,
  circle: ReturnType<typeof circleOf<Concept, Attribute>>,
): Condition {
  const held = circle?.held.find(({ thing }) => thing.ref === concept.ref);
  if (condition.condition !== "own" || condition.when === undefined || !circle || !held)
    return condition;
  const between = spoken(circle.join.data.name);
  // Who follows is let in by who is followed; of friends each lets the other in.
  const letIn = /^followers$/i.test(held.value)
    ? `its owner has accepted their ${between}`
    : `there is an accepted ${between} between both`;
  const when = `${condition.when}, or its ${held.attribute.data.name.toLowerCase()} is ${held.value.toLowerCase()} and ${letIn}`;
  return { ...condition, when, from: [...condition.from, held.attribute.ref, circle.join.ref] };
}
