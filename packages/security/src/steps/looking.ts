import { type DataOf, join, type Ref, type ViewOf } from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import { isAnonymous, isPerson, isSignInSession } from "../accounts.ts";
import { endsWith, padded } from "../text.ts";
import type { Rule } from "./access-rules.ts";
import { isStaff } from "./belonging.ts";
import type { Condition } from "./conditions.ts";
import type { Selves } from "./selves.ts";

type Effect = DataOf<typeof security.policy>["effects"][number];
type Action = ViewOf<typeof brief.action>;
type Actor = ViewOf<typeof brief.actor>;
type Concept = ViewOf<typeof brief.concept>;

/** What becomes a policy: a role, a thing and a condition, with what is done. */
export interface Held {
  readonly id: string;
  readonly actor: Actor;
  readonly concept: Concept;
  readonly condition: Condition;
  readonly actions: Action[];
  /** Reads that nobody named, with what asks for them. */
  readonly reading: Set<Effect>;
  readonly because: { readonly ref: Ref }[];
  /**
   * The text names them; or it names nobody; or they read what they write; or it names a plain role
   * that they have too.
   */
  readonly basis: "told" | "guess" | "reading" | "member";
  /** That plain role. */
  readonly as?: Actor;
}

/** Looking that nobody named an action for, with what asks for it. */
export interface Look {
  readonly actor: Actor;
  readonly concept: Concept;
  readonly effect: Effect;
  readonly because: readonly (Action | Rule)[];
  /** The plain role that they have too, by which they may. */
  readonly as?: Actor;
}

/** Looking at things. */
export const reads: ReadonlySet<Effect> = new Set(["read", "list", "search"]);

/** A clone leaves alone what it is made of: who may see that may have one, and nobody else. */
export function asLooking<Deed extends Pick<Action["data"], "effect" | "verb">>(
  deed: Deed,
): Pick<Action["data"], "effect" | "verb"> {
  return deed.verb === "clone" && deed.effect === "command"
    ? { effect: "read", verb: "read" }
    : deed;
}

/**
 * What is written can be read back by whoever wrote it, unless reading was given to others alone and it is
 * not their own; and who may read one may list those that they may read.
 */
export function readingsOf(
  groups: readonly Held[],
  actions: readonly Action[],
  {
    owns,
    selves,
    attributes,
  }: {
    /** Whether what they read of it is their own alone. */
    readonly owns: (actor: Actor, concept: Concept) => boolean;
    readonly selves: Selves;
    readonly attributes: readonly ViewOf<typeof brief.attribute>[];
  },
) {
  const seen = new Set<string>();
  return groups.flatMap(({ actor, concept, condition, actions: own, as }): readonly Look[] => {
    // What keeps people signed in is nothing to look at, unless somebody says so.
    if (isSignInSession(concept, attributes)) return [];
    // Who has not signed in comes back to what is known to be theirs, and to nothing else.
    const isKept = condition.condition === "own" && condition.as === undefined;
    const isAccount = selves.accounts.has(concept.ref);
    const isSelf = isAccount || (isAnonymous(actor) && selves.of(actor).has(concept.ref));
    if (isAnonymous(actor) && (!isKept || isSelf)) return [];
    const writes = own.filter((each) => !reads.has(each.data.effect));
    const looks = own.filter((each) => each.data.effect === "read");
    const because = writes.length > 0 ? writes : looks;
    const edits = isPerson(actor) && writes.some((each) => each.data.effect !== "create");
    if (because.length === 0) return [];
    // Of accounts everybody has one, and a list of it would be that one.
    const isOwnAccount = isAccount && owns(as ?? actor, concept);
    const effects = isOwnAccount ? (["read"] as const) : (["read", "list"] as const);
    return effects.flatMap((effect) => {
      const isSame = (each: Action) =>
        each.data.effect === effect || (effect === "list" && each.data.effect === "search");
      const held = groups.some(
        (each) =>
          each.actor === actor &&
          each.concept === concept &&
          (each.actions.some(isSame) || each.reading.has(effect)),
      );
      const named = actions.some((each) => each.data.concept === concept.ref && isSame(each));
      const key = join(actor.id, concept.id, effect, ...(edits ? ["changes"] : []));
      // Of what a group has, its members list what they may read one by one.
      const isBounded = looks.length > 0 && condition.condition === "member";
      const others = named && !edits && !isBounded && !owns(as ?? actor, concept);
      if (held || others || seen.has(key)) return [];
      seen.add(key);
      return [{ actor, concept, effect, because, ...(as ? { as } : {}) }];
    });
  });
}

const changes: ReadonlySet<Effect> = new Set(["update", "delete", "transition", "command"]);

/**
 * Who runs the product or works for it and manages a thing sees what others add to it, where the text
 * gives looking at that to nobody: an administrator of trips the bookings of each.
 */
