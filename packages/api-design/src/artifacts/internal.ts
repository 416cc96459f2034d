import { optional } from "@planc/core";
import { api, architecture, brief, data } from "@planc/core/ir";
import { stringify } from "yaml";
import { artifact } from "../kit.ts";
import { internalContract } from "../openapi/internal-contract.ts";
import { askedOfPeople, readsBetween } from "../openapi/reads-between.ts";

/** What services ask of each other; nothing where one program holds all of it. */
export const internal = artifact("internal", {
  reads: {
    product: brief.product,
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    entities: optional(data.entity),
    fields: optional(data.field),
    resources: optional(api.resource),
    operations: optional(api.operation),
  },
  emit: ({ product, components, connections, entities, ...facts }) => {
    const asked = askedOfPeople({ components, connections, entities });
    const reads = readsBetween({ components, connections, entities, ...facts });
    if (asked.length + reads.length === 0) return [];
    return [
      {
        path: "contracts/internal.yaml",
        mediaType: "application/vnd.oai.openapi",
        text: stringify(internalContract(product.data.name, asked, reads), {
          aliasDuplicateObjects: false,
          lineWidth: 100,
        }),
      },
    ];
  },
});
