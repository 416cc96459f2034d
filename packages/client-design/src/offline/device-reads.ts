import { optional } from "@planc/core";
import {
  api,
  architecture,
  brief,
  client,
  data,
  decision,
  security,
  workload,
} from "@planc/core/ir";

/** What tells of devices that keep things, of those things, and of the operations on them. */
export const deviceReads = {
  surfaces: client.surface,
  operations: optional(api.operation),
  choices: decision.choice,
  components: optional(architecture.component),
  connections: optional(architecture.connection),
  screens: optional(client.screen),
  calls: optional(client.call),
  convention: optional(api.convention),
  resources: optional(api.resource),
  schemas: optional(api.schema),
  entities: optional(data.entity),
  fields: optional(data.field),
  tables: optional(data.table),
  columns: optional(data.column),
  keys: optional(data.key),
  copies: optional(data.copy),
  concepts: optional(brief.concept),
  actions: optional(brief.action),
  requirements: optional(brief.requirement),
  actors: optional(brief.actor),
  policies: optional(security.policy),
  batches: optional(workload.batch),
  loads: optional(workload.load),
  volumes: optional(workload.volume),
} as const;
