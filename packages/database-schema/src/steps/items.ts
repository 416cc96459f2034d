import { node, optional } from "@planc/core";
import { architecture, brief, data } from "@planc/core/ir";
import { isKept, tablelessLimits } from "../catalog/document-engines.ts";
import { keeperBeside } from "../documents/keeper.ts";
import { itemOf } from "../items/items-of.ts";
import { derived, step } from "../kit.ts";
import { ownerOf } from "../layout/owners.ts";
import { snake } from "../naming/identifier.ts";

/** How the items of each entity are keyed in the one table of DynamoDB, from the reads that it has to answer. */
export const items = step("items", {
  reads: {
    stores: data.store,
    entities: data.entity,
    fields: optional(data.field),
    lookups: optional(data.lookup),
    components: optional(architecture.component),
    product: optional(brief.product),
  },
  writes: { items: data.item },
  run: ({ stores, entities, fields, lookups, components, product, report }) => {
    const keeper = keeperBeside(stores, components);
    if (keeper?.engine !== "dynamodb") return { items: [] };
    const table = snake(product?.data.name ?? "app").slice(0, 100);
    for (const { ref, data: read } of lookups) {
      if (read.searches.length > 0) report("words-not-found", { read: read.name }, { ref });
    }
    for (const { ref, data: field } of fields) {
      const { minimum, above, maximum, name, entity } = field;
      const limit = [minimum, above, maximum].find((each) => each !== undefined && !isKept(each));
      const of = entities.find((each) => each.ref === entity)?.data.name;
      if (limit === undefined || of === undefined) continue;
      report("number-out-of-range", { field: name, entity: of, limit }, { ref });
    }
    return {
      items: entities.map((entity) => {
        const { concept, context } = entity.data;
        const about = { ...(concept ? { concept } : {}), ...(context ? { context } : {}) };
        const owner = ownerOf(about, components);
        const planned = itemOf({ entity, store: keeper.store, table, owner, fields, lookups });
        if (planned.keys.length - 1 > tablelessLimits.secondaryIndexes) {
          const args = { entity: entity.data.name, count: planned.keys.length - 1 };
          report("too-many-reads", args, { ref: entity.ref });
        }
        const reads = planned.keys.flatMap(({ serves }) => serves);
        return node(
          data.item,
          entity.id,
          planned,
          derived("key-per-read", [entity.ref, keeper.store.ref, ...reads]),
        );
      }),
    };
  },
});
