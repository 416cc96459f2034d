import { node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concept, deed, said, why } from "../fixtures/stays.ts";
import { withEntries } from "./earned-points.ts";

const field = (name: string) =>
  node(brief.attribute, `card.${name}`, { concept: "brief/concept#card", name }, why);
const lodging = {
  concepts: [concept("stay", "Stay"), concept("basket", "Basket"), concept("card", "Guest Card")],
  attributes: [field("points"), field("history")],
  relations: [],
  uniqueness: [],
  requirements: [
    said("r-1", "The system must add points for each stay that is booked."),
    said("r-2", "Guests see a history of their points."),
  ],
  actions: [
    deed("book-stay", { from: "brief/concept#basket", paid: ["brief/requirement#r-1"] }),
    deed("cancel-stay", { effect: "transition" }),
    deed("view-card", { effect: "read", concept: "brief/concept#card" }),
  ],
};

it("keeps points by entries, one for what was earned and one for what is taken back", () => {
  const { concepts, attributes, uniqueness, actions } = withEntries(lodging);
  expect(concepts.find(({ id }) => id === "guest-card-entry")?.data.entriesOf).toEqual({
    sum: "brief/attribute#card.points",
    per: "brief/concept#stay",
  });
  expect(attributes.map(({ id }) => id)).not.toContain("card.history");
  expect(uniqueness[0]?.data.name).toBe("stay and kind");
  expect(actions.find(({ data }) => data.effect === "list")?.data.requirements).toEqual([
    "brief/requirement#r-2",
  ]);
  expect(actions.find(({ data }) => data.automatic)?.data.requirements).toEqual([
    "brief/requirement#r-1",
  ]);
});

it("leaves points as they are where nothing is called off, or the text says what becomes of them", () => {
  const lasting = lodging.actions.filter(({ id }) => id !== "cancel-stay");
  expect(withEntries({ ...lodging, actions: lasting }).concepts).toEqual(lodging.concepts);
  const told = [...lodging.requirements, said("r-3", "Points of a cancelled stay are deducted.")];
  expect(withEntries({ ...lodging, requirements: told }).concepts).toEqual(lodging.concepts);
});
