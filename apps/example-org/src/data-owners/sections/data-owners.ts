import { table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { holding } from "../slots.ts";

/** Who answers for which personal data. */
export const dataOwnersSection = section("data-owners", {
  document: "data-model.md",
  title: "Data Owners",
  reads: { holdings: holding },
  render: ({ holdings }) => {
    if (holdings.length === 0) return undefined;
    return {
      blocks: [
        table(
          ["Concept", "Personal data", "Answers for it"],
          holdings.map(({ data }) => [
            data.name,
            data.fields.join(", "),
            data.owner ?? "nobody yet",
          ]),
        ),
      ],
    };
  },
});
