import { optional } from "@planc/core";
import { api, security } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** Accounts that nothing but a password opens, and no operation by which a forgotten one is replaced. */
export const noWayBack = rule("no-way-back", {
  reads: {
    operations: api.operation,
    schemas: api.schema,
    identity: optional(security.identity),
  },
  check: ({ operations, schemas, identity, report }) => {
    if (identity?.data.owner !== "system" || (identity.data.besides ?? []).length > 0) return;
    const signsIn = operations.find(
      ({ data: { session, request } }) =>
        session === "begins" &&
        schemas.some(
          ({ ref, data: { properties } }) =>
            ref === request && properties.some(({ name }) => /^pass/i.test(name)),
        ),
    );
    const leadsBack = operations.some(({ data: { path } }) => /\/password-resets?\b/.test(path));
    if (signsIn === undefined || leadsBack) return;
    report("no-way-back", { operation: signsIn.data.operationId }, { ref: signsIn.ref });
  },
});
