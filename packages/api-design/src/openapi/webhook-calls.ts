import type { PlanNodeOf, Ref } from "@planc/core";
import type { api } from "@planc/core/ir";
import type { ParameterObject, PathItemObject, SecuritySchemeObject } from "openapi3-ts/oas31";
import { bodyExample, type SchemaNames, schemaReference } from "./component-schemas.ts";

type WebhookNode = PlanNodeOf<typeof api.webhook>;

/** The header that proves who calls, by the name of its scheme. */
export const webhookScheme: readonly [string, SecuritySchemeObject] = [
  "webhookSignature",
  {
    type: "apiKey",
    in: "header",
    name: "webhook-signature",
    description: "The signature of the raw body, not a key: each call has another.",
  },
];

const headers: readonly ParameterObject[] = [
  {
    name: "webhook-id",
    in: "header",
    required: true,
    description: "Id of the event, the same in every attempt: by it a repeat is known.",
    schema: { type: "string", maxLength: 64 },
    example: "msg_01890a5dac96774bbcceb302099a8057",
  },
  {
    name: "webhook-timestamp",
    in: "header",
    required: true,
    description: "When this attempt was made, in seconds since 1970.",
    schema: { type: "integer", format: "int64", minimum: 0 },
    example: 1_894_699_800,
  },
];

/** The calls that receivers are sent, as OpenAPI 3.1 has them. */
export function webhookItems(
  webhooks: readonly WebhookNode[],
  about: {
    readonly names: SchemaNames;
    readonly schemas: ReadonlyMap<string, PlanNodeOf<typeof api.schema>>;
    readonly targets: ReadonlyMap<string, Ref>;
    readonly tag: string;
    /** Media type of problems. */
    readonly errors: string;
  },
): readonly (readonly [string, PathItemObject])[] {
  return webhooks.map(({ data }) => {
    const schema = data.payload && about.schemas.get(data.payload);
    return [
      data.type ?? data.name,
      {
        post: {
          operationId: data.name,
          summary: data.summary ?? data.name,
          description: `${data.signature}\n\n${data.retry}`,
          tags: [about.tag],
          security: [{ [webhookScheme[0]]: [] }],
          parameters: [...headers],
          ...(schema && data.payload
            ? {
                requestBody: {
                  required: true,
                  content: {
                    "application/json": {
                      schema: schemaReference(data.payload, about.names),
                      example: bodyExample(schema, about.schemas, { targets: about.targets }),
                    },
                  },
                },
              }
            : {}),
          responses: {
            "204": { description: "Written down; what follows from it is done afterwards." },
            "410": {
              description: "The receiver wants no more of them: the subscription ends.",
              content: {
                [about.errors]: { schema: schemaReference("api/schema#problem", about.names) },
              },
            },
          },
        },
      },
    ];
  });
}
