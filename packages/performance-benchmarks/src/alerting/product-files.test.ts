import type { Draft } from "@planc/core";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { datadogProblem } from "../catalog/datadog-query.ts";
import { datadogMonitors } from "../catalog/datadog-schema.ts";
import { nrqlProblem } from "../catalog/nrql.ts";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";
import { routesIn } from "./asks.ts";
import { watcherOf } from "./watchers.ts";

const uptime = quantity("uptime", {
  about: "uptime",
  measure: "availability",
  value: 99.9,
  unit: "%",
});

async function filesOf(...more: readonly Draft[]) {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...shop, uptime, ...more)
    .result();
  return new Map(files.map(({ path, text }) => [path, text]));
}

it("writes Datadog's objectives and monitors where it keeps the measurements, and no rule of Prometheus", async () => {
  const files = await filesOf(...chosen("metrics", "datadog"));
  expect([...files.keys()].filter((each) => /alerts|dashboard|monitors/.test(each)).sort()).toEqual(
    ["performance/datadog-dashboard.json", "performance/datadog-monitors.json"],
  );
  const made = datadogMonitors.parse(
    JSON.parse(files.get("performance/datadog-monitors.json") ?? "{}"),
  );
  expect(made.slos["uptime.availability"]?.query).toEqual({
    numerator:
      "count:http.server.request.duration{*}.as_count() - count:http.server.request.duration{http.response.status_code:5*}.as_count()",
    denominator: "count:http.server.request.duration{*}.as_count()",
  });
  expect(made.monitors.burnUptimeAvailability1h?.query).toBe(
    'burn_rate("${slo.uptime.availability}").over("30d").long_window("1h").short_window("5m") > 14.4',
  );
  expect(made.monitors.burnUptimeAvailability1d?.query).toContain(
    '.long_window("24h").short_window("120m")',
  );
  // Longer than Datadog looks back.
  expect(made.monitors.burnUptimeAvailability3d).toBeUndefined();
});

it("writes conditions of New Relic over windows that it looks at", async () => {
  const files = await filesOf(...chosen("metrics", "new-relic"));
  const made = JSON.parse(files.get("performance/newrelic-alerts.json") ?? "{}");
  const first = made.conditions.find(
    ({ condition }: { readonly condition: { readonly name: string } }) =>
      condition.name === "Uptime: error budget burns at 14.4×",
  );
  expect(first).toMatchObject({
    policy: "page",
    condition: {
      nrql: {
        query:
          "SELECT 100 * filter(count(http.server.request.duration), WHERE numeric(http.response.status_code) >= 500) / count(http.server.request.duration) FROM Metric",
      },
      signal: { aggregationWindow: 3600, slideBy: 300 },
      terms: [{ threshold: 1.44 }],
    },
  });
  expect(JSON.stringify(made)).not.toContain('86400,"aggregationMethod');
  expect(files.has("performance/newrelic-dashboard.json")).toBe(true);
  expect(files.has("performance/alerts.yaml")).toBe(false);
});

it("writes what follows requests its alerts beside those of what keeps the measurements", async () => {
  const files = await filesOf(...chosen("metrics", "prometheus"), ...chosen("apm", "datadog"));
  expect(files.has("performance/alerts.yaml")).toBe(true);
  expect(files.has("performance/datadog-monitors.json")).toBe(true);
});

it("lets one product alone tell: what keeps the measurements before what follows requests", () => {
  const choice = (topic: string, technology: string) => ({
    data: { topic: `decision/topic#${topic}`, technology },
  });
  const of = (...each: readonly ReturnType<typeof choice>[]) => watcherOf(each);
  expect(of(choice("apm", "datadog"), choice("metrics", "prometheus"))).toBe("prometheus");
  expect(of(choice("apm", "datadog"), choice("cloud-platform", "aws"))).toBe("datadog");
  expect(of(choice("cloud-platform", "aws"))).toBe("cloudwatch");
  expect(of()).toBe("rules");
});

it("refuses queries that Datadog or New Relic would not take", () => {
  expect(
    datadogProblem("avg(last_5m):avg:a.b{c:d AND (e:f OR e:g)} / sum:a.c{*} > 1"),
  ).toBeUndefined();
  expect(datadogProblem("avg(last_5m):avg:a.b{c=d} > 1")).toBeDefined();
  expect(datadogProblem("avg:a.b{*} > 1")).toBe("span");
  expect(
    datadogProblem('burn_rate("x").over("30d").long_window("72h").short_window("360m") > 1'),
  ).toBe("burn rate");
  expect(
    nrqlProblem(
      "SELECT percentile(a.b, 95) FROM Metric WHERE c.d RLIKE r'(/a)?(/b|/c)' AND e IN ('F', 'G')",
    ),
  ).toBeUndefined();
  expect(nrqlProblem("SELECT sum(a FROM Metric")).toBeDefined();
  expect(nrqlProblem("SELECT median(a) FROM Metric")).toBeDefined();
  expect(nrqlProblem("SELECT sum(a) FROM Metric WHERE b == 1")).toBeDefined();
});

it("reads the routes of a pattern, a parameter as a star", () => {
  expect(routesIn("(/v1)?(/orders/[^/]+|/orders)")).toEqual([
    "/v1/orders/*",
    "/v1/orders",
    "/orders/*",
    "/orders",
  ]);
});
