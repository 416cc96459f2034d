import { listed, optional, type Ref, sole, spoken, type ViewOf } from "@planc/core";
import { brief, data, security } from "@planc/core/ir";
import { isAnonymous, isPerson, userConcept } from "../accounts.ts";
import { acrossTenants, highest, managing, plainRoles } from "../catalog/role-words.ts";
import { assumed, derived, step } from "../kit.ts";
import { doers, plain, type RoleClause, roleClauses } from "../role-sentences.ts";
import { distinct } from "../text.ts";

type Actor = ViewOf<typeof brief.actor>;
type Action = ViewOf<typeof brief.action>;
type Policy = ViewOf<typeof security.policy>;

/** Who gives an account its role; nothing where the product keeps none with the account. */
export const roleGiving = step("role-giving", {
  reads: {
    identity: optional(security.identity),
    entities: optional(data.entity),
    fields: optional(data.field),
    actors: optional(brief.actor),
    actions: optional(brief.action),
    requirements: optional(brief.requirement),
    policies: optional(security.policy),
    concepts: optional(brief.concept),
  },
  writes: { giving: security.roleGiving },
  run: ({ identity, entities, fields, actors, actions, requirements, policies, concepts }) => {
    const account = entities.find(({ id }) => id === accountId);
    const role = fields.find(
      ({ data }) =>
        data.entity === account?.ref &&
        data.name === "role" &&
        data.generated &&
        (data.values?.length ?? 0) > 1,
    );
    if (role === undefined || identity?.data.owner !== "system") return { giving: undefined };
    const roles = (role.data.values ?? []).map(plain);
    const said = requirements.filter(
      ({ data }) => data.priority !== "wont" && data.kind !== "premise",
    );
    const clauses = new Map<string, readonly RoleClause[]>(
      said.map(({ ref, data }) => [ref, roleClauses(data.text, roles)]),
    );
    const clausesIn = (ref: string, isAffirmed: boolean) =>
      (clauses.get(ref) ?? []).filter((each) => each.isAffirmed === isAffirmed);
    const asking = said.filter(({ ref }) => clausesIn(ref, true).length > 0);
    const askingRefs = new Set<string>(asking.map(({ ref }) => ref));
    const meant = actions.filter(
      ({ data }) =>
        data.automatic === undefined &&
        data.open !== true &&
        isAboutRoles(data) &&
        data.requirements.length > 0 &&
        data.requirements.every((ref) => askingRefs.has(ref)),
    );
    const people = actors.filter((each) => isPerson(each) && !isAnonymous(each));
    const subjects = (isAffirmed: boolean) =>
      new Set(
        asking
          .flatMap(({ ref }) => clausesIn(ref, isAffirmed))
          .flatMap((clause) => doers(clause, people)),
      );
    const [affirmed, denied] = [subjects(true), subjects(false)];
    const named = people.filter(
      (each) =>
        affirmed.has(each) ||
        (!denied.has(each) && meant.some(({ data }) => data.actors.includes(each.ref))),
    );
    const managers = named.length > 0 ? [] : managersOf(people, actions, policies);
    const only = named.length + managers.length > 0 ? [] : administratorOf(people);
    const givers = [named, managers, only].find((each) => each.length > 0) ?? [];
    const from: readonly Ref[] = [
      role.ref,
      ...givers.map(({ ref }) => ref),
      ...meant.map(({ ref }) => ref),
      ...asking.map(({ ref }) => ref),
    ];
    const tenant = concepts.find(({ ref }) => ref === identity.data.tenancy);
    const bounded = tenant ? givers.filter((each) => isBounded(each, policies)) : [];
    const beyond = (role.data.values ?? []).filter((each) => acrossTenants.test(plain(each)));
    const held = (role.data.values ?? []).filter((value) =>
      givers.some((each) => plain(each.data.name) === plain(value)),
    );
    const text = `${tell(givers, people, roles)}${
      tenant && bounded.length > 0 ? bound(bounded, spoken(tenant.data.name), beyond, people) : ""
    }`;
    return {
      giving: sole(
        security.roleGiving,
        {
          field: role.ref,
          givers: givers.map(({ ref }) => ref),
          ...(held.length > 0 ? { values: held } : {}),
          actions: meant.map(({ ref }) => ref),
          requirements: asking.map(({ ref }) => ref),
          text,
        },
        named.length > 0
          ? derived("role-giving", from)
          : assumed("role-giving", reason(managers, only), from),
      ),
    };
  },
});

