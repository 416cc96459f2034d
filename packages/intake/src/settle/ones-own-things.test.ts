import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

async function relations(...entities: readonly string[]): Promise<readonly string[]> {
  const spec = `# Feature Specification: Seed shop

## Requirements

- **FR-001**: Customers MUST be able to update their wish list.
- **FR-002**: Visitors MUST be able to browse products.

## Key Entities

- **Customer**: whoever buys, with a name and an e-mail address
- **Product**: seeds, with a name and a price
${entities.map((each) => `- ${each}\n`).join("")}`;
  const { plan } = await compileSources({ spec });
  return dataIn(plan, "brief/relation").map((data) => {
    const { from, to } = data as { readonly from: string; readonly to: string };
    return `${from.slice("brief/concept#".length)} ${to.slice("brief/concept#".length)}`;
  });
}

it("gives what is one person's alone to those who use it", async () => {
  expect(await relations("**Wish list**: what somebody would like to have, with a note")).toEqual([
    "wish-list customer",
  ]);
});

it("leaves it with whom the text names", async () => {
  expect(
    await relations(
      "**Wish list**: what a gardener would like to have, with gardener ID and note",
      "**Gardener**: who sows, with a name",
    ),
  ).toContain("wish-list gardener");
});
