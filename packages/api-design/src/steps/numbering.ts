import { lastNodes, node, optional } from "@planc/core";
import { api, host } from "@planc/core/ir";
import { buildModel } from "../grpc/build-model.ts";
import { numberTypes } from "../grpc/numbering.ts";
import { derived, step } from "../kit.ts";
import { kebab } from "../naming.ts";

/** The numbers by which the messages of a gRPC interface are read, those of the last plan kept. */
export const numbering = step("numbering", {
  reads: {
    convention: api.convention,
    resources: api.resource,
    operations: api.operation,
    schemas: api.schema,
    subscriptions: optional(api.subscription),
    last: optional(host.lastPlan),
  },
  writes: { numberings: api.numbering },
  run: ({ convention, resources, operations, schemas, subscriptions, last }) => {
    if (convention.data.style !== "grpc") return { numberings: [] };
    const { types } = buildModel({ resources, operations, schemas, subscriptions });
    const before = lastNodes(last, api.numbering).map(({ data }) => data);
    const why = derived("number-kept", [convention.ref]);
    return {
      numberings: numberTypes(types, before).map((each) =>
        node(api.numbering, `${each.kind}.${kebab(each.name)}`, each, why),
      ),
    };
  },
});
