import { optional } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { patternsOf } from "../access/patterns-of.ts";
import { tableViews } from "../access/table-view.ts";
import { step } from "../kit.ts";

/** The reads that operations make; where there is no interface, those that actors make. */
export const patterns = step("patterns", {
  reads: {
    tables: data.table,
    columns: data.column,
    keys: data.key,
    entities: optional(data.entity),
    fields: optional(data.field),
    concepts: optional(brief.concept),
    actions: optional(brief.action),
    resources: optional(api.resource),
    operations: optional(api.operation),
    identity: optional(security.identity),
    partitions: optional(data.partition),
  },
  writes: { patterns: data.accessPattern },
  run: ({ tables, columns, keys, identity, resources, ...facts }) => {
    const fieldsOf = Map.groupBy(facts.fields, ({ data: { entity } }) => entity);
    const actionsOf = Map.groupBy(facts.actions, ({ data: { concept } }) => concept);
    const entityOfResource = new Map<string, string | undefined>(
      resources.map(({ ref, data: { entity } }) => [ref, entity]),
    );
    const operationsOf = Map.groupBy(facts.operations, ({ data }) =>
      entityOfResource.get(data.resource),
    );
    return {
      patterns: tableViews(tables, columns, keys).flatMap((view) => {
        const entity = facts.entities.find(({ ref }) => ref === view.table.data.entity);
        const concept = entity?.data.concept;
        const plural = facts.concepts.find(({ ref }) => ref === concept)?.data.plural;
        return patternsOf({
          view,
          entity,
          fields: (entity && fieldsOf.get(entity.ref)) ?? [],
          resources,
          operations: (entity && operationsOf.get(entity.ref)) ?? [],
          actions: (concept && actionsOf.get(concept)) ?? [],
          identity,
          plural,
          time: facts.partitions.find(
            ({ data: { table, grain } }) => table === view.table.ref && grain === "week",
          )?.data.by,
        });
      }),
    };
  },
});
