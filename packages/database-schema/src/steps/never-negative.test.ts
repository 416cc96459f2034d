import { expect, it } from "vitest";
import { concept } from "../fixtures/build.ts";
import { fieldsOf } from "../fixtures/fields-of.ts";

/** The least value of one number of a thing. */
async function least(
  thing: string,
  name: string,
  more: { minimum?: number; maximum?: number; above?: number } = {},
) {
  const fields = await fieldsOf(
    ...concept("thing", { name: thing }, { number: { name, type: "decimal", ...more } }),
  );
  return [...fields.values()].find(({ data }) => data.name === name)?.data.minimum;
}

it.each([
  ["Ticket", "price"],
  ["Ticket", "booking fee"],
  ["Payment", "amount"],
  ["Boat", "maximum capacity"],
  ["Loan", "interest rate"],
])("lets no %s have a %s below 0", async (thing, name) => {
  expect(await least(thing, name)).toBe(0);
});

it.each([
  ["Account", "balance"],
  ["Stock adjustment", "amount"],
  ["Ledger entry", "amount"],
  ["Product", "price change"],
  ["Order", "refund amount"],
  ["Station", "temperature"],
])("lets a %s have a %s on either side", async (thing, name) => {
  expect(await least(thing, name)).toBeUndefined();
});

it("keeps what the text says of it", async () => {
  expect(await least("Ticket", "price", { minimum: 5 })).toBe(5);
  expect(await least("Ticket", "price", { maximum: -1 })).toBeUndefined();
});

it("says that it is assumed", async () => {
  const fields = await fieldsOf(
    ...concept(
      "ticket",
      { name: "Ticket" },
      {
        price: { name: "price", type: "money" },
        fee: { name: "booking fee" },
      },
    ),
  );
  expect(fields.get("ticket.price")?.why).toEqual({
    kind: "assumed",
    by: "database/never-negative",
    reason: "The text allows for no “price” below 0, and nothing that is called so is.",
    from: ["brief/attribute#ticket.price"],
  });
  expect(fields.get("ticket.booking-fee")?.why).toMatchObject({
    reason: "“booking fee” is read as an amount of money, by its word “fee”, and never below 0.",
  });
});

it("assumes no least value where the text says what it has to be above", async () => {
  expect(await least("Ticket", "price", { above: 0 })).toBeUndefined();
});
