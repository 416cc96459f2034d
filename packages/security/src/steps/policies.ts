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
import { distinct, padded, says } from "../text.ts";
import { authorRoles, belongings, type Group, isStaff, refsOf } from "./belonging.ts";

type Policy = DataOf<typeof security.policy>;
type Action = ViewOf<typeof brief.action>;
type Actor = ViewOf<typeof brief.actor>;
type Concept = ViewOf<typeof brief.concept>;
type Relation = ViewOf<typeof brief.relation>;
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

    const others = new Set(actors.map((each) => padded(each.data.name)));
    const groups = new Map<string, Held>();
    for (const action of actions) {
      const concept = byId.get(action.data.concept);
      if (!concept) continue;
      const named = actors.filter((each) => action.data.actors.includes(each.ref));
      for (const actor of named.length > 0 ? named : working) {
        const condition = conditionOf({
          actor,
          others,
          concept,
          action,
          belongingOf,
          tenant,
          byId,
        });
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

interface Held {
  readonly id: string;
  readonly actor: Actor;
  readonly concept: Concept;
  readonly condition: Condition;
  readonly actions: Action[];
  readonly guess: boolean;
}

function policyOf({ id, actor, concept, condition, actions, guess }: Held) {
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
  /** Padded names of all actors. */
  readonly others: ReadonlySet<string>;
  readonly concept: Concept;
  readonly action: Action;
  readonly belongingOf: ReturnType<typeof belongings>;
  readonly tenant: Concept | undefined;
  readonly byId: ReadonlyMap<string, Concept>;
}): Condition {
  const { actor, others, concept, action, belongingOf, tenant, byId } = given;
  const thing = concept.data.name.toLowerCase();
  const inTenant = (): Condition | undefined =>
    tenant && {
      condition: "tenant",
      when: `is in the same ${tenant.data.name.toLowerCase()}`,
      from: [tenant.ref],
    };
  const always: Condition = { condition: "always", from: [] };
  const founds = tenant?.ref === concept.ref && action.data.effect === "create";
  if (actor.data.privileged === true || !isPerson(actor))
    return (founds ? undefined : inTenant()) ?? always;

  const { effect } = action.data;
  const itself = concept.ref === userConcept || concept.id === actor.id;
  const lists = effect === "list" || effect === "search";
  if (itself && effect !== "create" && !lists) {
    return { condition: "own", when: "owns the account", from: [] };
  }
  const { people, above, named, group } = belongingOf(concept.ref, {
    id: actor.id,
    name: actor.data.name,
  });
  const name = (ref: string) => byId.get(ref)?.data.name.toLowerCase() ?? thing;
  const own = (role: string | undefined, of: string, by: readonly Relation[]): Condition => ({
    condition: "own",
    when: role === undefined ? `owns the ${of}` : `is the ${role} of the ${of}`,
    from: refsOf(by),
  });
  const member = (of: Group): Condition => ({
    condition: "member",
    when: `is a member of the ${name(of.concept)}`,
    from: refsOf(of.by),
  });
  const ofOne = (each: { readonly relation: Relation; readonly by: readonly Relation[] }) =>
    own(each.relation.data.role, name(each.relation.data.from), [...each.by, each.relation]);
  const closed = group?.open === false ? group : undefined;

  const around = closed && closed.concept !== concept.ref ? closed : undefined;
  if (isStaff(actor.data.name) && !named) {
    const shared = effect === "create" ? around : closed;
    return (shared && member(shared)) ?? inTenant() ?? always;
  }
  if (effect === "create") {
    // Who makes a thing is its person from then on, and who makes a group is its first member.
    if (people.length === 0 && named) return ofOne(named);
    if (around) return member(around);
    if (people.length === 0 && above) return ofOne(above);
    return inTenant() ?? always;
  }
  if (named) return ofOne(named);
  const reads = lists || effect === "read";
  const author = people.find(
    ({ data: { role } }) => role !== undefined && says(padded(role), authorRoles) !== undefined,
  );
  if (!reads && author) return own(author.data.role, thing, [author]);
  if (closed) return member(closed);
  // What somebody wrote is there for others to read, and what is another actor's is not this one's.
  const holders = people.filter(({ data: { role } }) => {
    if (role === undefined) return true;
    const words = padded(role);
    return !(reads && words === " author ") && !others.has(words);
  });
  if (holders.length > 0) {
    const roles = holders.map((each) => each.data.role).filter((each) => each !== undefined);
    return own(roles.length > 0 ? roles.join(" or ") : undefined, thing, holders);
  }
  if (above) return ofOne(above);
  if (group && group.concept !== concept.ref) return member(group);
  return inTenant() ?? always;
}
