import { optional } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { isAnonymous, isOutside } from "../accounts.ts";
import { rule } from "../kit.ts";

/** What screens, queues and tasks call is allowed to somebody: else they end in a refusal. */
export const operationRefusedToAll = rule("operation-refused-to-all", {
  reads: {
    actors: optional(brief.actor),
    operations: optional(api.operation),
    permissions: optional(security.permission),
  },
  check: ({ actors, operations, permissions, report }) => {
    // Without anybody who signs in, there is nobody to refuse.
    if (!actors.some((each) => !isAnonymous(each) && !isOutside(each))) return;
    const allowed = new Set<string>(
      permissions.flatMap(({ data }) => (data.allowed ? data.operation : [])),
    );
    const judged = new Set<string>(permissions.map(({ data }) => data.operation));
    for (const { ref, data } of operations) {
      if (data.access.kind === "public" || data.webhook !== undefined) continue;
      if (allowed.has(ref) || !judged.has(ref)) continue;
      report("operation-refused-to-all", { operation: data.operationId }, { ref });
    }
  },
});
