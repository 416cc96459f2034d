import { optional } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { schemaLanguage } from "../graphql/schema-language.ts";
import { artifact } from "../kit.ts";

/** The schema of a GraphQL interface. */
export const graphql = artifact("graphql", {
  reads: {
    product: optional(brief.product),
    convention: api.convention,
    operations: api.operation,
    schemas: api.schema,
  },
  emit: ({ convention, operations, schemas }) =>
    convention.data.style !== "graphql" || operations.length === 0
      ? []
      : [
          {
            path: "contracts/schema.graphql",
            mediaType: "application/graphql",
            text: schemaLanguage(operations, schemas),
          },
        ],
});
