import { expect, it } from "vitest";
import { component, drawn } from "../fixtures/drawn.ts";
import { alwaysOn } from "./always-on.ts";
import type { Confirmed, Drawn } from "./drawn.ts";
import { worksBehind } from "./drawn.ts";
import { heldBeside } from "./held-beside.ts";

const live = (to: string): Drawn["connections"][number] => ({
  ref: `architecture/connection#page.${to}.live`,
  id: `page.${to}.live`,
  data: {
    from: "architecture/component#page",
    to: `architecture/component#${to}`,
    purpose: "changes as they happen, over Sockets",
    protocol: "WebSocket over TLS",
    mode: "async",
    carries: [],
    class: "internal",
    encrypted: true,
    authentication: "access token",
    remote: true,
    live: true,
  },
});

const chosen: NonNullable<Drawn["choices"]>[number] = {
  ref: "decision/choice#real-time",
  id: "real-time",
  data: {
    topic: "decision/topic#real-time",
    candidate: "decision/candidate#real-time.sockets",
    technology: "sockets",
    name: "Sockets",
    purpose: "Tells",
    basis: "stated",
    consequences: { positive: [], negative: [], mitigation: [] },
    flips: [],
    lifecycle: "new",
  },
};

const told = (parts: Partial<Drawn>) => {
  const choice: Confirmed = {
    ref: chosen.ref,
    name: "Sockets",
    full: "Sockets",
    purpose: "Tells",
    technology: "sockets",
    entry: undefined,
    drawn: drawn({ choices: [chosen], ...parts }),
  };
  return heldBeside(choice);
};

const functions = component("kilns", "function", { name: "Kilns functions" });
const holder = component("live-server", "service", { name: "Live server", choice: "real-time" });

it("says what a program beside functions costs, and what goes on without it", () => {
  const { negative, mitigation } = told({
    components: [functions, holder],
    connections: [live("live-server")],
  });
  expect(negative[0]).toMatch(/^Live server runs and costs at all hours/);
  expect(mitigation[0]).toContain("Without Live server everything is read as before");
});

it("says that a plan cannot hold connections where they end at a function", () => {
  const { negative } = told({ components: [functions], connections: [live("kilns")] });
  expect(negative).toEqual([
    "Kilns functions end with each request and hold no connection of Sockets: this plan has nothing that does.",
  ]);
  expect(told({ components: [holder], connections: [live("live-server")] }).negative).toEqual([]);
});

it("names what is always on beside functions, and nothing that is paid by use", () => {
  const store = component("store", "relational-store", { technology: "PostgreSQL 18" });
  const parts = drawn({ components: [functions, holder, store] });
  expect(alwaysOn(parts, [functions])).toContain(
    "always on, and paid while nobody calls, are Live server and PostgreSQL 18",
  );
  expect(alwaysOn(drawn({ components: [functions] }), [functions])).toContain(
    "no server that is always on",
  );
});

it("knows the function that does what nobody waits for", () => {
  expect(worksBehind(component("background-worker", "function"))).toBe(true);
  expect(worksBehind(functions)).toBe(false);
});
