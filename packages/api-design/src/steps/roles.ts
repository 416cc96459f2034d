import { optional } from "@planc/core";
import { api, architecture, brief, data, decision, security } from "@planc/core/ir";
import { invitationOperation } from "../accounts/invitation-operation.ts";
import { roleOperation } from "../accounts/role-operation.ts";
import { step } from "../kit.ts";

/** Inviting people to accounts and giving accounts their roles, where the product keeps them and somebody may. */
export const roles = step("roles", {
  reads: {
    giving: optional(security.roleGiving),
    identity: optional(security.identity),
    convention: api.convention,
    resources: api.resource,
    fields: optional(data.field),
    policies: optional(security.policy),
    actions: optional(brief.action),
    topics: optional(decision.topic),
    entities: optional(data.entity),
    components: optional(architecture.component),
  },
  writes: { schemas: api.schema, operations: api.operation },
  run: (facts) => {
    const parts = [roleOperation(facts), invitationOperation(facts)];
    return {
      schemas: parts.flatMap(({ schemas }) => schemas),
      operations: parts.flatMap(({ operations }) => operations),
    };
  },
});
