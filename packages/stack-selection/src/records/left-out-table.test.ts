import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { component, drawn, view } from "../fixtures/drawn.ts";
import { root } from "./document.ts";
import { leftOutTable } from "./left-out-table.ts";
import { type Running, runningOf } from "./running.ts";
import { markdownWriter } from "./to-markdown.ts";

const parts = drawn({
  components: [
    component("quay", "service", { name: "Quay service" }),
    component("crane", "service", { name: "Crane service" }),
  ],
});
const running: Running = {
  ...runningOf({ ...parts, choices: [], hostings: [] }),
  runner: { name: "Harbour Cloud", need: "hosting" },
};

const need = (id: string, because: string, inShort?: { here?: string; turns?: string }) =>
  view(decision.topic, id, {
    key: id,
    title: id,
    needed: false,
    because,
    turns: "Another harbour.",
    drivers: [],
    ...(inShort ? { inShort } : {}),
  });

const topics = [
  need("cache", "One server answers up to 1,000 req/s (a (long) reason).", { turns: "hot berth" }),
  need("orchestration", "No cluster.", { here: "the hosts" }),
  need("service-mesh", "None.", { here: "client libraries" }),
  need("pilotage", "Tugs do it (as ever)."),
];
const turn = { at: 1001, to: "Redis" };
const premises = [
  view(decision.premise, "load", {
    decision: "decision/topic#cache",
    kind: "number",
    fact: "peak-request-rate",
    comparator: "<=",
    bound: 1000,
    unit: "req/s",
    now: 5.2,
    turn,
  }),
  view(decision.premise, "users", {
    decision: "decision/topic#cache",
    kind: "number",
    fact: "registered-users",
    comparator: "<",
    bound: 9000,
    unit: "users",
    turn,
  }),
  view(decision.premise, "own", {
    decision: "decision/topic#orchestration",
    kind: "circumstance",
    fact: "on-premises",
    holds: false,
    to: "Kubernetes",
  }),
];

it("says of each need what does it here, up to which number, and what else would bring it in", async () => {
  const write = await markdownWriter();
  expect(write(root(leftOutTable({ topics, premises, drawn: parts, running })))).toBe(`## Left Out

| Need | Here | Up to | Unless asked for | Or with |
| - | - | - | - | - |
| cache | One server answers up to 1,000 req/s | 1,000 req/s (now 5.2), < 9,000 registered users | | hot berth |
| orchestration | Harbour Cloud | | own machines | |
| pilotage | Tugs do it | | | |
| service-mesh | nothing to carry | | | |
`);
});

it("has no such table where nothing was left out", () => {
  expect(leftOutTable({ topics: [], premises, drawn: parts, running })).toEqual([]);
});