/** The entity that accounts of people are. */
const accountId = "user";

function isAboutRoles({ concept, effect }: Action["data"]): boolean {
  if (effect !== "update" && effect !== "command" && effect !== "transition") return false;
  return concept === userConcept || /#(?:user-|account-)?role(?:-assignment)?$/.test(concept);
}

/** Who looks after accounts, as the text says, and not only after their own. */
function managersOf(
  people: readonly Actor[],
  actions: readonly Action[],
  policies: readonly Policy[],
): readonly Actor[] {
  const found = people.filter(
    (each) =>
      !plainRoles.has(plain(each.data.name)) &&
      policies.some(
        ({ data }) =>
          data.role === each.ref &&
          data.concept === userConcept &&
          (data.condition === "always" || data.condition === "tenant") &&
          actions.some(
            (action) =>
              data.actions.includes(action.ref) &&
              action.data.actors.includes(each.ref) &&
              action.data.open !== true &&
              managing.has(action.data.verb),
          ),
      ),
  );
  const privileged = people.filter(({ data }) => data.privileged === true);
  return privileged.length === 0 ? found : found.filter((each) => privileged.includes(each));
}

/** The one role that administers the product; nobody where several might be it. */
function administratorOf(people: readonly Actor[]): readonly Actor[] {
  const all = people.filter(({ data }) => data.privileged === true);
  const above = all.filter(({ data }) => highest.test(data.name));
  const bare = all.filter(({ data }) => plain(data.name) === "admin");
  return [all, above, bare].find((each) => each.length === 1) ?? [];
}

function reason(managers: readonly Actor[], only: readonly Actor[]): string {
  if (managers.length > 0)
    return `The input does not say who gives accounts their roles: ${names(managers)} may, who ${managers.length === 1 ? "looks" : "look"} after accounts.`;
  return only.length > 0
    ? `The input does not say who gives accounts their roles: ${names(only)} may, who administers the product.`
    : "The input names nobody who gives accounts their roles, and no one role that administers the product: whoever runs the system does it.";
}

function tell(
  givers: readonly Actor[],
  people: readonly Actor[],
  roles: readonly string[],
): string {
  if (givers.length === 0) {
    const privileged = people.filter(({ data }) => data.privileged === true);
    return privileged.length > 1
      ? `Nobody gives roles through the product: ${names(privileged)} administer it, and the input does not say which of them would. Whoever runs the system sets the role where the accounts are kept.`
      : "Nobody gives roles through the product: the input names nobody who does. Whoever runs the system sets the role where the accounts are kept.";
  }
  const first = givers.filter(({ data }) => roles.includes(plain(data.name)));
  return `${names(givers)} ${givers.length === 1 ? "gives" : "give"} them.${
    first.length === 0
      ? ""
      : ` The first ${names(first.slice(0, 1))} is made where accounts are kept, before anybody has signed in.`
  }`;
}

/** Whether somebody looks after accounts of one tenant alone, or nothing lets them reach beyond it. */
function isBounded(giver: Actor, policies: readonly Policy[]): boolean {
  const own = policies.filter(
    ({ data }) =>
      data.role === giver.ref && data.concept === userConcept && data.condition !== "own",
  );
  if (own.some(({ data }) => data.condition === "tenant")) return true;
  return own.length === 0 && !acrossTenants.test(giver.data.name);
}

function bound(
  givers: readonly Actor[],
  tenant: string,
  beyond: readonly string[],
  people: readonly Actor[],
): string {
  const called = beyond.map(
    (value) => people.find(({ data }) => plain(data.name) === plain(value))?.data.name ?? value,
  );
  const gives = givers.length === 1 ? "gives" : "give";
  return ` ${names(givers)} ${gives} them only to accounts of the same ${tenant}, and never one that reaches beyond it${
    called.length === 0 ? "" : `, as ${listed(called)} ${called.length === 1 ? "does" : "do"}`
  }.`;
}

function names(actors: readonly Actor[]): string {
  return listed(distinct(actors.map(({ data }) => data.name)));
}
