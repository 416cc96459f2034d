import { node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concept, deed, said, why } from "../fixtures/stays.ts";
import { withPurchase } from "./purchase.ts";

const book = deed("book-stay", {
  from: "brief/concept#basket",
  paid: ["brief/requirement#r-1"],
});
const redeem = deed("redeem-voucher", {
  effect: "command",
  concept: "brief/concept#voucher",
  onto: { concept: "brief/concept#basket", by: "brief/attribute#voucher.code" },
});
const notify = deed("notify-user", {
  effect: "command",
  actors: [],
  automatic: "event",
  concept: "brief/concept#user",
  requirements: ["brief/requirement#r-1"],
});
const lodging = {
  concepts: [concept("stay", "Stay"), concept("basket", "Basket"), concept("voucher", "Voucher")],
  attributes: [
    node(brief.attribute, "stay.total", { concept: "brief/concept#stay", name: "total" }, why),
  ],
  relations: [],
  requirements: [
    said("r-1", "Guests must be notified of prices that changed since they filled the basket."),
    said("r-2", "Of two guests who simultaneously redeem the last use of a voucher one gets it."),
  ],
  actions: [book, redeem, notify],
};

it("has a purchase bring the sum that was agreed to, in the place of a message afterwards", () => {
  const { actions, attributes } = withPurchase(lodging);
  expect(actions.find(({ id }) => id === "book-stay")?.data.agrees).toBe(
    "brief/attribute#stay.agreed-total",
  );
  expect(attributes.map(({ id }) => id)).toContain("stay.agreed-total");
  expect(actions.map(({ id }) => id)).not.toContain("notify-user");
  const steady = withPurchase({ ...lodging, requirements: lodging.requirements.slice(1) });
  expect(steady.actions.map(({ id }) => id)).toContain("notify-user");
});

it("has the sum sent where the thing keeps it, also where nothing is paid at once", () => {
  const order = deed("book-stay", { from: "brief/concept#basket" });
  const sum = node(
    brief.attribute,
    "stay.agreed-total",
    { concept: "brief/concept#stay", name: "agreed total" },
    why,
  );
  const { actions } = withPurchase({ ...lodging, actions: [order], attributes: [sum] });
  expect(actions[0]?.data.agrees).toBe("brief/attribute#stay.agreed-total");
});

it("counts the uses of what is used up with a purchase, and keeps which one it was", () => {
  const { actions, attributes, relations } = withPurchase(lodging);
  expect(actions.find(({ id }) => id === "book-stay")?.data.usesUp).toEqual({
    concept: "brief/concept#voucher",
    taken: "brief/attribute#voucher.uses-taken",
    limit: "brief/attribute#voucher.usage-limit",
  });
  expect(attributes.find(({ id }) => id === "voucher.uses-taken")?.data.generated).toBe("always");
  expect(relations.map(({ id }) => id)).toEqual(["stay.voucher"]);
});

it("adds nothing where nothing is paid for as it is made", () => {
  expect(withPurchase({ ...lodging, actions: [redeem, notify] }).attributes).toEqual(
    lodging.attributes,
  );
});
