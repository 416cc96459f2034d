import { givenFigure } from "@planc/core";
import { expect, it } from "vitest";
import { alertmanagerConfig, alertmanagerOf } from "./alertmanager.ts";

const alert = (
  id: string,
  watches: "architecture/component#store" | "architecture/component#api",
  severity: "page" | "ticket",
) => ({
  id,
  ref: `performance/alert#${id}` as const,
  data: {
    name: id,
    watches,
    signal: "share",
    comparator: ">" as const,
    threshold: givenFigure("limit", 0.8, "ratio"),
    for: { value: 5, unit: "min" as const },
    severity,
    owner: "team",
    response: "Look.",
  },
});

const connection = {
  data: {
    from: "architecture/component#api",
    to: "architecture/component#store",
    purpose: "reads",
    protocol: "TLS",
    mode: "sync",
    carries: [],
    class: "internal",
    encrypted: true,
    authentication: "password",
    remote: true,
  },
} as const;

const store = alert("connections.store", "architecture/component#store", "page");
const api = alert("cpu.api", "architecture/component#api", "ticket");

it("keeps back what follows from a store that lets nobody in", () => {
  expect(alertmanagerOf([store, api], [connection])?.inhibit_rules).toEqual([
    { source_matchers: ['alertname="connectionsStore"'], target_matchers: ['alertname=~"cpuApi"'] },
  ]);
  expect(alertmanagerOf([store, api], [])?.inhibit_rules).toEqual([]);
});

it("has no address of a receiver, and tells from outside that it lives", () => {
  const made = alertmanagerOf([api], []);
  expect(alertmanagerConfig.safeParse(made).success).toBe(true);
  expect(made?.receivers.map(({ webhook_configs: [first] }) => first?.url_file)).toEqual([
    "/etc/alertmanager/secrets/page-url",
    "/etc/alertmanager/secrets/ticket-url",
    "/etc/alertmanager/secrets/watchdog-url",
  ]);
  expect(made?.route.routes[0]).toMatchObject({ receiver: "watchdog", repeat_interval: "1m" });
});
