import { join, judging, node, optional } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { isAnonymous, isOutside } from "../accounts.ts";
import { derived, step } from "../kit.ts";
import { distinct } from "../text.ts";
import { denialsBy, isFor } from "./operation-denials.ts";

/** Role by operation; for one that is open to everyone only roles that a policy names. */
export const permissions = step("permissions", {
  reads: {
    actors: optional(brief.actor),
    operations: optional(api.operation),
    policies: optional(security.policy),
    denials: optional(security.denial),
    resources: optional(api.resource),
    entities: optional(data.entity),
    actions: optional(brief.action),
  },
  writes: { permissions: security.permission },
  run: ({ actors: all, operations, policies, denials, resources, entities, actions }) => {
    const actors = all.filter((each) => !isOutside(each));
    const barredBy = denialsBy({ denials, resources, entities, actions });
    const permissions = operations.flatMap((operation) => {
      const { access } = operation.data;
      const open = access.kind === "public";
      const held = open ? [] : policies.filter((each) => access.policies.includes(each.ref));
      // An operation without roles, signing out for one, is for everyone who has signed in.
      const roles = open ? [] : access.roles;
      const everyone = !open && roles.length === 0 && held.length === 0;
      const judged = judging(operation, policies);
      // Open to everyone, but what a role may reach by it can still depend on whose it is.
      const asked = open
        ? actors.filter((each) => judged.some((one) => one.data.role === each.ref))
        : actors;
      const barred = barredBy(operation);
      return asked.map((actor) => {
        const own = judged.filter((each) => each.data.role === actor.ref);
        // A role with policies on it has what they allow; one without has what the operation says.
        const unjudged = !held.some((each) => each.data.role === actor.ref);
        const forbidding = barred.filter((each) => isFor(each, actor.ref));
        const never = forbidding.some((each) => each.data.when === undefined);
        const allowed =
          !(never && own.length === 0) &&
          ((everyone && !isAnonymous(actor)) ||
            own.length > 0 ||
            (unjudged && roles.includes(actor.ref)));
        const conditions = own.some((each) => each.data.condition === "always")
          ? []
          : distinct(own.map((each) => each.data.when ?? each.data.condition));
        const parts = open
          ? []
          : (access.parts ?? []).flatMap(({ names, role, when }) =>
              role === actor.ref ? `${names.join(" or ")} given: ${when}` : [],
            );
        const needed = [...(conditions.length > 0 ? [conditions.join(", or ")] : []), ...parts];
        return node(
          security.permission,
          join(actor.id, operation.id),
          {
            role: actor.ref,
            operation: operation.ref,
            allowed,
            ...(allowed && needed.length > 0 ? { condition: needed.join("; ") } : {}),
            policies: own.map((each) => each.ref),
            ...(forbidding.length > 0 ? { denials: forbidding.map((each) => each.ref) } : {}),
          },
          derived("permission-by-policy", [
            actor.ref,
            operation.ref,
            ...own.map((each) => each.ref),
            ...forbidding.map((each) => each.ref),
          ]),
        );
      });
    });
    return { permissions };
  },
});
