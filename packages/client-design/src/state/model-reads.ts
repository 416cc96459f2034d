import { optional } from "@planc/core";
import { api, architecture, brief, data, security, workload } from "@planc/core/ir";

/** What the steps of state look things up in. */
export const modelReads = {
  operations: optional(api.operation),
  convention: optional(api.convention),
  resources: optional(api.resource),
  schemas: optional(api.schema),
  exchanges: optional(api.exchange),
  subscriptions: optional(api.subscription),
  entities: optional(data.entity),
  fields: optional(data.field),
  tables: optional(data.table),
  copies: optional(data.copy),
  stores: optional(data.store),
  actions: optional(brief.action),
  requirements: optional(brief.requirement),
  components: optional(architecture.component),
  connections: optional(architecture.connection),
  events: optional(architecture.event),
  duties: optional(architecture.duty),
  flows: optional(architecture.flow),
  policies: optional(security.policy),
  classes: optional(security.classification),
  loads: optional(workload.load),
  mix: optional(workload.mix),
  volumes: optional(workload.volume),
};
