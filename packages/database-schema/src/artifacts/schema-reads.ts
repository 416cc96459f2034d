import { optional } from "@planc/core";
import { architecture, brief, data, decision, host, security } from "@planc/core/ir";

/** Whatever the schema file is made of: what a migration leads to is made of the same. */
export const schemaReads = {
  stores: data.store,
  tables: data.table,
  columns: data.column,
  keys: optional(data.key),
  indexes: optional(data.index),
  partitions: optional(data.partition),
  guards: optional(data.guard),
  retentions: optional(data.retention),
  product: optional(brief.product),
  components: optional(architecture.component),
  connections: optional(architecture.connection),
  entities: optional(data.entity),
  concepts: optional(brief.concept),
  facts: optional(host.fact),
  ownership: optional(decision.dataOwnership),
  fields: optional(data.field),
  choices: optional(decision.choice),
  identity: optional(security.identity),
} as const;
