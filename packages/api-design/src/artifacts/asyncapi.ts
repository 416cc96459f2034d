import { optional } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
import { stringify } from "yaml";
import { buildMessages } from "../asyncapi/build-messages.ts";
import { artifact } from "../kit.ts";

/** What connected clients are told; a GraphQL schema says it itself. */
export const asyncapi = artifact("asyncapi", {
  reads: {
    product: brief.product,
    convention: api.convention,
    subscriptions: api.subscription,
    operations: optional(api.operation),
    schemas: optional(api.schema),
    actors: optional(brief.actor),
    policy: optional(api.livePolicy),
    promises: optional(api.liveChannel),
    fields: optional(data.field),
    identity: optional(security.identity),
  },
  emit: ({ product, convention, subscriptions, operations, schemas, actors, ...kept }) => {
    if (subscriptions.length === 0 || convention.data.style === "graphql") return [];
    const document = buildMessages({
      productName: product.data.name,
      convention,
      subscriptions,
      operations,
      schemas,
      policy: kept.policy?.data,
      promises: kept.promises,
      fields: kept.fields,
      carrier: kept.identity?.data.carrier,
      roles: new Map(actors.map((each) => [each.ref, each.data.name])),
    });
    return [
      {
        path: "contracts/asyncapi.yaml",
        mediaType: "application/vnd.aai.asyncapi",
        text: stringify(document, { aliasDuplicateObjects: false, lineWidth: 100 }),
      },
    ];
  },
});
