import { expect, it } from "vitest";
import { component, connection, drawn } from "../fixtures/drawn.ts";
import { crossings, deployables } from "./crossings.ts";
import type { Drawn } from "./drawn.ts";
import { runningOf } from "./running.ts";
import { styleFactsOf } from "./style-consequences.ts";

const api = component("api", "service", { name: "API" });
const worker = component("worker", "worker", { name: "Worker" });
const running = (parts: Drawn) => runningOf({ ...parts, choices: [], hostings: [] });
const broker = component("broker", "broker", { name: "Broker" });

it("tells of each way that is drawn between programs, and of none that is not", () => {
  const parts = drawn({
    components: [api, worker, broker],
    connections: [connection("api", "broker"), connection("broker", "worker")],
  });
  const idle =
    "Worker stands behind Broker and takes nothing yet: no operation leaves work behind.";
  expect(crossings(parts)).toEqual([idle]);
  const duties = [{ data: { component: worker.ref } }] as unknown as Drawn["duties"];
  expect(crossings({ ...parts, duties })).toEqual(["Broker: from API to Worker."]);
  expect(deployables(parts, running(parts))).toBe(
    "Deployed: 2 programs (API and Worker). One build.",
  );
});

it("counts the machine that takes the log in among what the team runs", () => {
  const parts = drawn({ components: [api] });
  const choices = [{ data: { technology: "synchronous-log" } }] as unknown as NonNullable<
    Drawn["choices"]
  >;
  const told = (each: Drawn) => deployables(each, { ...running(parts), servers: ["PostgreSQL"] });
  expect(told(parts)).toMatch(/Team-run: PostgreSQL\.$/);
  expect(told({ ...parts, choices })).toMatch(
    /PostgreSQL and on another machine what receives the log of the database\.$/,
  );
});

it("has no crossing in one program", () => {
  expect(crossings(drawn({ components: [api] }))).toEqual([]);
});

it("speaks of another instance only where something spreads calls over several", () => {
  const any = "Any instance of API serves the next call, as none keeps state.";
  const balancer = component("balancer", "load-balancer");
  const several = styleFactsOf("layered-monolith", drawn({ components: [api, balancer] }));
  expect(several.positive).toContain(any);
  const alone = styleFactsOf("layered-monolith", drawn({ components: [api] }));
  expect(alone.positive).not.toContain(any);
});

it("counts a gateway that is a library in a program of the team's own, and no crossing by it", () => {
  const gate = component("gate", "gateway", { name: "Gate" });
  const own = { ...gate, data: { ...gate.data, technology: "Ocelot" } };
  const bought = { ...gate, data: { ...gate.data, technology: "NGINX" } };
  const connections = [connection("gate", "api")];
  const parts = drawn({ components: [own, api], connections });
  expect(running(parts).programs).toEqual(["Gate", "API"]);
  expect(crossings(parts)).toEqual([]);
  expect(running(drawn({ components: [bought, api], connections })).programs).toEqual(["API"]);
});
