import { api } from "@planc/core/ir";
import { rule } from "../kit.ts";

/** An error that an operation can come to, and that its contract does not name. */
export const answerMissing = rule("answer-missing", {
  reads: { operations: api.operation },
  check: ({ operations, report }) => {
    for (const { ref, data } of operations) {
      const named = new Set(data.errors.map(({ status }) => status));
      const missing: (readonly [string, string] | false)[] = [
        data.access.kind === "authenticated" &&
          !named.has(401) && ["401", "callers have to show who they are"],
        data.access.kind === "authenticated" &&
          data.access.roles.length > 0 &&
          !named.has(403) && ["403", "only some roles may call it"],
        data.path.includes("{") &&
          !named.has(404) &&
          !named.has(410) && ["404", "the path names a thing that may not be there"],
        data.idempotency === "key" &&
          !named.has(409) && ["409", "a request with the same key may still be worked on"],
        data.parameters.some(({ name }) => name === "If-Match") &&
          !named.has(412) &&
          !named.has(409) && ["412", "the record may have changed since it was read"],
        !data.errors.some(({ status }) => status >= 500) && [
          "500",
          "something may fail that the caller cannot mend",
        ],
      ];
      for (const each of missing) {
        if (each === false) continue;
        const [status, because] = each;
        report("answer-missing", { operation: data.operationId, status, because }, { ref });
      }
    }
  },
});
