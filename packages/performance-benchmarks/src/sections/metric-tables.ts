import { idOf, type ViewOf } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { inlineCode, table } from "@planc/core/markdown";
import { likelyText } from "../text.ts";
import { heading } from "./heading.ts";

type Metric = ViewOf<typeof performance.metric>;

/** What is recorded: a row for each series, whatever it is recorded of. */
export function metricTables(metrics: readonly Metric[]) {
  const business = metrics.filter(({ data }) => data.method === "business");
  const groups = new Map<string, Metric[]>();
  for (const each of metrics) {
    if (each.data.method === "business") continue;
    const group = groups.get(each.data.series) ?? [];
    group.push(each);
    groups.set(each.data.series, group);
  }
  return [
    ...(groups.size === 0
      ? []
      : [
          heading("Recorded"),
          table(
            ["Metric", "Of", "Attributes", "Buckets, s", "From"],
            [...groups.values()].map((group) => [
              inlineCode(group[0]?.data.name ?? ""),
              someOf(group.map(({ data }) => idOf(data.of))),
              [
                ...new Set(group.flatMap(({ data }) => data.attributes.map(({ name }) => name))),
              ].join(", ") || "–",
              group[0]?.data.buckets && group[0].data.method === "rate-errors-duration"
                ? [...new Set(group.flatMap(({ data }) => data.buckets ?? []))]
                    .sort((a, b) => a - b)
                    .join(", ")
                : "–",
              `${group[0]?.data.from}${group[0]?.data.stability === "development" ? ", unstable" : ""}`,
            ]),
          ),
        ]),
    ...(business.length === 0
      ? []
      : [
          table(
            ["Counted", "Series", "An hour, planned"],
            business.map(({ data }) => [
              inlineCode(data.name),
              inlineCode(data.series),
              data.expected ? likelyText({ ...data.expected, unit: "count" }) : "–",
            ]),
          ),
        ]),
  ];
}

function someOf(names: readonly string[]): string {
  const all = [...new Set(names)];
  return all.length > 4
    ? `${all.slice(0, 3).join(", ")} and ${all.length - 3} more`
    : all.join(", ");
}
