import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";
import { askOf } from "./asks.ts";
import { innerTimeOf } from "./inner-times.ts";

it("knows times within the system from those that clients wait", () => {
  expect(innerTimeOf("Database query response time")?.series).toBe(
    "db_client_operation_duration_seconds",
  );
  expect(innerTimeOf("Event queue processing lag")?.series).toBe(
    "messaging_process_duration_seconds",
  );
  expect(innerTimeOf("Search results return relevant products")).toBeUndefined();
  expect(innerTimeOf("Event page answers")).toBeUndefined();
});

it("counts operations on the store, and no requests, of a time of queries", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(
      ...shop,
      quantity("database query response time", {
        about: "database query response time",
        measure: "response-time",
        comparator: "<",
        value: 100,
        unit: "ms",
      }),
    )
    .result();
  const rules = files.find(({ path }) => path.endsWith("alerts.yaml"))?.text ?? "";
  expect(rules).toContain(
    "histogram_quantile(0.95, sum by (le) (rate(db_client_operation_duration_seconds_bucket[10m]))) > 0.1",
  );
  expect(rules).not.toContain("burnDatabaseQuery");
});

it("reads what it writes", () => {
  expect(
    askOf('histogram_quantile(0.95, sum by (le) (rate(a_seconds_bucket{b=~"c"}[10m]))) > 0.1'),
  ).toEqual({
    kind: "percentile",
    share: 0.95,
    of: { series: "a_seconds", where: [{ label: "b", sign: "=~", value: "c" }] },
    limit: 0.1,
  });
});
