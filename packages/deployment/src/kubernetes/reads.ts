import { optional } from "@planc/core";
import { api, architecture, brief, data, decision, deployment, workload } from "@planc/core/ir";

/** What the files of a cluster are written from: the units and who calls whom. */
export const clusterReads = {
  units: deployment.unit,
  settings: optional(deployment.setting),
  environments: optional(deployment.environment),
  product: optional(brief.product),
  choices: optional(decision.choice),
  hostings: optional(decision.hosting),
  components: optional(architecture.component),
  connections: optional(architecture.connection),
  operations: optional(api.operation),
  convention: optional(api.convention),
  stores: optional(data.store),
  tables: optional(data.table),
  volumes: optional(workload.volume),
};
