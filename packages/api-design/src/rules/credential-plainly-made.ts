import { byRef, optional } from "@planc/core";
import { api, data } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { credentialKey, opensAccounts } from "../operation/given-properties.ts";

/** A key that opens an account, taken from whoever sends it: that they hold it has to be proved by a challenge. */
export const credentialPlainlyMade = rule("credential-plainly-made", {
  reads: {
    operations: optional(api.operation),
    resources: optional(api.resource),
    schemas: optional(api.schema),
    entities: optional(data.entity),
  },
  check: ({ operations, resources, schemas, entities, report }) => {
    const resourceOf = byRef(resources);
    const entityOf = byRef(entities);
    const schemaOf = byRef(schemas);
    for (const { ref, data } of operations) {
      if (data.effect !== "create" || data.request === undefined) continue;
      const entity = resourceOf.get(data.resource)?.data.entity;
      const name = entity === undefined ? undefined : entityOf.get(entity)?.data.name;
      if (name === undefined || !opensAccounts(name)) continue;
      const keys = (schemaOf.get(data.request)?.data.properties ?? []).filter(({ name: each }) =>
        credentialKey.test(each),
      );
      if (keys.length === 0) continue;
      const given = keys.map(({ name: each }) => each).join(" and ");
      report("credential-plainly-made", { operation: data.operationId, given }, { ref });
    }
  },
});
