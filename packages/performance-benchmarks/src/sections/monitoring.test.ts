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
    "CPU in use > 82.5 %",
    "10 min",
    "team (ticket)",
    "cAdvisor",
    "1.2 req/s planned at 65 % at most",
  ]);
});

it("tells objectives by their budget and by the shares at which each pair of windows tells somebody", async () => {
  const found = await rows(
    ...shop,
    quantity("uptime", { about: "uptime", measure: "availability", value: 99.9, unit: "%" }),
  );
  expect(found).toContainEqual([
    "Uptime",
    "99.9 % over 30 days",
    "status < 500",
    "43.2 min; 600 requests",
    "21.6 min",
    "10.8 min",
  ]);
  expect(found.find(([name]) => name?.startsWith("Failing or late"))?.slice(1)).toEqual([
    "1h, 5m (page)",
    "6h, 30m (page)",
    "1d, 2h (ticket)",
    "3d, 6h (ticket)",
  ]);
  expect(found.findLast(([name]) => name === "Uptime")?.slice(1)).toEqual([
    "> 1.44 %",
    "> 0.6 %",
    "> 0.3 %",
    "> 0.1 %",
  ]);
});

it("says what reads the rules, and what is set up before one can fire", async () => {
  const reader = async (...more: readonly Draft[]) =>
    (await rows(...shop, ...more)).find(([file]) => file === "performance/alerts.yaml")?.slice(1);
  expect(await reader()).toEqual([
    "open: nothing is chosen that watches",
    "metrics database; receivers",
  ]);
  expect(await reader(...chosen("metrics", "prometheus"))).toEqual([
    "prometheus",
    "page, ticket: receivers of Alertmanager",
  ]);
  expect(await reader(...chosen("metrics", "datadog"))).toBeUndefined();
  expect((await reader(...chosen("cloud-platform", "azure")))?.[0]).toContain("Azure Monitor");
});

it("takes what CloudWatch has from there, and says of which alerts it has nothing", async () => {
  const found = await rows(...shop, ...onAws);
  expect(found.find(([file]) => file === "performance/alarms.json")?.[2]).toContain("TicketTopic");
  const queued = await rows(...withBroker("rabbitmq"), ...onAws);
  expect(queued.find(([name]) => name === "Work waits in Message broker")?.[4]).toBe(
    "open: no rule",
  );
  expect(queued.some(([file]) => file === "performance/alerts.yaml")).toBe(false);
});

it("names what a pipeline records where a run ends", async () => {
  const found = await rows(product("data-pipeline"), scheduler);
  expect(found).toContainEqual(["pipeline_last_success_timestamp_seconds", "end of a run"]);
});
