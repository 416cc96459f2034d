import { expect, it } from "vitest";
import { plainCatalogue } from "../catalog/catalogue.ts";
import { nearNames } from "./near-names.ts";

it.each([
  ["Postgrss", "PostgreSQL"],
  ["MangoDB", "MongoDB"],
  ["RabitMQ", "RabbitMQ"],
  ["Elasticserach", "Elasticsearch"],
])("takes %s for %s", (name, meant) => {
  expect(nearNames(plainCatalogue, name)[0]).toBe(meant);
});

it("finds few, and none for a name like no other", () => {
  expect(nearNames(plainCatalogue, "Quuxwaggle")).toEqual([]);
  for (const name of ["Expres", "Nest", "Radis", "Qwk"]) {
    expect(nearNames(plainCatalogue, name).length).toBeLessThanOrEqual(3);
  }
});
