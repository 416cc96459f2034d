import { optional } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { stringify } from "yaml";
import { artifact } from "../kit.ts";
import { buildContract } from "../openapi/build-contract.ts";

/** The contract of an interface over HTTP. */
export const openapi = artifact("openapi", {
  reads: {
    product: brief.product,
    convention: api.convention,
    resources: api.resource,
    operations: api.operation,
    schemas: api.schema,
    identity: optional(security.identity),
    actors: optional(brief.actor),
  },
  emit: ({ product, convention, resources, operations, schemas, identity, actors }) => {
    if (operations.length === 0 || convention.data.style !== "rest") return [];
    const contract = buildContract({
      productName: product.data.name,
      productSummary: product.data.summary,
      convention,
      resources,
      operations,
      schemas,
      identity,
      actors,
    });
    return [
      {
        path: "contracts/openapi.yaml",
        mediaType: "application/vnd.oai.openapi",
        text: stringify(contract, { aliasDuplicateObjects: false, lineWidth: 100 }),
      },
    ];
  },
});
