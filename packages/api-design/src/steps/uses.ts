import { optional } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { step } from "../kit.ts";
import { useOperations } from "../uses/use-operation.ts";

/** Using one thing on another by its code: a coupon on a cart. */
export const uses = step("uses", {
  reads: {
    actions: brief.action,
    actors: optional(brief.actor),
    concepts: optional(brief.concept),
    requirements: optional(brief.requirement),
    policies: optional(security.policy),
    identity: optional(security.identity),
    convention: api.convention,
    resources: api.resource,
    entities: optional(data.entity),
    fields: optional(data.field),
  },
  writes: { schemas: api.schema, operations: api.operation },
  run: (facts) => useOperations(facts),
});
