import { data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { orderTold, refusedOrders } from "./order-of-times.ts";

const time = (name: string, generated = false) =>
  given(data.field, `charter.${name.replaceAll(" ", "-")}`, {
    entity: "data/entity#charter",
    name,
    type: "timestamp",
    required: true,
    unique: false,
    generated,
  });

it("says which time comes after which, and refuses clients that turn them round", async () => {
  const { plan } = await planTester({ plugins: [] })
    .with(time("starts at"), time("ends at"), time("started at", true), time("ended at", true))
    .result();
  const fields = plan.get(data.field);
  const told = fields.map((each) => `${each.data.name}:${orderTold(each, fields)}`).sort();
  expect(told).toEqual([
    "ended at: Not before started at.",
    "ends at: After starts at.",
    "started at:",
    "starts at:",
  ]);
  expect(refusedOrders(fields)).toEqual(["ends at is not after starts at"]);
});
