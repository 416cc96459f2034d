import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { component, drawn } from "../fixtures/drawn.ts";
import { doorsOf } from "./doors.ts";
import type { Confirmed, Drawn } from "./drawn.ts";
import { doubledBehind, singleBehind } from "./front-words.ts";
import { fullOf } from "./line.ts";

const connection = (from: string, to: string): Drawn["connections"][number] => ({
  ref: `${architecture.connection.id}#${from}.${to}`,
  id: `${from}.${to}`,
  data: {
    from: `architecture/component#${from}`,
    to: `architecture/component#${to}`,
    purpose: "requests",
    protocol: "HTTPS",
    mode: "sync",
    encrypted: true,
    authentication: "none",
    class: "internal",
    carries: [],
    remote: true,
  },
});

const parts = [
  component("door", "gateway", { name: "API gateway", choice: "api-gateway" }),
  component("looms", "service", { name: "Looms service" }),
  component("dyes", "service", { name: "Dyes service" }),
  component("web-server", "service", { name: "Web server", choice: "web-framework" }),
];

const capacity = (of: string, instances: number): Drawn["capacities"][number] => {
  const figure = { value: instances, unit: "instances", formula: "planned", inputs: [] } as const;
  return {
    ref: `performance/capacity#${of}`,
    id: of,
    data: {
      component: `architecture/component#${of}`,
      demand: figure,
      serviceTime: figure,
      utilisation: figure,
      replicas: figure,
    },
  };
};

it("says of a balancer before one instance that nothing takes its place", () => {
  const choice = (instances: number): Confirmed => ({
    ref: "decision/choice#load-balancer",
    name: "Balancer",
    full: "Balancer",
    purpose: "One address",
    technology: "aws-alb",
    entry: undefined,
    drawn: drawn({
      components: [
        component("front", "load-balancer", { choice: "load-balancer" }),
        component("looms", "service", { name: "Looms service" }),
      ],
      connections: [connection("front", "looms")],
      capacities: [capacity("looms", instances)],
    }),
  });
  expect(doubledBehind(choice(1))).toEqual([]);
  expect(singleBehind(choice(1))).toEqual(["Looms service"]);
  expect(doubledBehind(choice(3))).toEqual(["Looms service"]);
});

const toldOf = (...connections: readonly Drawn["connections"][number][]) => {
  const choice: Confirmed = {
    ref: "decision/choice#api-gateway",
    name: "Traefik",
    full: "Traefik",
    purpose: "One address",
    technology: "traefik",
    entry: undefined,
    drawn: drawn({ components: parts, connections }),
  };
  const { positive, mitigation } = doorsOf(choice);
  return [...positive, ...mitigation].map(fullOf).join(" ");
};

it("leads every other path to the pages where the plan draws it so, and hands the browser's address on", () => {
  const behind = [connection("door", "looms"), connection("door", "dyes")];
  const whole = toldOf(
    ...behind,
    connection("door", "web-server"),
    connection("web-server", "door"),
  );
  expect(whole).toContain("lead to Looms service and Dyes service, every other path to Web server");
  expect(whole).toContain("which Traefik takes from Web server alone");
  expect(toldOf(...behind)).toBe("");
});
