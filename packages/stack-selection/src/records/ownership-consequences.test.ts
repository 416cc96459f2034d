import { expect, it } from "vitest";
import { component, drawn, store, table } from "../fixtures/drawn.ts";
import { briefOf, fullOf } from "./line.ts";
import { ownershipFactsOf } from "./ownership-consequences.ts";

const owned = (name: string, by: string) => {
  const made = table(name, "relational-store");
  return { ...made, data: { ...made.data, owner: `architecture/component#${by}` as const } };
};

it("names the services and their tables, and what stops with the server", () => {
  const parts = {
    components: [
      component("hives", "service", { name: "Hives service" }),
      component("honey", "service", { name: "Honey service" }),
    ],
    tables: [
      owned("hives.hives", "hives"),
      owned("honey.jars", "honey"),
      owned("honey.lots", "honey"),
    ],
  };
  const facts = ownershipFactsOf("schema-per-service", drawn(parts));
  expect(facts.positive).toEqual([
    "Each changes its tables by itself: Hives service 1 table and Honey service 2 tables.",
  ]);
  expect(facts.negative.map(fullOf)[0]).toMatch(/^All of Hives service and Honey service stop/);
  expect(ownershipFactsOf("server-per-service", drawn(parts)).negative[0]).toBe(
    "2 servers to pay, back up, patch and watch.",
  );
  expect(facts.confirmation && briefOf(facts.confirmation)).toBe(
    "No access: Hives service to Honey service.",
  );
});

it("says that nothing is held apart yet where one service alone keeps rows", () => {
  const facts = ownershipFactsOf(
    "schema-per-service",
    drawn({
      components: [component("hives", "service", { name: "Hives service" })],
      tables: [owned("hives.hives", "hives")],
    }),
  );
  expect(facts.negative).toEqual([
    "Hives service is the only one that keeps rows: nothing is held apart by it yet.",
  ]);
});

it("counts the measured values that a service keeps on another server with its tables", () => {
  const apart = owned("honey.weights", "honey");
  const facts = ownershipFactsOf(
    "schema-per-service",
    drawn({
      components: [
        component("hives", "service", { name: "Hives service" }),
        component("honey", "service", { name: "Honey service" }),
      ],
      stores: [store("time-series-store", "time-series")],
      tables: [
        owned("hives.hives", "hives"),
        owned("honey.jars", "honey"),
        { ...apart, data: { ...apart.data, store: "data/store#time-series-store" } },
      ],
    }),
  );
  expect(facts.positive).toEqual([
    "Each changes its tables by itself: Hives service 1 table and Honey service 2 tables.",
  ]);
});
