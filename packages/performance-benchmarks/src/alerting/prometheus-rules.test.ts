import type { DataOf } from "@planc/core";
import { performance } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { exporters } from "../catalog/exporters.ts";
import { prometheusRules } from "./prometheus-rules.ts";

type Unit = DataOf<typeof performance.alert>["threshold"]["unit"];

const late = (id: string, value: number, unit: Unit) => ({
  ...given(performance.alert, id, {
    name: "Answers are late",
    watches: "performance/alert#late-ms",
    signal: "p95, 10 min",
    comparator: ">",
    threshold: { value, unit, formula: "as stated", inputs: [] },
    for: { value: 10, unit: "min" },
    severity: "ticket",
    owner: "team",
    response: "Find the slowest operation.",
  }),
});

it("compares seconds with seconds, in whatever unit the target is said", () => {
  const alerts = [
    late("missed.late-ms", 500, "ms"),
    late("missed.late-odd", 700, "ms"),
    late("missed.late-s", 2, "s"),
    late("missed.late-min", 1, "min"),
  ];
  const limits = prometheusRules(alerts).map(({ expr }) => expr.split(" > ")[1]);
  expect(limits).toEqual(["0.5", "0.7", "2", "60"]);
});

it("writes no rule for a limit whose unit is no time", () => {
  expect(prometheusRules([late("missed.late-share", 2, "users")])).toEqual([]);
});

it("asks what a platform has for its processors, and not cAdvisor where none runs", () => {
  const base = late("cpu.mill", 0.8, "ratio");
  const on = (source: { readonly from: string }) =>
    prometheusRules([
      {
        ...base,
        data: { ...base.data, signal: "CPU used", watches: "architecture/component#mill", source },
      },
    ])[0]?.expr;
  expect(on(exporters.pods)).toContain(
    'sum(kube_pod_container_resource_requests{container="mill",resource="cpu"})',
  );
  expect(on(exporters.processors)).toContain('container_cpu_usage_seconds_total{container="mill"}');
  expect(on(exporters.tasks)).toContain('aws_ecs_service_name="mill"');
  expect(on(exporters.tasks)).not.toContain("container_cpu");
});

it("takes the expression of whoever added the alert, and knows no other for it", () => {
  const base = late("own.mill", 3, "count");
  const own = { ...base, data: { ...base.data, expression: "max(mill_jams) > 3" } };
  expect(prometheusRules([own]).map(({ expr }) => expr)).toEqual(["max(mill_jams) > 3"]);
  expect(prometheusRules([base])).toEqual([]);
});
