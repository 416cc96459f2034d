import { optional } from "@planc/core";
import { api, performance, workload } from "@planc/core/ir";
import { codeBlock, inlineCode, paragraph, table } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { amountText, figureText, formulaText } from "../text.ts";

const document = "performance/benchmarks.md";

/** Every target with its condition and method. */
export const targetSection = section("targets", {
  document,
  title: "Targets",
  reads: { targets: performance.target, loads: optional(workload.load) },
  render: ({ targets, loads }) =>
    targets.length === 0 && loads.length === 0
      ? undefined
      : {
          blocks: [
            ...(targets.length === 0
              ? []
              : [
                  table(
                    ["Target", "Value", "Basis", "Holds", "Measured by"],
                    targets.map(({ data: target, why }) => [
                      target.name,
                      `${target.comparator} ${amountText(target.value)}`,
                      why.kind,
                      target.condition,
                      target.method,
                    ]),
                  ),
                ]),
            ...(loads.length === 0
              ? []
              : [
                  table(
                    ["Load", "Value", "Basis", "Formula"],
                    loads.map(({ data: load, why }) => [
                      load.title,
                      figureText(load.figure),
                      why.kind,
                      formulaText(load.figure),
                    ]),
                  ),
                ]),
          ],
        },
});

/** The load tests, with rates and limits, and the mix that they send. */
export const scenarioSection = section("scenarios", {
  document,
  title: "Load Tests",
  reads: {
    scenarios: performance.scenario,
    mix: optional(workload.mix),
    operations: optional(api.operation),
  },
  render: ({ scenarios, mix, operations }) => {
    if (scenarios.length === 0) return undefined;
    const operationId = new Map<string, string>(
      operations.map((each) => [each.ref, each.data.operationId]),
    );
    return {
      blocks: [
        table(
          ["Test", "Shows that", "Arrivals", "Limits", "Broken off"],
          inOrder(scenarios).map(({ data: scenario }) => [
            scenario.name,
            scenario.purpose,
            scenario.stages
              .map(
                (stage) =>
                  `${amountText({ value: Math.round(stage.rate.value * 10) / 10, unit: "req/s" })} for ${amountText(stage.duration)}`,
              )
              .join(", "),
            scenario.thresholds
              .map(
                (each) =>
                  `${each.metric}${each.percentile === undefined ? "" : ` p${each.percentile}`} ${each.comparator} ${amountText(each.value)}`,
              )
              .join(", ") || "none: it looks for them",
            scenario.stop,
          ]),
        ),
        table(
          ["Operation", "Share", "At peak"],
          [...mix]
            .sort((a, b) => b.data.share.value - a.data.share.value || (a.id < b.id ? -1 : 1))
            .map((each) => [
              inlineCode(operationId.get(each.data.operation) ?? each.id),
              `${(each.data.share.value * 100).toFixed(1)} %`,
              amountText({ value: each.data.rate.value, unit: "req/s" }),
            ]),
        ),
      ],
    };
  },
});

const order = ["smoke", "normal", "peak", "stress", "spike", "endurance"];

/** From the mildest to the longest, as they are run. */
function inOrder<S extends { readonly data: { readonly kind: string } }>(
  scenarios: readonly S[],
): S[] {
  return [...scenarios].sort((a, b) => order.indexOf(a.data.kind) - order.indexOf(b.data.kind));
}

/** Alerts and objectives. */
export const monitoringSection = section("monitoring", {
  document,
  title: "Monitoring",
  reads: { alerts: performance.alert, slos: optional(performance.slo) },
  render: ({ alerts, slos }) =>
    alerts.length === 0
      ? undefined
      : {
          blocks: [
            ...(slos.length === 0
              ? []
              : [
                  table(
                    ["Objective", "Indicator", "Error budget"],
                    slos.map(({ data: slo }) => [
                      `${amountText({ value: slo.objective * 100, unit: "percent" })} over ${slo.window} days`,
                      slo.indicator,
                      amountText(slo.errorBudget),
                    ]),
                  ),
                ]),
            table(
              ["Alert", "When", "For", "Goes to", "First thing to do"],
              alerts.map(({ data: alert }) => [
                alert.name,
                `${alert.signal} ${alert.comparator} ${amountText(alert.threshold)}`,
                amountText(alert.for),
                `${alert.owner} (${alert.severity})`,
                alert.response,
              ]),
            ),
          ],
        },
});

/** How to run a load test against an environment. */
export const runLoadTest = section("run-load-test", {
  document: "quickstart.md",
  title: "Run a Load Test",
  reads: { convention: api.convention, scenarios: performance.scenario },
  render: ({ convention, scenarios }) => {
    const normal = scenarios.find((each) => each.data.kind === "normal");
    if (normal === undefined || convention.data.style !== "rest") return undefined;
    const limits = normal.data.thresholds.map(
      (each) => `${each.metric} ${each.comparator} ${amountText(each.value)}`,
    );
    return {
      blocks: [
        codeBlock(
          "sh",
          'k6 run -e HOST="https://$HOST" -e TOKEN="$TOKEN" -e SCENARIO=smoke performance/load-test.k6.js',
        ),
        paragraph(
          `Then SCENARIO=normal; k6 ends with 0 when ${limits.join(" and ") || "no limit is missed"}.`,
        ),
      ],
    };
  },
});
