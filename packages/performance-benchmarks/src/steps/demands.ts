import { type FigureInput, figureOf, node, optional } from "@planc/core";
import { api, architecture, brief, workload } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { sourcesOf } from "../workload/function-demand.ts";

/** How often each function runs: an operation's request is one reason among several. */
export const demands = step("demands", {
  reads: {
    loads: optional(workload.load),
    mix: optional(workload.mix),
    operations: optional(api.operation),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    duties: optional(architecture.duty),
    actions: optional(brief.action),
    quantities: optional(brief.quantity),
  },
  writes: { demands: workload.demand },
  run: ({ loads, options: _, report: __, signal: ___, ...work }) => {
    const peak = loads.find(({ data }) => data.measure === "peak-request-rate");
    const average = loads.find(({ data }) => data.measure === "request-rate");
    if (!peak) return { demands: [] };
    return {
      demands: work.components.flatMap((component) => {
        if (component.data.kind !== "function") return [];
        const sources = sourcesOf(component, peak, work);
        if (sources.length === 0) return [];
        const inputs = sources.map(({ what, rate }): readonly [string, FigureInput] => [
          named[what],
          { value: rate.value, unit: "req/s" },
        ]);
        const sum = inputs.map(([name]) => name).join(" + ");
        const whole = figureOf(sum, "req/s", Object.fromEntries(inputs));
        return [
          node(
            workload.demand,
            component.id,
            {
              component: component.ref,
              peak: whole,
              ...(average
                ? {
                    average: figureOf("demand * average / peak", "req/s", {
                      demand: { value: whole.value, unit: "req/s" },
                      average: { value: average.data.figure.value, unit: "req/s" },
                      peak: { value: peak.data.figure.value, unit: "req/s" },
                    }),
                  }
                : {}),
              of: sources.map(({ what, rate }) => ({ what, rate })),
            },
            derived("demand-of-functions", [
              component.ref,
              peak.ref,
              ...(average ? [average.ref] : []),
            ]),
          ),
        ];
      }),
    };
  },
});

const named = {
  requests: "requests",
  pages: "pages",
  "session checks": "checks",
  jobs: "jobs",
} as const;
