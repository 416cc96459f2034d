import { optional } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { buildModel } from "../grpc/build-model.ts";
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
    numberings: api.numbering,
  },
  emit: ({ product, convention, operations, resources, schemas, subscriptions, numberings }) => {
    if (convention.data.style !== "grpc") return [];
    const model = buildModel({ resources, operations, schemas, subscriptions });
    return model.services.length === 0
      ? []
      : [
          {
            path: "contracts/api.proto",
            mediaType: "text/x-protobuf",
            text: buildProto({
              productName: product.data.name,
              convention,
              model,
              numberings: numberings.map(({ data }) => data),
            }),
          },
        ];
  },
});
