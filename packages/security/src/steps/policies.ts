import { type DataOf, join, node, optional, type Ref, type ViewOf } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import {
  asksForTenants,
  hasAccounts,
  isNetworked,
  isPerson,
  statementsOf,
  tenantConcept,
  userConcept,
} from "../accounts.ts";
import { assumed, derived, step } from "../kit.ts";
import { distinct } from "../text.ts";
import { type Belonging, belongings, refsOf } from "./belonging.ts";

type Policy = DataOf<typeof security.policy>;
type Action = ViewOf<typeof brief.action>;
type Actor = ViewOf<typeof brief.actor>;
type Concept = ViewOf<typeof brief.concept>;
interface Condition {
  readonly condition: Policy["condition"];
  readonly when?: string;
  readonly from: readonly Ref[];
}

/** Who may do what, from what actors do and how concepts belong to people. */
export const policies = step("policies", {
  reads: {
    product: brief.product,
    actors: optional(brief.actor),
    actions: optional(brief.action),
    concepts: optional(brief.concept),
    relations: optional(brief.relation),
    requirements: optional(brief.requirement),
    qualities: optional(brief.quality),
    mentions: optional(brief.mention),
  },
  writes: { policies: security.policy },
  run: ({ product, actors, actions, concepts, relations, requirements, qualities, mentions }) => {
    // Where nobody signs in, the machine's own accounts decide, and there is nothing to plan.
    if (!isNetworked(product, concepts)) return { policies: [] };
    const byId = new Map<string, Concept>(concepts.map((each) => [each.ref, each]));
    const belongingOf = belongings(concepts, relations);
    const asked = asksForTenants(statementsOf({ qualities, requirements, mentions }));
    const tenant = asked && tenantConcept(concepts);
    const working = actors.filter((each) => isPerson(each) && each.data.privileged !== true);

    const groups = new Map<string, Group>();
    for (const action of actions) {
      const concept = byId.get(action.data.concept);
      if (!concept) continue;
      const named = actors.filter((each) => action.data.actors.includes(each.ref));
      for (const actor of named.length > 0 ? named : working) {
        const condition = conditionOf({ actor, concept, action, belongingOf, tenant, byId });
        const id = join(
          actor.id,
          concept.id,
          ...(condition.condition === "always" ? [] : [condition.condition]),
        );
        const group = groups.get(id) ?? {
          id,
          actor,
          concept,
          condition,
          actions: [],
          guess: false,
        };
        group.actions.push(action);
        groups.set(id, { ...group, guess: group.guess || named.length === 0 });
      }
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

interface Group {
  readonly id: string;
  readonly actor: Actor;
  readonly concept: Concept;
  readonly condition: Condition;
  readonly actions: Action[];
  readonly guess: boolean;
}

function policyOf({ id, actor, concept, condition, actions, guess }: Group) {
  const refs = actions.map((each) => each.ref);
  const from = distinct([actor.ref, concept.ref, ...refs, ...condition.from]);
  return node(
    security.policy,
    id,
    {
      role: actor.ref,
      concept: concept.ref,
      actions: refs,
      effects: [...distinct(actions.map((each) => each.data.effect))],
      condition: condition.condition,
      ...(condition.when === undefined ? {} : { when: condition.when }),
    },
    guess
      ? assumed(
          "policy-for-unnamed",
          `The input does not say who works with ${concept.data.name.toLowerCase()} records, so every role that uses the product may.`,
          from,
        )
      : derived("policy-from-actions", from),
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

function conditionOf(given: {
  readonly actor: Actor;
  readonly concept: Concept;
  readonly action: Action;
  readonly belongingOf: ReturnType<typeof belongings>;
  readonly tenant: Concept | undefined;
  readonly byId: ReadonlyMap<string, Concept>;
}): Condition {
  const { actor, concept, action, belongingOf, tenant, byId } = given;
  const thing = concept.data.name.toLowerCase();
  const inTenant = (): Condition | undefined =>
    tenant && {
      condition: "tenant",
      when: `is in the same ${tenant.data.name.toLowerCase()}`,
      from: [tenant.ref],
    };
  const always: Condition = { condition: "always", from: [] };
  if (actor.data.privileged === true || !isPerson(actor)) return inTenant() ?? always;

  const { effect } = action.data;
  const itself = concept.ref === userConcept || concept.id === actor.id;
  if (itself && effect !== "create" && effect !== "list" && effect !== "search") {
    return { condition: "own", when: "owns the account", from: [] };
  }
  const belonging: Belonging = belongingOf(concept.ref, `brief/concept#${actor.id}`);
  const own = (role: string | undefined): Condition => ({
    condition: "own",
    when: role === undefined ? `owns the ${thing}` : `is the ${role} of the ${thing}`,
    from: refsOf(belonging),
  });
  const member = (): Condition | undefined =>
    belonging.group && {
      condition: "member",
      when: `is a member of the ${byId.get(belonging.group.concept)?.data.name.toLowerCase() ?? thing}`,
      from: refsOf(belonging),
    };
  // Who makes the group itself is no member of it yet.
  const founds = effect === "create" && belonging.group?.concept === concept.ref;
  if (effect === "create") return (founds ? undefined : member()) ?? inTenant() ?? always;
  const reads = effect === "read" || effect === "list" || effect === "search";
  if (!reads && belonging.author) return own(belonging.author.data.role);
  const shared = member();
  if (shared) return shared;
  if (belonging.person) return own(belonging.person.data.role);
  return inTenant() ?? always;
}
