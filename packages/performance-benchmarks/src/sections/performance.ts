import { optional, toldNumber } from "@planc/core";
import { architecture, performance, workload } from "@planc/core/ir";
import { bullets, fileLink, paragraph, strong, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { bottleneckOf } from "../resources/bottleneck.ts";
import { amountText, figureText } from "../text.ts";
import { cachingFact } from "./caching.ts";
import { pathFacts } from "./path-facts.ts";

/** What must be reached under which load, and how many instances that takes. */
export const performanceSection = section("performance", {
  document: "plan.md",
  title: "Performance",
  reads: {
    targets: optional(performance.target),
    loads: optional(workload.load),
    capacity: optional(performance.capacity),
    components: optional(architecture.component),
    scenarios: optional(performance.scenario),
    latencies: optional(performance.latency),
    availabilities: optional(performance.availability),
    flows: optional(architecture.flow),
    resources: optional(performance.resource),
    caches: optional(performance.cache),
  },
  render: ({
    targets,
    loads,
    capacity,
    components,
    scenarios,
    latencies,
    availabilities,
    flows,
    resources,
    caches,
  }) => {
    if (targets.length === 0 && loads.length === 0) return undefined;
    const name = new Map<string, string>(components.map((each) => [each.ref, each.data.name]));
    const peak = loads.find((each) => each.data.measure === "peak-request-rate");
    const users = loads.find((each) => each.data.measure === "concurrent-users");
    const runs = loads.filter(
      (each) => each.data.measure === "runs-per-day" || each.data.measure === "records-per-run",
    );
    const first = bottleneckOf(resources);
    const facts = [
      ...(peak
        ? [
            [
              strong("Load:"),
              ` ${figureText(peak.data.figure)} at peak${users ? `, ${figureText(users.data.figure)} at the same time` : ""}.`,
            ],
          ]
        : []),
      ...runs.map((each) => [strong(`${each.data.title}:`), ` ${figureText(each.data.figure)}.`]),
      ...capacity.map((each) => [
        strong(`${name.get(each.data.component) ?? each.id}:`),
        ` ${amountText(each.data.replicas)}, ${Math.round(each.data.utilisation.value * 100)} % of ${each.data.replicas.value === 1 ? "its" : "their"} CPU at peak.`,
      ]),
      ...(first
        ? [
            [
              strong(
                first.data.holds.value < 1 ? "Does not hold as planned:" : "First to run out:",
              ),
              ` ${name.get(first.data.component) ?? first.id}, ${first.data.resource}, at ${toldNumber(first.data.holds).toLocaleString("en-GB")} × the planned load${first.data.holds.value < 1 ? `; what helps: ${first.data.remedy}` : ""}.`,
            ],
          ]
        : []),
      ...cachingFact(caches),
    ];
    facts.push(...pathFacts({ latencies, availabilities, flows, components }));
    return {
      blocks: [
        ...(facts.length > 0 ? [bullets(facts)] : []),
        ...(targets.length > 0
          ? [
              table(
                ["Target", "Value", "Basis"],
                targets.map(({ data: target, why }) => [
                  target.name,
                  `${target.comparator} ${amountText(target.value)}`,
                  why.kind,
                ]),
              ),
            ]
          : []),
        ...(scenarios.length > 0
          ? [paragraph("Formulas, runs, alerts: ", fileLink("performance/benchmarks.md"), ".")]
          : []),
      ],
    };
  },
});
