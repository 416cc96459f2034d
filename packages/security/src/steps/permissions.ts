import { join, node, optional } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { distinct } from "../text.ts";

/** Role by operation, for operations that are not open to everyone. */
export const permissions = step("permissions", {
  reads: {
    actors: optional(brief.actor),
    operations: optional(api.operation),
    policies: optional(security.policy),
  },
  writes: { permissions: security.permission },
  run: ({ actors, operations, policies }) => ({
    permissions: operations.flatMap((operation) => {
      const { access } = operation.data;
      if (access.kind === "public") return [];
      const held = policies.filter((each) => access.policies.includes(each.ref));
      // An operation without roles, signing out for one, is for everyone who has signed in.
      const everyone = access.roles.length === 0 && held.length === 0;
      return actors.map((actor) => {
        const own = held.filter((each) => each.data.role === actor.ref);
        const allowed = everyone || own.length > 0 || access.roles.includes(actor.ref);
        const conditions = own.some((each) => each.data.condition === "always")
          ? []
          : distinct(own.map((each) => each.data.when ?? each.data.condition));
        return node(
          security.permission,
          join(actor.id, operation.id),
          {
            role: actor.ref,
            operation: operation.ref,
            allowed,
            ...(allowed && conditions.length > 0 ? { condition: conditions.join(", or ") } : {}),
            policies: own.map((each) => each.ref),
          },
          derived("permission-by-policy", [
            actor.ref,
            operation.ref,
            ...own.map((each) => each.ref),
          ]),
        );
      });
    }),
  }),
});
