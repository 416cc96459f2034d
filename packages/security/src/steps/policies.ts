import { type DataOf, optional, type Ref, type ViewOf } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import {
  asksForTenants,
  hasAccounts,
  isAnonymous,
  isNetworked,
  isOutside,
  isPerson,
  statementsOf,
  tenantConcept,
} from "../accounts.ts";
import { step } from "../kit.ts";
import { padded } from "../text.ts";
import { namedBy, verdicts } from "./access-rules.ts";
import { alsoMembers, holdsIt, plainRole } from "./also-members.ts";
import { bannedStates } from "./banned-states.ts";
import { administers, belongings } from "./belonging.ts";
import { both } from "./condition-words.ts";
import { type Condition, conditionOf } from "./conditions.ts";
import { denialsOf } from "./denials.ts";
import { holding } from "./holding.ts";
import {
  asLooking,
  type Look,
  looksGiven,
  looksOfAll,
  looksOfManagers,
  looksOfVisitors,
  readingsOf,
  reads,
} from "./looking.ts";
import { narrowed } from "./narrowed.ts";
import { ownBy } from "./own-by.ts";
import { administration, policyOf } from "./policy-nodes.ts";
import { type Above, ranksOf } from "./ranks.ts";
import { conditionsBy } from "./ruled-conditions.ts";
import { selvesOf } from "./selves.ts";
import { shownToAll } from "./shown-to-all.ts";
import { rolesByMembership } from "./standing.ts";
import { actingUnnamed } from "./unnamed.ts";

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
    rules: optional(brief.access),
    groupRoles: optional(security.groupRole),
  },
  writes: { policies: security.policy, denials: security.denial },
  run: (plan) => {
    const { product, actions, concepts, relations, attributes, rules } = plan;
    const actors = plan.actors.filter((each) => !isOutside(each));
    // Where nobody signs in, the machine's own accounts decide, and there is nothing to plan.
    if (!isNetworked(product, concepts)) return { policies: [], denials: [] };
    const byId = new Map<string, Concept>(concepts.map((each) => [each.ref, each]));
    const selves = selvesOf(actors, concepts, relations, attributes, actions);
    const belongingOf = belongings(concepts, relations, selves);
    const asked = asksForTenants(statementsOf(plan));
    const tenant = asked && tenantConcept(concepts);
    const working = actors.filter((each) => isPerson(each) && each.data.privileged !== true);

    const others = new Set(actors.map((each) => padded(each.data.name)));
    const rolesIn = rolesByMembership(plan.groupRoles);
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
    const shown = shownToAll(plan.requirements);
    const facts = { others, belongingOf, selves, tenant, byId, rolesIn, hasRunner, shown };
    /** What the text says of who sees all of a thing, where that is the condition. */
    const shownTo = (
      actor: Actor,
      concept: Concept,
      { condition }: Condition,
      effect: Effect,
    ): Ref | undefined =>
      reads.has(effect) &&
      isPerson(actor) &&
      !isAnonymous(actor) &&
      condition !== "own" &&
      condition !== "member"
        ? shown(concept)
        : undefined;
    const { groups, hold } = holding();
    const asShown = <Told extends Condition & { readonly stated: boolean }>(
      told: Told,
      actor: Actor,
      concept: Concept,
    ): Condition & { readonly stated: boolean } =>
      told.stated
        ? told
        : {
            ...narrowed(told, { actor, concept, concepts, attributes, actions, relations }),
            stated: false,
          };
    const judge = verdicts(rules);
    const barred = bannedStates(rules, actions, attributes);
    const usual = actingUnnamed({
      actors,
      actions,
      rules,
      relations,
      accounts: selves.accounts,
      owns: (actor, action) => {
        const concept = byId.get(action.data.concept);
        return (
          concept !== undefined &&
          conditionOf({ ...facts, actor, concept, action: action.data }).condition === "own"
        );
      },
    });
    const given = { ...facts, tenant };
    const makes = (actor: Actor, concept: Concept) =>
      actions.some(
        ({ data }) =>
          data.concept === concept.ref &&
          data.actors.includes(actor.ref) &&
          data.effect === "create",
      );
    const owns = (actor: Actor, concept: Concept) =>
      conditionOf({ ...facts, actor, concept, action: { effect: "read", verb: "read" } })
        .condition === "own";
    const above = ranksOf(plan.groupRoles, actors);
    const shared: (Above & { readonly action: Action; readonly concept: Concept })[] = [];
    for (const action of actions) {
      const concept = byId.get(action.data.onto?.concept ?? action.data.concept); // Used on that one.
      if (!concept || action.data.automatic !== undefined) continue;
      if (action.data.open === true && action.data.actors.length === 0) continue;
      const { verb, effect } = action.data;
      const doing = { concept: concept.ref, effect, verb };
      const told = namedBy(rules, doing);
      // Accounts are made without one, and nothing else happens to them so.
      const isShut = (each: Actor) =>
        effect !== "create" && isAnonymous(each) && selves.of(each).has(concept.ref);
      const named = actors.filter(
        (each) => (action.data.actors.includes(each.ref) || told.has(each.ref)) && !isShut(each),
      );
      const unnamed = named.length === 0;
      const plain = plainRole(named, actors);
      if (plain) shared.push({ action, concept, plain, others: alsoMembers(actors, plain) });
      const acting = unnamed ? usual.doing(action) : [...named, ...runnersOf(concept, named)];
      const ranked = above(acting);
      if (ranked) shared.push({ action, concept, ...ranked });
      for (const actor of acting) {
        const meant = asLooking(action.data);
        const base = () => conditionOf({ ...facts, actor, concept, action: meant });
        const states = effect === "update" ? barred(actor.ref, concept) : [];
        for (const allowed of conditionsBy(judge(actor.ref, doing), {
          ...given,
          concept,
          base,
          actor,
          effect,
          ranked: above([actor]) !== undefined,
          makes: makes(actor, concept),
        })) {
          const told = { ...both([allowed, ...states]), stated: allowed.stated };
          const isOpen = meant !== action.data && told.condition === "always";
          const seen = isOpen ? { ...base(), stated: false } : told;
          const condition = reads.has(meant.effect) ? asShown(seen, actor, concept) : told;
          const held = hold(
            actor,
            concept,
            condition,
            unnamed && !condition.stated && !shownTo(actor, concept, condition, effect)
              ? "guess"
              : "told",
            reads.has(effect),
          );
          held.actions.push(action);
          held.because.push(...sayingSo(shownTo(actor, concept, condition, effect)));
        }
      }
    }
    const show = ({ actor, concept, effect, because, as }: Look) => {
      const doing = { concept: concept.ref, effect };
      const action = { effect: "read", verb: "read" } as const;
      const base = () => conditionOf({ ...facts, actor: as ?? actor, concept, action });
      const who = as ?? actor;
      const ranked = above([who]) !== undefined;
      const about = {
        ...given,
        concept,
        base,
        actor: who,
        effect,
        ranked,
        makes: makes(who, concept),
      };
      const own = judge(actor.ref, doing);
      // Who sees it as somebody else does sees it on the same conditions, unless the text bars them.
      const verdict =
        as && own.kind !== "denied" ? { ...judge(as.ref, doing), unless: own.unless } : own;
      for (const allowed of conditionsBy(verdict, about)) {
        const condition = asShown(allowed, as ?? actor, concept);
        const isSaid = [...groups.values()].some(
          (each) =>
            each.actor === actor &&
            each.concept === concept &&
            each.condition.when === condition.when &&
            each.actions.some(({ data }) => data.effect === effect),
        );
        if (isSaid && !condition.stated) continue;
        const sees = shownTo(actor, concept, condition, effect);
        const told = condition.stated || sees !== undefined;
        // A program that sends things in is shown those of nobody else, where people look at them.
        if (!told && condition.when === undefined && !isPerson(actor) && actors.some(isPerson))
          continue;
        const held = hold(actor, concept, condition, told ? "told" : "reading", true);
        held.reading.add(effect);
        held.because.push(...because, ...sayingSo(sees));
      }
    };
    for (const each of looksGiven(rules, actors, actions, byId)) show(each);
    const back = [
      ...readingsOf([...groups.values()], actions, { owns, selves, attributes }),
      ...looksOfManagers([...groups.values()], actions, relations, {
        selves,
        // What those above add is not for those below them to look at.
        isAbove: (one, other) => above([other])?.others.includes(one) === true,
      }),
      ...looksOfVisitors([...groups.values()]),
      ...looksOfAll([...groups.values()], actions, usual.looking, byId),
    ];
    for (const each of back) show(each);
    const held = [...groups.values()];
    for (const { action, plain, others, concept } of shared) {
      const { verb, effect } = action.data;
      const doing = { concept: concept.ref, effect, verb };
      for (const actor of others.filter((each) => !holdsIt(held, each, action))) {
        const base = () => conditionOf({ ...facts, actor: plain, concept, action: action.data });
        const ranked = above([plain]) !== undefined;
        const about = {
          ...given,
          concept,
          base,
          actor,
          effect,
          ranked,
          makes: makes(plain, concept),
        };
        const [bar, verdict] = [judge(actor.ref, doing), judge(plain.ref, doing)];
        if (bar.kind === "denied" || verdict.kind === "denied") continue;
        for (const condition of conditionsBy({ ...verdict, unless: bar.unless }, about))
          hold(actor, concept, condition, "member", reads.has(effect), plain).actions.push(action);
      }
    }
    const asMembers = [...groups.values()].filter((each) => each.basis === "member");
    for (const each of readingsOf(asMembers, actions, { owns, selves, attributes })) show(each);
    const acting = new Set(
      [...groups.values()].flatMap((each) => (each.as ? [] : [each.actor.ref])),
    );
    const idle = actors.filter((each) => each.data.privileged === true && !acting.has(each.ref));
    return {
      policies: [
        ...[...groups.values()].map((group) => policyOf(group, ownBy(group, plan.relations))),
        ...(hasAccounts(concepts) ? idle.map((each) => administration(each, tenant)) : []),
      ],
      denials: denialsOf(rules, actions, byId),
    };
  },
});

const sayingSo = (ref: Ref | undefined) => (ref === undefined ? [] : [{ ref }]);
