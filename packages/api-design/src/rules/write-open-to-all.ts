import { byRef, optional } from "@planc/core";
import { api, security } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** An operation that changes what is kept and asks nobody who they are. */
export const writeOpenToAll = rule("write-open-to-all", {
  reads: {
    operations: api.operation,
    resources: optional(api.resource),
    identity: optional(security.identity),
  },
  check: ({ operations, resources, identity, report }) => {
    // What is open where people sign in is open on purpose, and so is all where the input says that nobody does.
    if (identity !== undefined) return;
    const resourceByRef = byRef(resources);
    for (const operation of operations) {
      const { access, method, resource, operationId } = operation.data;
      const entity = resourceByRef.get(resource)?.data.entity;
      if (access.kind !== "public" || method === "get" || entity === undefined) continue;
      report(
        "write-open-to-all",
        { operation: operationId, resource: resourceByRef.get(resource)?.data.name ?? resource },
        { ref: operation.ref },
      );
    }
  },
});
