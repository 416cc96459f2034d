import type { Draft } from "@planc/core";
import { performance } from "@planc/core/ir";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { connection } from "../fixtures/build.ts";
import { ferry, harbour } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";

async function alertsOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return new Map(plan.get(performance.alert).map(({ id, data }) => [id, data]));
}

it("tells of a provider that fails, by the share at which its breaker opens", async () => {
  const failing = (await alertsOf(...ferry)).get("failing.stripe");
  expect(failing).toMatchObject({
    watches: "integration/provider#stripe",
    threshold: { value: 0.5, unit: "ratio" },
    severity: "page",
  });
  expect(failing?.expression).toBe(
    'sum(rate(http_client_request_duration_seconds_count{server_address="api.stripe.com", error_type=~"429|5..|[^0-9].*"}[10m])) / sum(rate(http_client_request_duration_seconds_count{server_address="api.stripe.com"}[10m])) > 0.5 and sum(increase(http_client_request_duration_seconds_count{server_address="api.stripe.com", error_type=~"429|5..|[^0-9].*"}[10m])) >= 5',
  );
});

it("takes five failures in an hour where calls are few, and wakes nobody for what nobody waits for", async () => {
  const few = ferry.filter((each) => !["workload/mix", "workload/load"].includes(each.slot));
  const failing = (await alertsOf(...few, ...chosen("outgoing-calls", "retries-and-breaker"))).get(
    "failing.twilio",
  );
  expect(failing?.signal).toBe("failing, ≥ 5 in 1 h");
  expect(failing?.severity).toBe("ticket");
});

it("tells of calls near a published limit, by the headroom", async () => {
  const near = (await alertsOf(...ferry)).get("near-limit.stripe");
  expect(near?.threshold).toMatchObject({ value: 80, formula: "allowed * (1 - headroom)" });
});

it("tells of reports that only a look found, where there are reports", async () => {
  const alerts = await alertsOf(...ferry);
  expect(alerts.get("found-late.stripe")?.expression).toBe(
    'sum(increase(reports_found_late_total{provider="stripe"}[1d])) > 0',
  );
  expect(alerts.has("found-late.twilio")).toBe(false);
});

it("asks no series of a system whose host is not known", async () => {
  const alerts = await alertsOf(...ferry, ...harbour, connection("worker", "harbour-office"));
  expect(alerts.get("failing.harbour-office")).toBeDefined();
  expect(alerts.get("failing.harbour-office")?.expression).toBeUndefined();
});
