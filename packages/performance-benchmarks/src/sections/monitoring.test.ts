import type { Draft } from "@planc/core";
import { chosen } from "@planc/testkit";
import { expect, it } from "vitest";
import { onAws } from "../fixtures/on-aws.ts";
import { withBroker } from "../fixtures/queues.ts";
import { rowsOf } from "../fixtures/rows.ts";
import { product, quantity, scheduler, shop } from "../fixtures/shop.ts";

const rows = (...nodes: readonly Draft[]) => rowsOf("Monitoring", nodes);

it("tells each alert by its limit, who is told, its series and where to look first", async () => {
  const found = await rows(...shop);
  expect(found).toContainEqual([
    "API is short of CPU",
    "CPU in use > 80 %",
    "10 min",
    "team (ticket)",
    "cAdvisor",
    "1.2 req/s planned",
  ]);
  expect(found).toContainEqual([
    "Server errors: error budget burns at 3×",
    "error ratio, 1d and 2h > 3 %",
    "15 min",
    "team (ticket)",
    "OpenTelemetry HTTP metrics",
    "failing operation",
  ]);
});

it("looks for what burns a budget fast in the last release", async () => {
  const found = await rows(
    ...shop,
    quantity("uptime", { about: "uptime", measure: "availability", value: 99.9, unit: "%" }),
  );
  expect(found).toContainEqual([
    "Uptime",
    "99.9 % over 30 days",
    "status < 500",
    "43.2 min; 600 requests",
  ]);
  expect(found.find(([name]) => name === "Uptime: error budget burns at 14.4×")).toEqual([
    "Uptime: error budget burns at 14.4×",
    "error ratio, 1h and 5m > 1.44 %",
    "2 min",
    "on call (page)",
    "OpenTelemetry HTTP metrics",
    "last release",
  ]);
});

it("says what reads the rules, and what is set up before one can fire", async () => {
  const reader = async (...more: readonly Draft[]) =>
    (await rows(...shop, ...more)).find(([file]) => file === "performance/alerts.yaml")?.slice(1);
  expect(await reader()).toEqual(["open", "metrics database; receivers"]);
  expect(await reader(...chosen("metrics", "prometheus"))).toEqual([
    "prometheus",
    "page, ticket: receivers of Alertmanager",
  ]);
  expect(await reader(...chosen("metrics", "datadog"))).toEqual([
    "datadog, rule by rule",
    "page, ticket: who is told",
  ]);
  expect((await reader(...chosen("cloud-platform", "azure")))?.[0]).toContain("Azure Monitor");
});

it("takes what CloudWatch has from there, and leaves the others to be sent to it", async () => {
  const found = await rows(...shop, ...onAws);
  expect(found.find(([name]) => name === "Server errors: error budget burns at 3×")?.[4]).toBe(
    "CloudWatch",
  );
  expect(found.find(([file]) => file === "performance/alarms.json")?.[2]).toContain("TicketTopic");
  const queued = await rows(...withBroker("rabbitmq"), ...onAws);
  expect(queued.find(([name]) => name === "Work waits in Message broker")?.[4]).toBe(
    "rabbitmq_prometheus",
  );
  expect(queued.find(([file]) => file === "performance/alerts.yaml")?.[2]).toBe(
    "series in CloudWatch",
  );
});

it("names what a pipeline records where a run ends", async () => {
  const found = await rows(product("data-pipeline"), scheduler);
  expect(found).toContainEqual(["pipeline_last_success_timestamp_seconds", "end of a run"]);
});
