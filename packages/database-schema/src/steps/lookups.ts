import { optional } from "@planc/core";
import { api, architecture, brief, data, security } from "@planc/core/ir";
import { keeperBeside } from "../documents/keeper.ts";
import { lookupsOf } from "../documents/lookups-of.ts";
import { step } from "../kit.ts";

/** The reads of a store without tables, from which its keys and indexes follow. */
export const lookups = step("lookups", {
  reads: {
    stores: data.store,
    entities: data.entity,
    fields: optional(data.field),
    components: optional(architecture.component),
    concepts: optional(brief.concept),
    actions: optional(brief.action),
    resources: optional(api.resource),
    operations: optional(api.operation),
    identity: optional(security.identity),
  },
  writes: { lookups: data.lookup },
  run: ({ stores, entities, fields, components, ...facts }) => {
    const keeper = keeperBeside(stores, components);
    if (keeper === undefined) return { lookups: [] };
    const fieldsOf = Map.groupBy(fields, ({ data: { entity } }) => entity);
    const actionsOf = Map.groupBy(facts.actions, ({ data: { concept } }) => concept);
    const entityOf = new Map<string, string | undefined>(
      facts.resources.map(({ ref, data: { entity } }) => [ref, entity]),
    );
    const operationsOf = Map.groupBy(facts.operations, ({ data }) => entityOf.get(data.resource));
    return {
      lookups: entities.flatMap((entity) =>
        lookupsOf({
          store: keeper.store,
          entity,
          fields: fieldsOf.get(entity.ref) ?? [],
          plural: facts.concepts.find(({ ref }) => ref === entity.data.concept)?.data.plural,
          resources: facts.resources,
          operations: operationsOf.get(entity.ref) ?? [],
          actions: (entity.data.concept && actionsOf.get(entity.data.concept)) ?? [],
          identity: facts.identity,
        }),
      ),
    };
  },
});
