import { join, node, optional } from "@planc/core";
import {
  architecture,
  brief,
  data,
  decision,
  performance,
  security,
  workload,
} from "@planc/core/ir";
import { isKeeper } from "../access/keepers.ts";
import { step } from "../kit.ts";
import { engineName } from "../layout/store-of.ts";
import { copies } from "../upkeep/copies.ts";
import { isEmbedded, type StoreFacts } from "../upkeep/facts.ts";
import { keeping } from "../upkeep/keeping.ts";
import { pooling } from "../upkeep/pooling.ts";
import { saving } from "../upkeep/recovery.ts";
import { splitting } from "../upkeep/splitting.ts";

/** How each store that keeps things is run: decided from numbers of the workload, or from what the text says. */
export const upkeep = step("upkeep", {
  reads: {
    stores: data.store,
    entities: data.entity,
    tables: optional(data.table),
    columns: optional(data.column),
    keys: optional(data.key),
    partitions: optional(data.partition),
    retentions: optional(data.retention),
    volumes: optional(workload.volume),
    loads: optional(workload.load),
    capacities: optional(performance.capacity),
    quantities: optional(brief.quantity),
    obligations: optional(security.obligation),
    choices: optional(decision.choice),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
  },
  writes: { upkeep: data.upkeep },
  run: ({ stores, entities, tables, keys, partitions, retentions, volumes, options, ...given }) => {
    if (entities.length === 0) return { upkeep: [] };
    const keepers = stores.filter(
      (store) =>
        isKeeper(store, given.components) &&
        store.data.model !== "object" &&
        store.data.model !== "file",
    );
    return {
      upkeep: keepers.flatMap((store) => {
        const own = tables.filter(({ data: each }) => each.store === store.ref);
        if (tables.length > 0 && own.length === 0) return [];
        const refs = new Set<string>(own.map(({ ref }) => ref));
        const facts: StoreFacts = {
          ...given,
          store,
          engine: engineName(store),
          technology:
            given.components.find(({ ref }) => ref === store.data.component)?.data.technology ?? "",
          tables: own,
          keys: keys.filter(({ data: { table } }) => refs.has(table)),
          partitions: partitions.filter(({ data: { table } }) => refs.has(table)),
          retentions: retentions.filter(({ data: { table } }) => refs.has(table)),
          volumes: volumes.filter(({ data: { table } }) => refs.has(table)),
          partitionAboveRows: options.partitionAboveRows,
        };
        const relational = store.data.model === "relational";
        const decided = [
          // A file of SQLite or H2 has no partitions.
          ...(relational && own.length > 0 && !isEmbedded(facts) ? splitting(facts) : []),
          ...keeping(facts),
          ...(relational ? copies(facts) : []),
          ...(relational ? pooling(facts) : []),
          ...saving(facts),
        ];
        const taken = new Map<string, number>();
        return decided.map(({ why, of = store.ref, ...rest }) => {
          const id = join(store.id, rest.topic, of.slice(of.indexOf("#") + 1));
          const at = (taken.get(id) ?? 0) + 1;
          taken.set(id, at);
          return node(data.upkeep, at === 1 ? id : join(id, String(at)), { ...rest, of }, why);
        });
      }),
    };
  },
});
