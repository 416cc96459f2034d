import { optional } from "@planc/core";
import { api, architecture, brief, data, security, workload } from "@planc/core/ir";
import { answerKeys, sessionKeys, spaceName } from "../keys/patterns-of.ts";
import { step } from "../kit.ts";
import { findsWords } from "../layout/store-of.ts";

/** The keys of a cache: what is kept under each, how long, and what happens when it is gone. */
export const keyPatterns = step("key-patterns", {
  reads: {
    stores: data.store,
    entities: optional(data.entity),
    tables: optional(data.table),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    resources: optional(api.resource),
    operations: optional(api.operation),
    fields: optional(data.field),
    actions: optional(brief.action),
    relations: optional(brief.relation),
    policies: optional(security.policy),
    denials: optional(security.denial),
    identity: optional(security.identity),
    load: optional(workload.load),
    mix: optional(workload.mix),
    volumes: optional(workload.volume),
    product: optional(brief.product),
  },
  writes: { patterns: data.keyPattern },
  run: ({ stores, tables, volumes, product, ...facts }) => ({
    patterns: stores
      .filter(
        ({ data: { model, component } }) =>
          model === "key-value" &&
          facts.components.some(({ ref, data }) => ref === component && data.kind === "cache"),
      )
      .flatMap((store) => {
        const own = {
          ...facts,
          store,
          hasEngine: stores.some(findsWords),
          space: spaceName(product?.data.name),
          bytesOf: (entity: string) => {
            const table = tables.find(({ data: each }) => each.entity === entity);
            return volumes.find(({ data: each }) => each.table === table?.ref);
          },
        };
        return [...sessionKeys(own), ...answerKeys(own)];
      }),
  }),
});
