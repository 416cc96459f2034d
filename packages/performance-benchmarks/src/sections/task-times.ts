import { optional, type ViewOf } from "@planc/core";
import { brief } from "@planc/core/ir";
import { table } from "@planc/core/markdown";
import { section } from "../kit.ts";

/** How long people take for what they do: timed with them, for no server has it in its response times. */
export const taskTimeSection = section("task-times", {
  document: "performance/benchmarks.md",
  title: "Task Times",
  reads: { quantities: optional(brief.quantity) },
  render: ({ quantities }) => {
    const times = quantities.filter(
      ({ data }) => data.kind === "human-target" && data.measure === "duration",
    );
    if (times.length === 0) return undefined;
    return {
      blocks: [
        table(
          ["Task, timed with people", "Within", "From"],
          times.map(({ data }) => [
            data.said ?? data.about,
            `${data.comparator} ${valueText(data)}`,
            data.key ?? "the input",
          ]),
        ),
      ],
    };
  },
});

function valueText({ value, unit }: ViewOf<typeof brief.quantity>["data"]): string {
  return `${typeof value === "number" ? value : value.join(" to ")} ${unit}`;
}
