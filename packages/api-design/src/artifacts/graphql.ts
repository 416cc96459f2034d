import { optional } from "@planc/core";
import { api, architecture, brief, data } from "@planc/core/ir";
import { schemaLanguage } from "../graphql/schema-language.ts";
import { artifact } from "../kit.ts";

/** The schema of a GraphQL interface. */
export const graphql = artifact("graphql", {
  reads: {
    product: optional(brief.product),
    convention: api.convention,
    operations: api.operation,
    schemas: api.schema,
    subscriptions: optional(api.subscription),
    resources: optional(api.resource),
    fields: optional(data.field),
    components: optional(architecture.component),
  },
  emit: ({ convention, operations, schemas, subscriptions, resources, fields, components }) => {
    const own = operations.filter(({ data }) => data.webhook === undefined);
    return convention.data.style !== "graphql" || own.length === 0
      ? []
      : [
          {
            path: "contracts/schema.graphql",
            mediaType: "application/graphql",
            text: schemaLanguage(
              own,
              schemas,
              subscriptions,
              {
                resources,
                fields,
                components,
              },
              convention.data.requestLimits,
            ),
          },
        ];
  },
});
