import { expect, it } from "vitest";
import { choice } from "../fixtures/decisions.ts";
import { alert, component, connection, drawn } from "../fixtures/drawn.ts";
import { leftOutHere } from "./left-out-here.ts";
import { type Running, runningOf } from "./running.ts";

const parts = drawn({
  components: [
    component("quay", "service", { name: "Quay service" }),
    component("crane", "service", { name: "Crane service" }),
    component("sweeper", "worker", { name: "Sweeper" }),
  ],
});
const plan = { ...parts, choices: [], hostings: [] };
const onEcs: Running = {
  ...runningOf(plan),
  runner: { name: "Amazon ECS", need: "hosting" },
  servers: ["Envoy"],
  placed: ["Envoy"],
};

it("says of a cloud's own service for images that it is the orchestrator of all that it runs", () => {
  expect(leftOutHere("orchestration", onEcs, "")).toBe(
    "Amazon ECS is the orchestrator here: it starts, replaces and scales 3 programs (Quay service, Crane service and Sweeper) and Envoy, and no cluster of one's own is run beside it.",
  );
  expect(leftOutHere("service-discovery", onEcs, "")).toMatch(
    /^Amazon ECS, which enters each instance in AWS Cloud Map, gives each of /,
  );
});

it("has nothing for a mesh to carry where no service calls another, and only there", () => {
  expect(leftOutHere("service-mesh", onEcs, "")).toMatch(
    /^None of Quay service and Crane service /,
  );
  const call = connection("quay", "crane");
  const calling = {
    ...plan,
    connections: [{ ...call, data: { ...call.data, mode: "sync" as const } }],
  };
  expect(leftOutHere("service-mesh", runningOf(calling), "")).toBeUndefined();
});

it("counts the instances of all programs together, and the servers beside them", () => {
  const byHand: Running = { ...runningOf(plan), instances: 7, servers: ["HAProxy"] };
  expect(leftOutHere("cloud-platform", byHand, "")).toMatch(
    /^7 instances of Quay service, Crane service and Sweeper at the planned peak, and beside them HAProxy: /,
  );
});

it("counts what collects telemetry among what the team runs, and knows who calls others as clients do", () => {
  const [quay] = plan.components;
  if (!quay) throw new Error("no component");
  const monitored = runningOf({
    ...plan,
    components: [
      ...plan.components,
      component("telemetry-collector", "monitoring", { technology: "Collector" }),
      component("gate", "gateway", { name: "Gate" }),
    ],
    connections: [connection(quay.id, "gate")],
  });
  expect(monitored.servers).toContain("Collector");
  expect(monitored.asClients).toEqual({ names: [quay.data.name], through: "Gate" });
});

it("has what reads series of stores placed where the collector is", () => {
  const late = alert("Events wait");
  const watched = runningOf({
    ...plan,
    components: [
      ...plan.components,
      component("telemetry-collector", "monitoring", { technology: "Collector" }),
    ],
    alerts: [{ ...late, data: { ...late.data, source: { from: "sql_exporter", query: "x" } } }],
    choices: [{ ref: "decision/choice#hosting", data: choice("hosting", "amazon-ecs").data }],
  });
  expect(watched.placed).toEqual(["Collector", "sql_exporter"]);
});
