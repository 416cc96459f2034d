import { optional } from "@planc/core";
import { api } from "@planc/core/ir";
import { inlineCode, table } from "@planc/core/markdown";
import { section } from "../kit.ts";

const retries = {
  never: "no",
  "after-change": "once something else has changed",
  "after-wait": "after a wait",
} as const;

/** The registry of problem types: what each means, and what a client does about it. */
export const problemsSection = section("problems", {
  document: "contracts/problems.md",
  title: "Problem types",
  reads: { convention: api.convention, problems: optional(api.problem) },
  render: ({ convention, problems }) => {
    if (convention.data.style !== "rest" || problems.length === 0) return undefined;
    const sorted = [...problems].sort(
      (a, b) => a.data.status - b.data.status || (a.id < b.id ? -1 : 1),
    );
    return {
      blocks: [
        table(
          ["Type", "Status", "When", "Same request again", "What a client does", "Operations"],
          sorted.map(({ data: { type, status, when, retry, client, operations } }) => [
            inlineCode(type),
            String(status),
            when,
            retries[retry],
            client,
            String(operations.length),
          ]),
        ),
      ],
    };
  },
});
