import { node, optional } from "@planc/core";
import { architecture, brief, data } from "@planc/core/ir";
import { collectionName, collectionOf, embeddings, shardOf } from "../documents/collections-of.ts";
import { keeperBeside } from "../documents/keeper.ts";
import { derived, step } from "../kit.ts";
import { ownerOf } from "../layout/owners.ts";
import { claim } from "../naming/identifier.ts";

/** Collections of a document store: what is one document, and which indexes its reads need. */
export const collections = step("collections", {
  reads: {
    stores: data.store,
    entities: data.entity,
    fields: optional(data.field),
    lookups: optional(data.lookup),
    components: optional(architecture.component),
    concepts: optional(brief.concept),
    quantities: optional(brief.quantity),
  },
  writes: { collections: data.collection },
  run: ({ stores, entities, fields, lookups, components, concepts, quantities, options }) => {
    const keeper = keeperBeside(stores, components);
    if (keeper === undefined || keeper.engine === "dynamodb") return { collections: [] };
    const embedded = embeddings(entities, fields, lookups);
    const taken = new Set<string>();
    return {
      collections: entities
        .filter((entity) => !embedded.some((each) => each.entity === entity))
        .map((entity) => {
          const { concept, context } = entity.data;
          const plural = concepts.find(({ ref }) => ref === concept)?.data.plural;
          const name = claim(taken, collectionName(entity, plural), entity.id);
          const about = { ...(concept ? { concept } : {}), ...(context ? { context } : {}) };
          const owner = ownerOf(about, components);
          const facts = { entity, name, store: keeper.store, owner, fields, lookups, embedded };
          const reads = lookups.flatMap(({ ref, data: read }) =>
            read.entity === entity.ref ? [ref] : [],
          );
          const many = quantities.find(
            ({ data: { measure, subject, value } }) =>
              measure === "rows" &&
              subject !== undefined &&
              subject === concept &&
              [value].flat().some((each) => each >= options.partitionAboveRows),
          );
          return node(
            data.collection,
            name,
            {
              ...collectionOf(facts),
              ...(many ? { shard: shardOf(facts, [many.data.value].flat()) } : {}),
            },
            derived("collection-per-aggregate", [
              entity.ref,
              keeper.store.ref,
              ...reads,
              ...(many ? [many.ref] : []),
            ]),
          );
        }),
    };
  },
});
