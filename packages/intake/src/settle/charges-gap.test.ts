import { node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concept, deed, said, why } from "../fixtures/stays.ts";
import { chargesGap } from "./charges-gap.ts";

const has = (name: string) =>
  node(
    brief.attribute,
    `stay.${name.replaceAll(" ", "-")}`,
    { concept: "brief/concept#stay", name, required: true },
    why,
  );
const inn = {
  concepts: [concept("stay", "Stay")],
  attributes: [has("tax"), has("delivery fee"), has("length")],
  requirements: [said("r-1", "Guests must be able to book a stay.")],
  actions: [deed("book-stay", { critical: true })],
};

it("asks by what rule tax and carriage are worked out where nothing says so", () => {
  const gap = chargesGap(inn, []);
  expect(gap?.id).toBe("charges-of-stay");
  expect(gap?.short).toEqual({ asks: "Rule for tax and delivery fee", taken: "0 is stored" });
});

it("asks for what the text leaves open alone", () => {
  const taxed = [...inn.requirements, said("r-2", "VAT is 19 % of each stay.")];
  expect(chargesGap({ ...inn, requirements: taxed }, [])?.short?.asks).toBe(
    "Rule for delivery fee",
  );
  const both = [...taxed, said("r-3", "The delivery fee is 5 EUR.")];
  expect(chargesGap({ ...inn, requirements: both }, [])).toBeUndefined();
});

it("asks nothing where a provider of the text does it, or nobody makes the thing", () => {
  const attributes = [has("tax")];
  expect(chargesGap({ ...inn, attributes }, [{ data: { name: "Tax service" } }])).toBeUndefined();
  expect(chargesGap({ ...inn, actions: [] }, [])).toBeUndefined();
});
