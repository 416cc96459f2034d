import { optional } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { stringify } from "yaml";
import { artifact } from "../kit.ts";
import { pascal } from "../naming.ts";

/** The messages that the text names, as a document that AsyncAPI's parser reads. */
export const statedMessagesFile = artifact("stated-messages", {
  reads: {
    product: brief.product,
    messages: api.statedMessage,
    operations: optional(api.operation),
    schemas: optional(api.schema),
  },
  emit: ({ product, messages, operations, schemas }) => {
    if (messages.length === 0) return [];
    const opening = operations.find(({ data: { response } }) =>
      schemas.some(
        ({ ref, data: { properties } }) =>
          ref === response &&
          properties.some(({ type, name }) => type === "url" && /socket/i.test(name)),
      ),
    );
    const document = {
      asyncapi: "3.0.0",
      info: {
        title: `${product.data.name}: connection`,
        version: "1.0.0",
        description:
          "Frames are JSON texts of one message each, taken on in the order in which they are sent.",
      },
      defaultContentType: "application/json",
      channels: {
        connection: {
          // Handed out by an operation, or open.
          address: null,
          description: opening
            ? `The address is in the answer of ${opening.data.operationId}.`
            : "Open: the address.",
          messages: Object.fromEntries(
            messages.map(({ data: { name, about, carries } }) => [
              name,
              {
                name,
                title: pascal(name.replaceAll("_", " ")),
                summary: about,
                payload: {
                  type: "object",
                  required: ["type", ...carries],
                  properties: {
                    type: { type: "string", const: name },
                    ...(carries.includes("text") ? { text: { type: "string" } } : {}),
                    ...(carries.includes("audio")
                      ? { audio: { type: "string", contentEncoding: "base64" } }
                      : {}),
                  },
                },
              },
            ]),
          ),
        },
      },
      operations: Object.fromEntries(
        (["client", "server"] as const).flatMap((side) => {
          const own = messages.filter(({ data: { from } }) => from === side);
          return own.length === 0
            ? []
            : [
                [
                  side === "client" ? "receiveFromClient" : "sendToClient",
                  {
                    action: side === "client" ? "receive" : "send",
                    channel: { $ref: "#/channels/connection" },
                    messages: own.map(({ data: { name } }) => ({
                      $ref: `#/channels/connection/messages/${name}`,
                    })),
                  },
                ],
              ];
        }),
      ),
    };
    return [
      {
        path: "contracts/connection.yaml",
        mediaType: "application/vnd.aai.asyncapi",
        text: stringify(document, { aliasDuplicateObjects: false, lineWidth: 100 }),
      },
    ];
  },
});
