import { mark, optional, type Ref } from "@planc/core";
import { architecture, brief, data, security } from "@planc/core/ir";
import { isKeeper } from "../access/keepers.ts";
import { derived, step } from "../kit.ts";
import { ownerOf, programOf } from "../layout/owners.ts";
import { partitionOf } from "../layout/partition-of.ts";
import { retentionOf } from "../layout/retention-of.ts";
import { layout } from "../layout/slot.ts";
import { engineName, isWritten, storeFor } from "../layout/store-of.ts";
import { claim, fitTable, pluralOf, snake } from "../naming/identifier.ts";

/** Name, store, writer and age of the table of each entity, where a store with tables is there. */
export const layouts = step("layouts", {
  reads: {
    entities: data.entity,
    fields: optional(data.field),
    stores: data.store,
    concepts: optional(brief.concept),
    quantities: optional(brief.quantity),
    requirements: optional(brief.requirement),
    obligations: optional(security.obligation),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
  },
  writes: { layouts: layout },
  run: ({ entities, fields, stores, components, connections, options, report, ...facts }) => {
    const written = stores.filter(isWritten);
    if (written.length === 0) {
      const keepers = stores.filter((store) => isKeeper(store, components));
      const keeper = keepers.find(({ data: { model } }) => model === "relational") ?? keepers[0];
      if (keeper && entities.length > 0 && keeper.data.model !== "file") {
        report("dialect-not-written", { store: engineName(keeper) }, { ref: keeper.ref });
      }
      return { layouts: [] };
    }
    const taken = new Set<string>();
    const holders = new Map<string, string>();
    return {
      layouts: entities.flatMap((entity) => {
        const { name, concept, context } = entity.data;
        const plural = facts.concepts.find(({ ref }) => ref === concept)?.data.plural;
        const usual = snake(pluralOf(name, plural));
        const table = claim(
          taken,
          fitTable(usual),
          fitTable(snake(name)),
          fitTable(usual, "of", snake(entity.id)),
        );
        const place = { ref: concept ?? entity.ref };
        if (fitTable(usual) !== usual) report("name-shortened", { entity: name, table }, place);
        if (table !== fitTable(usual)) {
          const holder = holders.get(fitTable(usual)) ?? "another concept";
          report("name-taken", { entity: name, table, taken: holder }, place);
        }
        holders.set(table, name);
        const owner = ownerOf(
          { ...(concept ? { concept } : {}), ...(context ? { context } : {}) },
          components,
        );
        const store = storeFor(programOf(owner, components), written, connections);
        if (store === undefined) return [];
        const keep = retentionOf(entity, facts);
        const partition = partitionOf(entity, {
          fields,
          quantities: facts.quantities,
          series: stores.find(({ data: { model } }) => model === "time-series"),
          keep,
          aboveRows: options.partitionAboveRows,
        });
        const from: readonly Ref[] = [entity.ref, store.ref, ...(keep?.from ?? [])];
        return mark(
          layout,
          entity.ref,
          {
            table,
            store: store.ref,
            ...(owner ? { owner: owner.ref } : {}),
            ...(keep ? { keep } : {}),
            ...(partition ? { partition } : {}),
          },
          derived("layout-by-store", from),
        );
      }),
    };
  },
});
