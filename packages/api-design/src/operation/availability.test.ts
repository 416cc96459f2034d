import type { Draft } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { berths } from "../fixtures/berths.ts";
import plugin from "../plugin.ts";

const free = given(brief.availability, "berth.availability", {
  concept: "brief/concept#berth",
  name: "availability",
  free: "vacant",
  taken: "taken",
  by: "brief/relation#reservation.berth",
  day: "brief/attribute#reservation.date",
  requirements: [],
});
const once = given(brief.uniqueness, "reservation.berth-and-date", {
  concept: "brief/concept#reservation",
  name: "berth and date",
  together: ["brief/relation#reservation.berth", "brief/attribute#reservation.date"],
  active: true,
  requirements: ["brief/requirement#fr-003"],
});

async function planned(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...berths, ...more)
    .result();
  const operation = (id: string) =>
    plan.get(api.operation).find(({ data: { operationId } }) => operationId === id)?.data;
  return { plan, operation };
}

it("lists what is free on the day that is asked for", async () => {
  const { plan, operation } = await planned(free);
  const list = operation("listBerths");
  expect(list?.parameters.map(({ name, type, required }) => [name, type, required])).toContainEqual(
    ["date", "date", false],
  );
  expect(list?.realises).toContain("brief/availability#berth.availability");
  expect(list?.description).toBe(
    "With a date, each berth is taken where a reservation that still counts has it on that date, else vacant. Whose reservation that is, nobody is told.",
  );
  const properties = (id: string) =>
    plan
      .get(api.schema)
      .find((each) => each.id === id)
      ?.data.properties.filter(({ name }) => name === "availability")
      .map(({ readOnly, nullable, values }) => ({ readOnly, nullable, values }));
  expect(properties("berths")).toEqual([
    { readOnly: true, nullable: true, values: ["vacant", "taken"] },
  ]);
  expect(properties("berths.create")).toEqual([]);
});

it("asks for no day where nothing depends on it", async () => {
  const { operation } = await planned();
  expect(operation("listBerths")?.parameters.map(({ name }) => name)).toEqual(["cursor", "limit"]);
});

it("refuses the second one of what there is only one of", async () => {
  const conflictsOf = (
    errors: readonly { readonly status: number; readonly when: string }[] = [],
  ) => errors.flatMap(({ status, when }) => (status === 409 ? [when] : []));
  const { operation } = await planned(once);
  const create = operation("createReservation");
  expect(conflictsOf(create?.errors)).toEqual([
    "Another record that still counts has the same berth and date.",
  ]);
  expect(create?.description).toBe(
    "Refused with 409 where another reservation that still counts has the same berth and date: of two at once the first one stays.",
  );
  expect(create?.realises).toEqual(
    expect.arrayContaining([
      "brief/uniqueness#reservation.berth-and-date",
      "brief/requirement#fr-003",
    ]),
  );
  expect(conflictsOf(operation("createBerth")?.errors)).toEqual([
    "A request with this key is still being worked on.",
  ]);
  const { operation: without } = await planned();
  expect(conflictsOf(without("createReservation")?.errors)).toEqual([
    "A request with this key is still being worked on.",
  ]);
});
