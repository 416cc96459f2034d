import { optional } from "@planc/core";
import { api } from "@planc/core/ir";
import { fileLink, inlineCode, paragraph, table } from "@planc/core/markdown";
import { inOrder } from "../artifacts/problems-file.ts";
import { section } from "../kit.ts";

const retries = {
  never: "no",
  "after-change": "once changed",
  "after-wait": "after a wait",
} as const;

/** The problem types at a glance; what holds of each in any interface stands in the register beside it. */
export const problemsSection = section("problems", {
  document: "contracts/problems.md",
  title: "Problem types",
  reads: { convention: api.convention, problems: optional(api.problem) },
  render: ({ convention, problems }) => {
    if (convention.data.style !== "rest" || problems.length === 0) return undefined;
    return {
      blocks: [
        table(
          ["Type", "Status", "Same request again", "Operations"],
          inOrder(problems).map(({ data: { type, status, retry, operations } }) => [
            inlineCode(type),
            String(status),
            retries[retry],
            String(operations.length),
          ]),
        ),
        paragraph("Register: ", fileLink("problems.json")),
      ],
    };
  },
});
