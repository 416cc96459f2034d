import { type DataOf, join, node, optional, slug, type ViewOf } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import {
  asksForTenants,
  hasAccounts,
  isAnonymous,
  isNetworked,
  isPerson,
  statementsOf,
  tenantConcept,
  userConcept,
} from "../accounts.ts";
import { assumed, derived, step } from "../kit.ts";
import { distinct, padded, says } from "../text.ts";
import { administers, belongings } from "./belonging.ts";
import { type Condition, conditionOf } from "./conditions.ts";

type Policy = DataOf<typeof security.policy>;
type Effect = Policy["effects"][number];
type Action = ViewOf<typeof brief.action>;
type Actor = ViewOf<typeof brief.actor>;
type Concept = ViewOf<typeof brief.concept>;

/** Who may do what, from what actors do and how concepts belong to people. */
export const policies = step("policies", {
  reads: {
    product: brief.product,
    actors: optional(brief.actor),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    relations: optional(brief.relation),
    attributes: optional(brief.attribute),
    requirements: optional(brief.requirement),
    qualities: optional(brief.quality),
    mentions: optional(brief.mention),
  },
  writes: { policies: security.policy },
  run: (plan) => {
    const { product, actors, actions, concepts, relations, attributes } = plan;
    // Where nobody signs in, the machine's own accounts decide, and there is nothing to plan.
    if (!isNetworked(product, concepts)) return { policies: [] };
    const byId = new Map<string, Concept>(concepts.map((each) => [each.ref, each]));
    const belongingOf = belongings(concepts, relations);
    const asked = asksForTenants(statementsOf(plan));
    const tenant = asked && tenantConcept(concepts);
    const working = actors.filter((each) => isPerson(each) && each.data.privileged !== true);

    const others = new Set(actors.map((each) => padded(each.data.name)));
    const ranked = rankedJoins(attributes);
    const runs = (actor: Actor, group: string) =>
      administers(actor.data.name, byId.get(group)?.data.name ?? "");
    const hasRunner = (group: string) => working.some((each) => runs(each, group));
    /** Roles that administer the group of a concept: they are its members too. */
    const runnersOf = (concept: Concept, named: readonly Actor[]) =>
      named.some((each) => working.includes(each))
        ? working.filter((each) => {
            const { group } = belongingOf(concept.ref, { id: each.id, name: each.data.name });
            return group?.open === false && !named.includes(each) && runs(each, group.concept);
          })
        : [];
    const rules = { others, belongingOf, tenant, byId, ranked, hasRunner };
    const groups = new Map<string, Held>();
    const hold = (actor: Actor, concept: Concept, condition: Condition): Held => {
      const base = join(
        actor.id,
        concept.id,
        ...(condition.condition === "always" ? [] : [condition.condition]),
        ...(condition.as === undefined ? [] : [condition.as]),
      );
      const same = groups.get(base);
      // Two conditions of one kind are two policies.
      const id =
        same && same.condition.when !== condition.when
          ? join(base, slug(condition.when ?? "always"))
          : base;
      const held = groups.get(id) ?? {
        id,
        actor,
        concept,
        condition,
        actions: [],
        reading: new Set<Effect>(),
        because: [],
        guess: false,
      };
      groups.set(id, held);
      return held;
    };
    for (const action of actions) {
      const concept = byId.get(action.data.concept);
      if (!concept) continue;
      const named = actors.filter((each) => action.data.actors.includes(each.ref));
      const acting = named.length > 0 ? [...named, ...runnersOf(concept, named)] : working;
      for (const actor of acting) {
        const condition = conditionOf({ ...rules, actor, concept, action: action.data });
        const held = hold(actor, concept, condition);
        held.actions.push(action);
        if (named.length === 0) held.guess = true;
      }
    }
    for (const { actor, concept, effect, because } of readingsOf([...groups.values()], actions)) {
      const action = { effect: "read", verb: "read" } as const;
      const held = hold(actor, concept, conditionOf({ ...rules, actor, concept, action }));
      held.reading.add(effect);
      held.because.push(...because);
    }
    const acting = new Set([...groups.values()].map((each) => each.actor.ref));
    const idle = actors.filter((each) => each.data.privileged === true && !acting.has(each.ref));
    return {
      policies: [
        ...[...groups.values()].map((group) => policyOf(group)),
        ...(hasAccounts(concepts) ? idle.map((each) => administration(each, tenant)) : []),
      ],
    };
  },
});