export function looksOfManagers(
  groups: readonly Held[],
  actions: readonly Action[],
  relations: readonly ViewOf<typeof brief.relation>[],
  {
    selves,
    isAbove,
  }: {
    readonly selves: Selves;
    readonly isAbove: (one: Actor, other: Actor) => boolean;
  },
): readonly Look[] {
  const looked = new Set<string>(
    actions.flatMap(({ data }) => (reads.has(data.effect) ? [data.concept] : [])),
  );
  const told = groups.filter(({ basis }) => basis === "told");
  const does = (each: Held, wanted: (effect: Effect) => boolean) =>
    each.actions.filter(({ data }) => wanted(data.effect));
  const people = new Set<string>([...groups.flatMap((each) => [...selves.of(each.actor)])]);
  // A line of a basket is of the basket, and only names the product.
  const wholes = relations.filter(
    ({ data: { from, to, kind } }) => kind !== "many-to-many" && from !== to && !people.has(to),
  );
  return wholes.flatMap(({ data: { from, to } }) => {
    if (looked.has(from) || wholes.filter(({ data }) => data.from === from).length > 1) return [];
    const made = told.find(
      (each) => each.concept.ref === from && does(each, (one) => one === "create").length > 0,
    );
    if (!made) return [];
    return told.flatMap((each) => {
      const because = each.concept.ref === to ? does(each, (one) => changes.has(one)) : [];
      const { actor } = each;
      const runs = actor.data.privileged === true || isStaff(actor.data.name);
      if (because.length === 0 || !runs || actor === made.actor) return [];
      if (isAbove(made.actor, actor)) return [];
      return (["read", "list"] as const).map((effect) => ({
        actor,
        concept: made.concept,
        effect,
        because,
      }));
    });
  });
}

/** Marks the condition that a thing is published, which is all of it to those who only look. */
export const published = "published";

/**
 * Visitors who look at one thing look at its list, and the other way round, where those who have an account
 * see all of it: what is shown to each of them in part is no catalogue.
 */
export function looksOfVisitors(groups: readonly Held[]) {
  const all = ({ condition: { condition, as } }: Held) =>
    condition === "always" || as === published;
  const has = (each: Held, effect: Effect) =>
    each.reading.has(effect) ||
    each.actions.some(
      ({ data }) => data.effect === effect || (effect === "list" && data.effect === "search"),
    );
  return groups.flatMap((group) => {
    const { actor, concept, actions } = group;
    if (!isAnonymous(actor) || group.basis !== "told" || !all(group)) return [];
    const because = actions.filter((each) => reads.has(each.data.effect));
    const others = groups.filter((each) => each.concept === concept && !isAnonymous(each.actor));
    if (because.length === 0) return [];
    return (["read", "list"] as const).flatMap((effect) => {
      const seen = others.filter((each) => isPerson(each.actor) && has(each, effect));
      const whole = seen.some((each) => all(each) && each.actor.data.privileged !== true);
      return has(group, effect) || !whole ? [] : [{ actor, concept, effect, because }];
    });
  });
}

/** Looking at what the text has written by nobody in particular, where it gives looking to nobody either. */
export function looksOfAll(
  groups: readonly Held[],
  actions: readonly Action[],
  looking: (action: Action) => readonly Actor[],
  concepts: ReadonlyMap<string, Concept>,
) {
  const seen = new Set(
    groups.flatMap(({ actor, concept, actions: own, reading }) =>
      [...own.map((each) => each.data.effect), ...reading].map((effect) =>
        join(actor.id, concept.id, effect === "search" ? "list" : effect),
      ),
    ),
  );
  return actions.flatMap((action) => {
    const concept = concepts.get(action.data.concept);
    if (!concept || action.data.actors.length > 0 || action.data.automatic !== undefined) return [];
    return (["read", "list"] as const).flatMap((effect) => {
      const isSame = ({ data }: Action) =>
        data.concept === concept.ref &&
        data.automatic === undefined &&
        (data.effect === effect || (effect === "list" && data.effect === "search"));
      if (actions.some((each) => isSame(each) && each.data.actors.length > 0)) return [];
      return looking(action).flatMap((actor) => {
        const key = join(actor.id, concept.id, effect);
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ actor, concept, effect, because: [action] }];
      });
    });
  });
}

/** Looking that a rule gives somebody without naming an action: "viewers have read-only access". */
export function looksGiven(
  rules: readonly Rule[],
  actors: readonly Actor[],
  actions: readonly Action[],
  concepts: ReadonlyMap<string, Concept>,
) {
  const worked = new Set<string>(
    actions.flatMap(({ data }) => (data.automatic === undefined ? [data.concept] : [])),
  );
  return rules.flatMap((rule) => {
    const { who, verb, effects, concept: only } = rule.data;
    if (who.modality === "must-not" || verb !== undefined) return [];
    const about = [...concepts.values()].filter((each) =>
      only === undefined ? worked.has(each.ref) : each.ref === only,
    );
    return actors
      .filter((each) => who.actors.includes(each.ref))
      .flatMap((actor) =>
        about.flatMap((concept) =>
          (["read", "list"] as const)
            .filter((effect) => effects.includes(effect))
            .map((effect) => ({ actor, concept, effect, because: [rule] })),
        ),
      );
  });
}

/** Whether the text has somebody look at a thing and do nothing else to it, where others do. */
export function readersAlone(
  actions: readonly Action[],
): (concept: string, actor: string) => boolean {
  const looking = new Set<string>();
  const writing = new Set<string>();
  const written = new Set<string>();
  for (const { data } of actions) {
    const looks = reads.has(data.effect);
    if (!looks && data.actors.length > 0) written.add(data.concept);
    for (const actor of data.actors) (looks ? looking : writing).add(`${data.concept} ${actor}`);
  }
  return (concept, actor) => {
    const key = `${concept} ${actor}`;
    return written.has(concept) && looking.has(key) && !writing.has(key);
  };
}

const lookingNames = ["viewer", "observer", "spectator", "read only user", "auditor"];

/** A viewer looks, and changes nothing that the text does not give them. */
export function looksByName(actor: Actor): boolean {
  return endsWith(padded(actor.data.name), lookingNames);
}
