import { optional } from "@planc/core";
import { api, brief, data, security } from "@planc/core/ir";
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
    actions: optional(brief.action),
    entities: optional(data.entity),
    fields: optional(data.field),
    exchanges: optional(api.exchange),
    webhooks: optional(api.webhook),
    problems: optional(api.problem),
    identity: optional(security.identity),
    actors: optional(brief.actor),
    policies: optional(security.policy),
    groupRoles: optional(security.groupRole),
    denials: optional(security.denial),
    requirements: optional(brief.requirement),
  },
  emit: ({ product, convention, operations, ...rest }) => {
    const { options: _, report: __, signal: ___, ...facts } = rest;
    // Systems of others call back over HTTP, whatever the interface is that clients have.
    const shown = operations.filter(
      ({ data }) => convention.data.style === "rest" || data.webhook !== undefined,
    );
    if (shown.length === 0) return [];
    const contract = buildContract({
      productName: product.data.name,
      productSummary: product.data.summary,
      convention,
      operations: shown,
      ...facts,
    });
    return [
      {
        path: "contracts/openapi.yaml",
        mediaType: "application/vnd.oai.openapi",
        text: stringify(contract, {
          aliasDuplicateObjects: false,
          // Readers of YAML 1.1 take a plain date for one, and not for text.
          compat: "yaml-1.1",
          lineWidth: 100,
        }),
      },
    ];
  },
});
