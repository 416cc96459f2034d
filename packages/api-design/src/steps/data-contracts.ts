import { node, optional } from "@planc/core";
import { api, architecture, brief, data, performance } from "@planc/core/ir";
import { derived, step } from "../kit.ts";

/** What a pipeline promises of the data sets that it keeps. */
export const dataContracts = step("data-contracts", {
  reads: {
    product: brief.product,
    entities: optional(data.entity),
    fields: optional(data.field),
    components: optional(architecture.component),
    targets: optional(performance.target),
  },
  writes: { contracts: api.contract },
  run: ({ product, entities, fields, components, targets }) => {
    if (product.data.kinds[0] !== "data-pipeline") return { contracts: [] };
    const duration = targets.find((each) => each.data.measure === "run-duration");
    return {
      contracts: entities.map((entity) => {
        const own = fields.filter((each) => each.data.entity === entity.ref);
        const owner = components.find(
          (each) =>
            entity.data.concept !== undefined && each.data.owns.includes(entity.data.concept),
        );
        return node(
          api.contract,
          entity.id,
          {
            name: entity.data.name,
            entity: entity.ref,
            owner: owner?.data.name ?? product.data.name,
            freshness: duration
              ? `Complete ${duration.data.value.value} ${duration.data.value.unit} after a run starts.`
              : "Complete when the run that writes it has ended.",
            quality: own
              .filter((each) => each.data.required || each.data.unique)
              .map((each) => ({
                rule: each.data.unique
                  ? `${each.data.name} is there and occurs once`
                  : `${each.data.name} is there`,
                comparator: "=" as const,
                value: 100,
                unit: "percent",
              })),
          },
          derived("contract-per-data-set", [product.ref, entity.ref]),
        );
      }),
    };
  },
});
