import { node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concept, deed, said, why } from "../fixtures/stays.ts";
import { purchaseGaps } from "./purchase-gaps.ts";

const pottery = {
  concepts: [concept("stay", "Stay"), concept("basket", "Basket"), concept("voucher", "Voucher")],
  attributes: [
    node(brief.attribute, "card.points", { concept: "brief/concept#card", name: "points" }, why),
  ],
  requirements: [
    said("r-1", "A basket with stays whose prices changed must be added up anew."),
    said("r-2", "Of two guests who simultaneously redeem the last use of a voucher one gets it."),
    said("r-3", "The system must add points for each stay."),
  ],
  actions: [
    deed("book-stay", { from: "brief/concept#basket", paid: ["brief/requirement#r-1"] }),
    deed("cancel-stay", { effect: "transition" }),
    deed("redeem-voucher", {
      effect: "command",
      concept: "brief/concept#voucher",
      onto: { concept: "brief/concept#basket", by: "brief/attribute#voucher.code" },
    }),
  ],
};

it("asks of a purchase in one step for the card, the steps, the price, the last use and the points", () => {
  expect(purchaseGaps(pottery).map(({ id }) => id)).toEqual([
    "card-of-stay",
    "price-of-stay",
    "last-use-of-voucher",
    "points-of-stay",
  ]);
});

it("asks nothing where nothing is paid for as it is made, nor for what the text says", () => {
  const [book, ...others] = pottery.actions;
  expect(purchaseGaps({ ...pottery, actions: others })).toEqual([]);
  expect(
    purchaseGaps({
      ...pottery,
      actions: book ? [book, ...others] : [],
      requirements: [said("r-4", "Points of a stay are deducted when it is cancelled.")],
    }).map(({ id }) => id),
  ).toEqual(["card-of-stay"]);
});
