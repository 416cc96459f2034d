import { optional } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { isAnonymous, isPerson } from "../accounts.ts";
import { rule } from "../kit.ts";

/** A role that is named may do something. */
export const roleWithoutPermission = rule("role-without-permission", {
  reads: { actors: optional(brief.actor), permissions: optional(security.permission) },
  check: ({ actors, permissions, report }) => {
    // Without any permission there is no interface for roles, which is no fault of a role.
    if (permissions.length === 0) return;
    const allowed = new Set<string>(
      permissions.filter((each) => each.data.allowed).map((each) => each.data.role),
    );
    for (const actor of actors.filter((each) => isPerson(each) && !isAnonymous(each))) {
      if (allowed.has(actor.ref)) continue;
      report("role-without-permission", { role: actor.data.name }, { ref: actor.ref });
    }
  },
});
