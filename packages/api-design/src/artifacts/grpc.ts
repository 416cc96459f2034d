import { optional } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { buildProto } from "../grpc/build-proto.ts";
import { artifact } from "../kit.ts";

/** The services of a gRPC interface. */
export const grpc = artifact("grpc", {
  reads: {
    product: brief.product,
    convention: api.convention,
    resources: api.resource,
    operations: api.operation,
    schemas: api.schema,
    subscriptions: optional(api.subscription),
  },
  emit: ({ product, convention, operations, resources, schemas, subscriptions }) => {
    const own = operations.filter(({ data }) => data.webhook === undefined);
    return convention.data.style !== "grpc" || own.length === 0
      ? []
      : [
          {
            path: "contracts/api.proto",
            mediaType: "text/x-protobuf",
            text: buildProto({
              productName: product.data.name,
              convention,
              operations: own,
              resources,
              schemas,
              subscriptions,
            }),
          },
        ];
  },
});