interface Held {
  readonly id: string;
  readonly actor: Actor;
  readonly concept: Concept;
  readonly condition: Condition;
  readonly actions: Action[];
  /** Reads that nobody named, with the writes that ask for them. */
  readonly reading: Set<Effect>;
  readonly because: Action[];
  guess: boolean;
}

const reads: ReadonlySet<Effect> = new Set(["read", "list", "search"]);

/** What is written can be read back by whoever wrote it, unless reading was given to others alone. */
function readingsOf(groups: readonly Held[], actions: readonly Action[]) {
  return groups.flatMap(({ actor, concept, actions: own }) => {
    if (isAnonymous(actor)) return [];
    const because = own.filter((each) => !reads.has(each.data.effect));
    const changes = isPerson(actor) && because.some((each) => each.data.effect !== "create");
    if (because.length === 0) return [];
    return (["read", "list"] as const).flatMap((effect) => {
      const isSame = (each: Action) =>
        each.data.effect === effect || (effect === "list" && each.data.effect === "search");
      const held = groups.some(
        (each) => each.actor === actor && each.concept === concept && each.actions.some(isSame),
      );
      const named = actions.some((each) => each.data.concept === concept.ref && isSame(each));
      return held || (named && !changes) ? [] : [{ actor, concept, effect, because }];
    });
  });
}

const ranks = ["administrator", "admin", "owner", "manager", "moderator", "maintainer"];

/** Concepts with an attribute that tells who administers: the role of a membership. */
function rankedJoins(attributes: readonly ViewOf<typeof brief.attribute>[]): ReadonlySet<string> {
  return new Set(
    attributes
      .filter((each) => each.data.values?.some((value) => says(padded(value), ranks) !== undefined))
      .map((each) => each.data.concept),
  );
}

function policyOf({ id, actor, concept, condition, actions, reading, because, guess }: Held) {
  const refs = actions.map((each) => each.ref);
  const from = distinct([
    actor.ref,
    concept.ref,
    ...refs,
    ...because.map((each) => each.ref),
    ...condition.from,
  ]);
  return node(
    security.policy,
    id,
    {
      role: actor.ref,
      concept: concept.ref,
      actions: refs,
      effects: [...distinct([...actions.map((each) => each.data.effect), ...reading])],
      condition: condition.condition,
      ...(condition.when === undefined ? {} : { when: condition.when }),
    },
    guess
      ? assumed(
          "policy-for-unnamed",
          `The input does not say who works with ${concept.data.name.toLowerCase()} records, so every role that uses the product may.`,
          from,
        )
      : derived(actions.length > 0 ? "policy-from-actions" : "policy-for-reading", from),
  );
}

function administration(actor: Actor, tenant: Concept | undefined) {
  return node(
    security.policy,
    join(actor.id, "user", ...(tenant ? ["tenant"] : [])),
    {
      role: actor.ref,
      concept: userConcept,
      actions: [],
      effects: ["list", "read", "update", "delete"],
      condition: tenant ? "tenant" : "always",
      ...(tenant ? { when: `is in the same ${tenant.data.name.toLowerCase()}` } : {}),
    },
    assumed(
      "policy-for-administration",
      `${actor.data.name} administers the product, and the input does not say what that covers: accounts are the least.`,
      [actor.ref],
    ),
  );
}
