import { expect, it } from "vitest";
import { choice } from "../fixtures/decisions.ts";
import { alert, component, connection, drawn, peakScenario } from "../fixtures/drawn.ts";
import type { Drawn } from "./drawn.ts";
import { collectorOf, isSampled, keepersOf, recordingOf, unreadOn } from "./observed.ts";

const peak = (rate: number): Drawn["scenarios"] => [
  {
    ...peakScenario,
    data: {
      ...peakScenario.data,
      stages: peakScenario.data.stages.map((each) => ({
        ...each,
        rate: { ...each.rate, value: rate },
      })),
    },
  },
];

const made = component("telemetry-collector", "monitoring", { name: "Telemetry collector" });
const collector = { ...made, data: { ...made.data, technology: "OpenTelemetry Collector" } };
const stores = component("monitoring", "monitoring", { name: "Monitoring" });
const kept = { ...stores, data: { ...stores.data, technology: "Prometheus, Grafana Loki" } };
const kiln = component("kiln", "service", { name: "Kiln" });
const reports = connection("kiln", "telemetry-collector");
const plan = (rate: number) =>
  drawn({
    scenarios: peak(rate),
    components: [kiln, collector, kept],
    connections: [
      { ...reports, data: { ...reports.data, purpose: "reports metrics, traces, logs" } },
      connection("telemetry-collector", "monitoring"),
    ],
  });

it("records all up to a rate at which there is nothing to save, and a share above it", () => {
  expect(recordingOf(plan(5))).toMatch(/^All runs are recorded: the planned peak is 5 req\/s/);
  expect(isSampled(plan(5))).toBe(false);
  expect(recordingOf(plan(400))).toMatch(/keeps about one in 8\b.* and each that failed/);
  expect(isSampled(plan(400))).toBe(true);
});

it("says nothing of traces that nobody reports", () => {
  expect(recordingOf({ ...plan(5), connections: [] })).toBeUndefined();
});

it("names what the collector hands on to", () => {
  expect(collectorOf(plan(5))?.id).toBe("telemetry-collector");
  expect(keepersOf(plan(5))).toBe("Prometheus and Grafana Loki");
});

it("says that each task reads its own processor on what has no cAdvisor", () => {
  const hosting = choice("hosting", "amazon-ecs");
  const watched = (from: string): Drawn => {
    const base = alert("Desk is short of CPU");
    return {
      ...drawn({ alerts: [{ ...base, data: { ...base.data, source: { from } } }] }),
      choices: [{ id: hosting.id, ref: "decision/choice#hosting", data: hosting.data }],
    };
  };
  expect(
    unreadOn(
      watched("the receiver awsecscontainermetrics of OpenTelemetry Collector in each task"),
    ),
  ).toBe("the programs on amazon-ecs");
  expect(unreadOn(watched("the program itself"))).toBeUndefined();
});
