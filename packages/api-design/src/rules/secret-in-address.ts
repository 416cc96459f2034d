import { api } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { kebab } from "../naming.ts";

/** Names of what opens something: addresses are written to logs and histories. */
const opening =
  /(?:^|-)(?:api-key|credential|password|passphrase|pin|secret|access-token|refresh-token)(?:$|-)/;

/** A credential in the path or the query of a request. */
export const secretInAddress = rule("secret-in-address", {
  reads: { operations: api.operation },
  check: ({ operations, report }) => {
    for (const { ref, data } of operations) {
      for (const { name, in: place } of data.parameters) {
        // The id of a key is no key.
        if (place === "header" || /-id$/.test(kebab(name)) || !opening.test(kebab(name))) continue;
        report("secret-in-address", { operation: data.operationId, parameter: name }, { ref });
      }
    }
  },
});
