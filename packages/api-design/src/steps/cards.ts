import { node, optional, type Ref, spoken } from "@planc/core";
import { api, brief, data, decision, security } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { pascal, withArticle } from "../naming.ts";
import { requirementsAbout } from "../operation/asked-filters.ts";
import {
  cardFields,
  keepersAmong,
  keptFields,
  lookingForOthers,
  profileFields,
} from "../operation/cards.ts";
import { entityBy, fieldsOf } from "../operation/lookups.ts";
import { pageProperties } from "../operation/page-properties.ts";
import { propertyOf } from "../operation/property-of.ts";
import { wholeScreenOf } from "../operation/whole-screen.ts";
import { accountId } from "./sessions.ts";

/** What lists show of a thing, where that must not be all of it. */
export const cards = step("cards", {
  reads: {
    convention: api.convention,
    resources: api.resource,
    entities: optional(data.entity),
    fields: optional(data.field),
    requirements: optional(brief.requirement),
    choices: optional(decision.choice),
    policies: optional(security.policy),
    actors: optional(brief.actor),
  },
  writes: { schemas: api.schema },
  run: ({ convention, resources, entities, fields, requirements, choices, policies, actors }) => {
    const { propertyCase } = convention.data;
    const entityName = new Map<string, string>(entities.map((each) => [each.ref, each.data.name]));
    const isAlone = resources.length === 1 || entities.length === 1;
    const looking = lookingForOthers(policies);
    const keepers = new Set<string>(keepersAmong(policies));
    const keeping = actors.flatMap(({ ref, data }) => (keepers.has(ref) ? [data.name] : []));
    const schemas = resources.flatMap((resource) => {
      const entity = entityBy(entities, resource.data.entity);
      if (entity === undefined) return [];
      const own = fieldsOf(fields, entity.ref).filter(({ data }) => data.type !== "secret-hash");
      const name = resource.data.name;
      const isProfile = entity.id === accountId && looking.length > 0;
      const screen = wholeScreenOf(requirementsAbout(name, requirements, isAlone), choices);
      if (!isProfile && screen === undefined) return [];
      const shown = isProfile ? profileFields(own) : cardFields(own);
      if (shown.length === own.length || shown.length === 0) return [];
      const kept = isProfile && keeping.length > 0 ? keptFields(own, shown) : [];
      const because = isProfile ? looking : (screen?.requirements ?? []);
      const why = derived("card-of-list", [
        resource.ref,
        ...because.map(({ ref }): Ref => ref),
        ...[...shown, ...kept].map(({ ref }) => ref),
      ]);
      const card: Ref<"api/schema"> = `api/schema#${resource.id}.card`;
      const thing = withArticle(spoken(name));
      return [
        node(
          api.schema,
          `${resource.id}.card`,
          {
            name: `${pascal(name)}Card`,
            purpose: "resource",
            entity: entity.ref,
            description: isProfile
              ? `What others see of ${thing} when they look for one.`
              : `What a screen of all of them shows of ${thing}; the rest is read one by one.`,
            properties: [
              ...shown.map((each) => propertyOf(each, true, propertyCase, entityName)),
              ...kept.map((each) => {
                const property = propertyOf(each, true, propertyCase, entityName);
                const description = `${property.description} For ${keeping.join(" and ")} alone; left out for others.`;
                return { ...property, required: false, description };
              }),
            ],
          },
          why,
        ),
        node(
          api.schema,
          `${resource.id}.cards`,
          {
            name: `${pascal(name)}CardPage`,
            purpose: "page",
            entity: entity.ref,
            description: `One page of ${spoken(name)} cards.`,
            properties: pageProperties(card, convention, resource.data.name),
          },
          why,
        ),
      ];
    });
    return { schemas };
  },
});
