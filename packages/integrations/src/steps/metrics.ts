import { byRef, join, node } from "@planc/core";
import { integration, performance } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { exportedBy, series } from "../watching/series.ts";

/** Reports that only a look found, by provider: what their alerts count. */
export const metrics = step("metrics", {
  reads: { providers: integration.provider, inbound: integration.inbound },
  writes: { metrics: performance.metric },
  run: ({ providers, inbound }) => {
    const of = byRef(providers);
    const seen = new Set<string>();
    return {
      metrics: inbound.flatMap(({ ref, data }) => {
        const provider = of.get(data.provider);
        if (provider === undefined || seen.has(provider.id)) return [];
        seen.add(provider.id);
        return [
          node(
            performance.metric,
            join("found-late", provider.id),
            {
              name: "reports.found_late",
              series: series.foundLate,
              kind: "counter",
              unit: "{report}",
              method: "rate-errors-duration",
              of: provider.ref,
              attributes: [{ name: "provider", values: provider.id }],
              from: exportedBy.program.from,
              stability: "own",
              because: `Counted in the job that reconciles: what ${provider.data.name} did not report by itself.`,
            },
            derived("metric-of-report", [ref]),
          ),
        ];
      }),
    };
  },
});
