import { optional } from "@planc/core";
import { performance } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { secondsOf } from "../steps/objectives.ts";
import { amountText } from "../text.ts";

/** A load test that passes what an alert wakes somebody for, or the other way round. */
export const alertAndTestDisagree = rule("alert-and-test-disagree", {
  reads: {
    slos: optional(performance.slo),
    alerts: optional(performance.alert),
    scenarios: performance.scenario,
  },
  check: ({ slos, alerts, scenarios, report }) => {
    const promised = new Map(
      slos.flatMap(({ ref, data }) => (data.target ? [[data.target, { ref, data }] as const] : [])),
    );
    const watched = new Map<string, (typeof alerts)[number]>(
      alerts
        .filter(({ data }) => data.watches.startsWith("performance/target#"))
        .map((each) => [each.data.watches, each]),
    );
    for (const { data: scenario } of scenarios) {
      for (const { target, value } of scenario.thresholds) {
        if (target === undefined) continue;
        const slo = promised.get(target);
        const seconds = secondsOf(value);
        const said =
          slo?.data.within ??
          (slo?.data.kind === "availability"
            ? {
                value: Number(((1 - slo.data.objective) * 100).toPrecision(6)),
                unit: "percent" as const,
              }
            : undefined);
        const alert = slo ?? watched.get(target);
        const limit = said ?? watched.get(target)?.data.threshold;
        if (alert === undefined || limit === undefined) continue;
        const [one, other] = [secondsOf(limit) ?? limit.value, seconds ?? value.value];
        if (Math.abs(one - other) <= 1e-6 * Math.max(one, other)) continue;
        report(
          "alert-and-test-disagree",
          {
            about: alert.data.name,
            alert: amountText(limit),
            test: amountText(value),
            where: scenario.name,
          },
          { ref: alert.ref },
        );
      }
    }
  },
});
