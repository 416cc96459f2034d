// Over 300 lines: one step settles all readings in their order, each of which has its own file.
import { optional, type Ref } from "@planc/core";
import { archetype, brief, host, reading } from "@planc/core/ir";
import { step } from "../kit.ts";
import { settleAccess } from "../settle/access.ts";
import { meantIn, settleActions } from "../settle/actions.ts";
import { applyCorrections, type Brief } from "../settle/apply-corrections.ts";
import { withAssociations } from "../settle/associations.ts";
import { withLimits } from "../settle/attribute-limits.ts";
import { withAvailability } from "../settle/availability.ts";
import { withHolders } from "../settle/buying.ts";
import { withHistories } from "../settle/change-histories.ts";
import { claimsIn } from "../settle/claims.ts";
import { completed } from "../settle/completed.ts";
import { conceptFinder, settleConcepts, statesFinder } from "../settle/concepts.ts";
import { withConsequences } from "../settle/consequences.ts";
import { targetFinder } from "../settle/deed-target.ts";
import { withFixed } from "../settle/fixed-things.ts";
import { withGuests } from "../settle/guests.ts";
import { withHeldElsewhere } from "../settle/held-elsewhere.ts";
import { settleLeftovers } from "../settle/leftovers.ts";
import { withLinkParts } from "../settle/link-parts.ts";
import { withListParts } from "../settle/list-parts.ts";
import { type RoleList, withListedRoles } from "../settle/listed-roles.ts";
import { withLookedAfter } from "../settle/looked-after.ts";
import { withSources } from "../settle/made-from.ts";
import { withMadeInside } from "../settle/made-inside.ts";
import { madeStates, withMadeStates } from "../settle/made-states.ts";
import { meantRelations } from "../settle/meant-relations.ts";
import {
  disputedIn,
  settleMentions,
  settleParts,
  settleQualities,
  settleRegimes,
  settleSystems,
} from "../settle/mentions.ts";
import { namedAttributes } from "../settle/named-attributes.ts";
import { namingOf } from "../settle/naming.ts";
import { fittingProposals } from "../settle/offers.ts";
import { openActions } from "../settle/open-actions.ts";
import { withOwnership } from "../settle/ownership.ts";
import { withPayments } from "../settle/paid-first.ts";
import { guestsHaveNone, isNobodyKnown, settleActors } from "../settle/people.ts";
import { asPlainPeople } from "../settle/personas.ts";
import { withPlainKeeping } from "../settle/plain-keeping.ts";
import { plainVerbs } from "../settle/plain-verb.ts";
import { settlePrinciples } from "../settle/principles.ts";
import { settleProduct } from "../settle/product.ts";
import { settleAttributes } from "../settle/properties.ts";
import { withPutOff } from "../settle/put-off-by-key.ts";
import { settleQuantities } from "../settle/quantities.ts";
import { settleQuestions } from "../settle/questions.ts";
import { orderOf, type Readings } from "../settle/readings.ts";
import { settleRelations } from "../settle/relations.ts";
import { otherNames } from "../settle/rename-people.ts";
import { type Asked, settleRequirements } from "../settle/requirements.ts";
import { withSaid } from "../settle/said-of-fields.ts";
import { withStandingValues } from "../settle/standing-values.ts";
import { takersIn } from "../settle/takers.ts";
import { settleTeam } from "../settle/team.ts";
import { tellComplaints, tellLeftOut } from "../settle/tell-complaints.ts";
import { withUniqueness } from "../settle/uniqueness.ts";
import { withUses } from "../settle/used-on.ts";
import { usualUniqueness } from "../settle/usual-uniqueness.ts";
import { asOneVisitor } from "../settle/visitors.ts";

/** Settles what was read and what the domain adds into the brief. */
export const settle = step("settle", {
  reads: {
    statements: reading.statement,
    products: reading.product,
    actors: reading.actor,
    requirements: reading.requirement,
    concepts: reading.concept,
    attributes: reading.attribute,
    relations: reading.relation,
    actions: reading.action,
    access: reading.access,
    quantities: reading.quantity,
    qualities: reading.quality,
    mentions: reading.mention,
    parts: reading.part,
    systems: reading.system,
    regimes: reading.regime,
    principles: optional(reading.principle),
    teams: reading.team,
    asked: reading.question,
    leftovers: reading.leftover,
    existing: optional(reading.existing),
    facts: optional(host.fact),
    corrections: reading.correction,
    sources: host.source,
    matches: optional(archetype.match),
    proposals: optional(archetype.proposal),
  },
  writes: {
    product: brief.product,
    team: brief.team,
    actors: brief.actor,
    requirements: brief.requirement,
    concepts: brief.concept,
    attributes: brief.attribute,
    relations: brief.relation,
    uniqueness: brief.uniqueness,
    availability: brief.availability,
    actions: brief.action,
    access: brief.access,
    quantities: brief.quantity,
    qualities: brief.quality,
    mentions: brief.mention,
    parts: brief.part,
    systems: brief.system,
    regimes: brief.regime,
    principles: brief.principle,
    questions: brief.question,
    unread: brief.unread,
    inert: brief.inert,
  },
  run: ({ options, report, signal: _, corrections, sources, ...all }) => {
    const read = { ...all, ...withHeldElsewhere(all) };
    const people = asPlainPeople({ ...read, proposals: fittingProposals(read) });
    const withoutAccount = guestsHaveNone(people);
    const { readings, list } = withListedRoles(asOneVisitor(people, withoutAccount), (name) =>
      isNobodyKnown(name, withoutAccount),
    );
    const settled = settleReadings(readings, list, otherNames(read.actors, readings.actors));
    const questionsOf = (known: Brief) =>
      settleQuestions({ ...readings, ...seen(known) }, known, settled.asked);
    if (corrections.length === 0) {
      if (readings.statements.length > 0 && !settled.brief.product) report("nothing-understood");
      const questions = settleQuestions(readings, settled.brief, settled.asked);
      return withConsequences({ ...settled.brief, questions });
    }
    const {
      brief: corrected,
      complaints,
      leftOut,
    } = applyCorrections(settled.brief, corrections, questionsOf);
    if (!corrected.product) report("nothing-understood");
    tellComplaints(complaints, options.mostReported, report);
    tellLeftOut({ leftOut, corrections, sources }, report);
    return withConsequences(corrected);
  },
});

