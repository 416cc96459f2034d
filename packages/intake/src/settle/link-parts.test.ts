import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

async function links(...entities: readonly string[]) {
  const { plan } = await compile(`# Bouquets

## Requirements

- **FR-001**: Florists MUST be able to create bouquets and flowers.

## Key Entities

${entities.map((each) => `- ${each}\n`).join("")}`);
  return {
    parts: plan.get(brief.relation).flatMap(({ data }) => data.parts ?? []),
    attributes: plan.get(brief.attribute).map(({ id }) => id),
  };
}

it("gives to a link what is said of it, and takes it from the thing", async () => {
  expect(
    await links(
      "**Flower**: A plant. Attributes: species. Linked to many bouquets with a specific quantity and unit.",
      "**Bouquet**: A gift. Attributes: occasion. A bouquet has many flowers.",
    ),
  ).toEqual({
    parts: ["quantity", "unit"],
    attributes: ["bouquet.occasion", "flower.species"],
  });
});

it("keeps with the thing what is also its own", async () => {
  expect(
    await links(
      "**Flower**: A plant. Attributes: species, colour. Linked to many bouquets with a specific quantity.",
      "**Bouquet**: A gift. Attributes: occasion. A bouquet has many flowers.",
    ),
  ).toMatchObject({ attributes: ["bouquet.occasion", "flower.colour", "flower.species"] });
});

it("gives places where there is an order", async () => {
  expect(
    await links(
      "**Flower**: A plant. Attributes: species. A flower can belong to many bouquets.",
      "**Bouquet**: A gift. Has an occasion and an ordered list of flowers.",
    ),
  ).toMatchObject({ parts: ["position"] });
});
