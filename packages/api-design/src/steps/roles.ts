import { optional } from "@planc/core";
import { api, data, security } from "@planc/core/ir";
import { roleOperation } from "../accounts/role-operation.ts";
import { step } from "../kit.ts";

/** Giving accounts their roles, where the product keeps them and somebody may. */
export const roles = step("roles", {
  reads: {
    giving: optional(security.roleGiving),
    identity: optional(security.identity),
    convention: api.convention,
    resources: api.resource,
    fields: optional(data.field),
    policies: optional(security.policy),
  },
  writes: { schemas: api.schema, operations: api.operation },
  run: (facts) => roleOperation(facts),
});
