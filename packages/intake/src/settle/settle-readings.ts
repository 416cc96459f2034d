import type { Ref } from "@planc/core";
import { settleAccess } from "./access.ts";
import { settleActions } from "./actions.ts";
import { meantIn } from "./aimed-at.ts";
import type { Brief } from "./apply-corrections.ts";
import { withAssociations } from "./associations.ts";
import { withLimits } from "./attribute-limits.ts";
import { withAvailability } from "./availability.ts";
import { withHolders } from "./buying.ts";
import { uniqueByContent, withDefined } from "./by-definition.ts";
import { withHistories } from "./change-histories.ts";
import { claimsIn } from "./claims.ts";
import { completed } from "./completed.ts";
import { conceptFinder, settleConcepts, statesFinder } from "./concepts.ts";
import { targetFinder } from "./deed-target.ts";
import { withFileDeeds, withFilesApart } from "./files-apart.ts";
import { withFixed } from "./fixed-things.ts";
import { withGuests } from "./guests.ts";
import { settleLeftovers } from "./leftovers.ts";
import { withLinkParts } from "./link-parts.ts";
import { withListParts } from "./list-parts.ts";
import type { RoleList } from "./listed-roles.ts";
import { withLookedAfter } from "./looked-after.ts";
import { withSources } from "./made-from.ts";
import { withMadeInside } from "./made-inside.ts";
import { madeStates, withMadeStates } from "./made-states.ts";
import { meantRelations } from "./meant-relations.ts";
import { withMembersOfGroups } from "./members-of-groups.ts";
import {
  disputedIn,
  settleMentions,
  settleParts,
  settleQualities,
  settleRegimes,
  settleSystems,
} from "./mentions.ts";
import { namedAttributes } from "./named-attributes.ts";
import { namingOf } from "./naming.ts";
import { withOnesOwnThings } from "./ones-own-things.ts";
import { openActions } from "./open-actions.ts";
import { withoutOwnedElsewhere } from "./owned-elsewhere.ts";
import { withOwnership } from "./ownership.ts";
import { withPayments } from "./paid-first.ts";
import { withPartsTogether } from "./parts-together.ts";
import { settleActors } from "./people.ts";
import { withPlainKeeping } from "./plain-keeping.ts";
import { plainVerbs } from "./plain-verb.ts";
import { settlePrinciples } from "./principles.ts";
import { settleProduct } from "./product.ts";
import { settleAttributes } from "./properties.ts";
import { withPutOff } from "./put-off-by-key.ts";
import { settleQuantities } from "./quantities.ts";
import { orderOf, type Readings } from "./readings.ts";
import { settleRelations } from "./relations.ts";
import { type Asked, settleRequirements } from "./requirements.ts";
import { withSaid } from "./said-of-fields.ts";
import { withStandingValues } from "./standing-values.ts";
import { takersIn } from "./takers.ts";
import { settleTeam } from "./team.ts";
import { rolesPerGroup, withThingsOfGroups } from "./things-of-groups.ts";
import { withUniqueness } from "./uniqueness.ts";
import { withUses } from "./used-on.ts";
import { usualUniqueness } from "./usual-uniqueness.ts";

/** What was read and what the domain adds, settled; all but the questions. */
export function settleReadings(
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
  const related = settleRelations(readings, { find: findConcept, naming, meant });
  const perGroup = rolesPerGroup(related, concepts, readings, findConcept);
  const aimed = withMembersOfGroups(
    withPartsTogether(meantIn(readings, deeds), readings, findConcept),
    perGroup,
    deeds,
  );
  const made = madeStates(aimed, deeds);
  const shop = withGuests(
    withHolders(settleActions(readings, deeds, aimed, made), concepts),
    actors,
    requirements.drafts,
    readings.statements,
  );
  const model = withLinkParts(
    withOnesOwnThings(
      withAssociations(
        withOwnership(withThingsOfGroups(related, concepts, perGroup), concepts, readings),
        readings,
        concepts,
        findConcept,
      ),
      concepts,
      shop.actions,
      shop.actors,
    ),
    withSaid(
      withLimits(
        withMadeStates(
          withFilesApart(
            withListParts(
              withoutOwnedElsewhere(
                settleAttributes(readings, { find: findConcept, naming, meant }),
                readings,
              ),
              readings,
            ),
            concepts,
          ),
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
          withSources(
            withFileDeeds(shop.actions, model),
            aimed,
            concepts,
            model.relations,
            deeds,
            readings,
          ),
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
  const full = withDefined({ attributes: model.attributes, relations }, concepts, readings);
  const claims = claimsIn(concepts, full.relations, full.attributes, actors);
  const apart = withUniqueness(
    { ...full, concepts, requirements: requirements.drafts },
    claims,
    takersIn({ ...full, concepts, actors, actions: shop.actions }),
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
    uniqueness: [
      ...apart.uniqueness,
      ...usualUniqueness(readings, { ...apart, concepts }),
      ...uniqueByContent(apart.attributes, requirements.drafts),
    ],
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
