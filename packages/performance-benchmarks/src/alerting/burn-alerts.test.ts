import type { DataOf } from "@planc/core";
import { performance } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { burnAlerts } from "./burn-alerts.ts";
import { recordingRules } from "./objective-rules.ts";

type Slo = DataOf<typeof performance.slo>;

const slo = (over: Partial<Slo> = {}) => ({
  ref: "performance/slo#uptime" as const,
  ...given(performance.slo, "uptime", {
    name: "Uptime",
    indicator: "status < 500",
    objective: 0.999,
    window: 30,
    errorBudget: { value: 43.2, unit: "min", formula: "as stated", inputs: [] },
    kind: "availability",
    ...over,
  }),
});

const factors = (window: number) =>
  burnAlerts(slo({ window }), undefined).map(({ data }) => data.burn?.factor.value);

it("takes its factors from the period, as the share of the budget spent in a window says", () => {
  expect(factors(30)).toEqual([14.4, 6, 3, 1]);
  expect(factors(28)).toEqual([13.44, 5.6, 2.8, 0.933333]);
  expect(factors(7)).toEqual([3.36, 1.4, 0.7, 0.233333]);
});

it("pages for what is gone in hours and writes a ticket for the rest", () => {
  expect(burnAlerts(slo(), undefined).map(({ data }) => data.severity)).toEqual([
    "page",
    "page",
    "ticket",
    "ticket",
  ]);
});

it("leaves out what could fire only if more than all requests failed", () => {
  const left = burnAlerts(slo({ objective: 0.5 }), undefined);
  expect(left.map(({ data }) => data.burn?.factor.value)).toEqual([1]);
});

it("waits for as many failures as open a breaker where so few come that one is a large share", () => {
  const rate = (value: number) => ({
    rate: { value, unit: "req/s", formula: "as stated", inputs: [] } as const,
  });
  const expression = (value: number) => burnAlerts(slo(rate(value)), undefined)[0]?.data.expression;
  expect(expression(0.05)).toBe(
    'slo:sli_error:ratio_rate1h{slo="uptime"} > 0.0144 and slo:sli_error:ratio_rate5m{slo="uptime"} > 0.0144 and slo:sli_error:increase1h{slo="uptime"} >= 5',
  );
  expect(expression(50)).not.toContain(">= 5");
});

it("records every series that its alerts ask for", () => {
  const given = slo({ rate: { value: 0.01, unit: "req/s", formula: "as stated", inputs: [] } });
  const alerts = burnAlerts(given, undefined);
  const serving = { operations: [], basePath: "", style: "rest" };
  const recorded = recordingRules([given], alerts, serving).map(({ record }) => record);
  for (const { data } of alerts) {
    for (const name of data.expression?.match(/slo:[a-z_:]+[0-9][mhd0-9]*/g) ?? [])
      expect(recorded).toContain(name);
  }
});
