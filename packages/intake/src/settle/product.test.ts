import type { DataOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

async function productOf(spec: string): Promise<DataOf<typeof brief.product> | undefined> {
  const { plan } = await compileSources({ spec });
  const [product] = dataIn(plan, "brief/product") as readonly DataOf<typeof brief.product>[];
  return product;
}

it("says what is built, and not how its text is to be edited", async () => {
  const spec = `# Feature Specification: Kiln book

> IDs inherited from the kiln handbook. Do not mint new ids in this file.

## Intended Use

Potters follow the firings of a shared kiln from their phones.

## Requirements

- **FR-001**: Potters MUST be able to start a firing.
`;
  expect((await productOf(spec))?.summary).toBe(
    "Potters follow the firings of a shared kiln from their phones.",
  );
});

it("ends a summary before the words that lead to a list", async () => {
  const spec = `# Feature Specification: Kiln book

**Input**: User description: "Create a firing log for potters with: kilns, cones and glazes"

## Requirements

- **FR-001**: Potters MUST be able to start a firing.
`;
  expect((await productOf(spec))?.summary).toBe("Create a firing log for potters");
});

it("takes the domain from the title or what has a word of it, and not from a scenario", async () => {
  const rest =
    "\n## Requirements\n\n- **FR-001**: Potters MUST be able to fire.\n\n## Assumptions\n\nThe following assumptions are made based on industry standards and best practices for ecommerce platforms:\n";
  expect((await productOf(`# Feature Specification: Kiln book\n${rest}`))?.domain).toBeUndefined();
  expect((await productOf(`# Feature Specification: Ecommerce of kilns\n${rest}`))?.domain).toBe(
    "ecommerce platforms",
  );
});
