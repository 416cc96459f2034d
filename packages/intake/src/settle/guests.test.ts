import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

/** `list product: customer guest`, of what people do in a shop for seeds. */
async function doers(...sentences: readonly string[]): Promise<readonly string[]> {
  const spec = `# Feature Specification: Seed shop

## Requirements

${sentences.map((each, at) => `- **FR-00${at + 1}**: ${each}`).join("\n")}

## Key Entities

- **Customer**: whoever buys, with a name and an e-mail address
- **Product**: seeds, with a name and a price
- **Cart**: what somebody means to buy, with a note
- **Order**: what a customer bought, with a number
- **Supplier**: who brings seeds, with a name
`;
  const { plan } = await compileSources({ spec });
  return dataIn(plan, "brief/action").map((data) => {
    const { verb, concept, actors } = data as {
      readonly verb: string;
      readonly concept: string;
      readonly actors: readonly string[];
    };
    const names = actors.map((each) => each.slice("brief/actor#".length));
    return `${verb} ${concept.slice("brief/concept#".length)}: ${names.join(" ")}`;
  });
}

const looking = "Customers MUST be able to browse products.";

it("shows what is sold to those who fill a cart without an account", async () => {
  expect(await doers(looking, "Visitors MUST be able to add products to a cart.")).toEqual([
    "browse product: customer visitor",
    "update cart: visitor",
  ]);
});

it.each([
  ["The catalog can be browsed without signing in.", ["browse product: customer guest"]],
  ["The catalog can not be browsed without signing in.", ["browse product: customer"]],
  ["Orders are never shown without an account.", ["browse product: customer"]],
])("shows what is sold to whoever the text lets look: %s", async (sentence, expected) => {
  expect((await doers(looking, sentence)).filter((each) => each.startsWith("browse"))).toEqual(
    expected,
  );
});

it("lets guests buy where the text has them check out", async () => {
  expect(
    await doers(
      looking,
      "Customers MUST be able to add products to their cart.",
      "Customers MUST be able to place orders.",
      "Customers MUST be able to view their orders.",
      "Managers MUST be able to edit suppliers.",
      "The system MUST support guest checkout.",
    ),
  ).toEqual([
    "browse product: customer guest",
    "edit supplier: manager",
    "place order: customer guest",
    "update cart: customer guest",
    "view order: customer",
  ]);
});

it.each([
  "Guest checkout is not supported.",
  "The system MUST NOT support guest checkout.",
  "Visitors MUST be able to read the imprint.",
])("opens nothing where nobody buys without an account: %s", async (sentence) => {
  expect(await doers(looking, sentence)).toContain("browse product: customer");
});
