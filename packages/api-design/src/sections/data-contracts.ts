import { api, brief } from "@planc/core/ir";
import { bullets, paragraph, strong } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { section } from "../kit.ts";

/** What a pipeline promises to those who read its data sets. */
export const contractSection = section("data-contracts", {
  document: "contracts/data-contract.md",
  title: "Data sets",
  reads: { product: brief.product, contracts: api.contract },
  render: ({ contracts }) =>
    contracts.length === 0
      ? undefined
      : {
          blocks: contracts.flatMap(({ data: contract }): RootContent[] => [
            { type: "heading", depth: 3, children: [{ type: "text", value: contract.name }] },
            paragraph(
              strong("Owner:"),
              ` ${contract.owner}. `,
              strong("Fresh:"),
              ` ${contract.freshness}`,
            ),
            ...(contract.quality.length === 0
              ? []
              : [
                  bullets(
                    contract.quality.map(
                      (each) =>
                        `${each.rule}: ${each.comparator} ${each.value} ${each.unit} of the records.`,
                    ),
                  ),
                ]),
          ]),
        },
});