/** What was read and what the domain adds, settled; all but the questions. */
function settleReadings(
  read: Readings,
  list: RoleList,
  also: ReadonlyMap<string, readonly string[]>,
): {
  readonly brief: Brief;
  readonly asked: readonly Asked[];
} {
  const readings = withPutOff(read);
  const order = orderOf(readings.statements);
  const naming = namingOf(readings);
  const meant = meantRelations(readings, naming);
  const concepts = withFixed(settleConcepts(readings, naming, meant), readings);
  const findConcept = conceptFinder(concepts, naming);
  const actors = settleActors(readings, list, also);
  const requirements = settleRequirements(readings, order);
  const requirementsOf = requirements.ofStatement;
  const stored = new Set(concepts.flatMap(({ id, data }) => (data.role === "stored" ? [id] : [])));
  const quantities = settleQuantities(readings, {
    findConcept,
    isStored: (concept) => stored.has(concept.slice("brief/concept#".length)),
    requirementsOf,
  });
  const names = new Map(concepts.map(({ id, data }) => [id, data.name]));
  const plain = plainVerbs(concepts, readings, naming);
  const deeds = {
    naming,
    plain,
    targetOf: targetFinder({ readings, concepts, naming, plain }),
    findConcept,
    nameOf: (concept: Ref<"brief/concept">) =>
      names.get(concept.slice("brief/concept#".length)) ?? "",
    statesOf: statesFinder(concepts),
    actors: new Map(actors.map(({ id, data }) => [id, data])),
    requirementsOf,
  };
  const aimed = meantIn(readings, deeds);
  const made = madeStates(aimed, deeds);
  const shop = withGuests(
    withHolders(settleActions(readings, deeds, aimed, made), concepts),
    actors,
    requirements.drafts,
    readings.statements,
  );
  const model = withLinkParts(
    withAssociations(
      withOwnership(
        settleRelations(readings, { find: findConcept, naming, meant }),
        concepts,
        readings,
      ),
      readings,
      concepts,
      findConcept,
    ),
    withSaid(
      withLimits(
        withMadeStates(
          withListParts(settleAttributes(readings, { find: findConcept, naming, meant }), readings),
          made,
          readings,
          findConcept,
        ),
        quantities.drafts,
        readings,
      ),
      concepts,
      readings,
    ),
    concepts,
    readings,
  );
  const { actions, relations } = withUses(
    {
      actions: withLookedAfter(
        withPayments(
          withSources(shop.actions, aimed, concepts, model.relations, deeds, readings),
          concepts,
          requirements.drafts,
        ),
        concepts,
        model.relations,
        shop.actors,
      ),
      relations: withMadeInside(model.relations, concepts, shop.actions, readings),
    },
    aimed,
    concepts,
    model.attributes,
    deeds,
  );
  const claims = claimsIn(concepts, relations, model.attributes, actors);
  const apart = withUniqueness(
    { ...model, relations, concepts, requirements: requirements.drafts },
    claims,
    takersIn({ ...model, relations, concepts, actors, actions: shop.actions }),
  );
  const days = withAvailability(
    claims,
    { attributes: apart.attributes, actions, requirements: requirements.drafts },
    readings,
  );
  const standing = withStandingValues(days.attributes, concepts, readings);
  const attributes = namedAttributes(standing, apart.relations, { readings, naming });
  const product = settleProduct(readings, order);
  const used = withPlainKeeping({
    ...readings,
    product,
    concepts,
    quantities: quantities.drafts,
    actors: shop.actors,
    actions: days.actions,
  });
  const texts = readings.statements.map(({ data }) => data.text);
  const whole: Brief = withHistories({
    product,
    team: settleTeam(readings),
    actors: used.actors,
    requirements: requirements.drafts,
    concepts,
    relations: apart.relations,
    uniqueness: [...apart.uniqueness, ...usualUniqueness(readings, { ...apart, concepts })],
    availability: days.availability,
    attributes,
    actions: openActions(used.actions, requirements.drafts, used.actors),
    access: settleAccess(readings, deeds),
    quantities: quantities.drafts,
    qualities: settleQualities(readings, order, requirementsOf),
    mentions: settleMentions(readings, order),
    parts: settleParts(readings, order),
    systems: settleSystems(readings, order),
    regimes: settleRegimes(readings, order),
    principles: settlePrinciples(readings, quantities.drafts),
    questions: [],
    ...settleLeftovers(readings, quantities.overridden),
  });
  const disputes = [...disputedIn(readings, order)].map(
    ([technology, { technology: name, asked, refused }]): Asked => ({
      text: `Is ${name} used? The text asks for it and rules it out.`,
      refs: [asked.ref, refused.ref],
      otherwise:
        "The plan keeps it, as a wish: it gives way to a policy, and to what else the text demands.",
      technology,
    }),
  );
  return {
    brief: completed(whole, texts),
    asked: [...requirements.asked, ...list.asked, ...disputes],
  };
}

/** The facts of a brief that decide what is worth asking. */
function seen({ quantities, mentions, systems, qualities, actors }: Brief) {
  return { quantities, mentions, systems, qualities, actors };
}
