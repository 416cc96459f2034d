import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { component, drawn } from "../fixtures/drawn.ts";
import { doorsOf } from "./doors.ts";
import type { Confirmed, Drawn } from "./drawn.ts";

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
  return [...positive, ...mitigation].join(" ");
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
