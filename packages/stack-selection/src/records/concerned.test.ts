import { expect, it } from "vitest";
import { component, connection, drawn, flow, operation, store, table } from "../fixtures/drawn.ts";
import { concernedBy } from "./concerned.ts";
import type { Confirmed, Drawn } from "./drawn.ts";

const chosen = (id: string, parts: Partial<Drawn>): Confirmed => ({
  ref: `decision/choice#${id}`,
  name: id,
  full: id,
  purpose: "For a test",
  technology: id,
  entry: undefined,
  drawn: drawn(parts),
});

const programs = [
  component("kiln", "service", { name: "Kiln" }),
  component("stoker", "worker", { name: "Stoker" }),
];

it("names the programs that a balancer hands requests to, and none behind a queue", () => {
  const components = [
    ...programs,
    component("front", "load-balancer", { choice: "load-balancer" }),
    component("queue", "broker", { choice: "message-broker" }),
  ];
  const connections = [
    connection("front", "kiln"),
    connection("kiln", "queue"),
    connection("queue", "stoker"),
  ];
  expect([
    concernedBy(chosen("load-balancer", { components, connections }), "load-balancer"),
    concernedBy(chosen("message-broker", { components, connections }), "message-broker"),
  ]).toEqual([{ programs: "Kiln" }, { programs: "Kiln and Stoker" }]);
});

it("names the reads that a cache answers, and no change that passes by it", () => {
  const components = [...programs, component("cache", "cache", { choice: "cache" })];
  const read = operation("listGlazes", "list", ["brief/action#list-glaze"]);
  const change = operation("addGlaze", "create", ["brief/action#add-glaze"]);
  const flows = ["list-glaze", "add-glaze"].map((action) => {
    const each = flow(action, ["kiln", "look for the glaze", "cache"]);
    return { ...each, data: { ...each.data, action: `brief/action#${action}` as const } };
  });
  const operations = [read, { ...change, data: { ...change.data, method: "post" as const } }];
  expect(concernedBy(chosen("cache", { components, operations, flows }), "cache").operations).toBe(
    "the operation listGlazes",
  );
});

it("names the tables of the relational database to what reads and changes those alone", () => {
  const parts = {
    stores: [store("relational-store", "relational"), store("time-series-store", "time-series")],
    tables: [table("glazes", "relational-store"), table("firings", "time-series-store")],
  };
  expect([
    concernedBy(chosen("migrations", parts), "migrations").tables,
    concernedBy(chosen("time-series-store", parts), "time-series-store").tables,
  ]).toEqual(["the table glazes", "the table firings"]);
});
