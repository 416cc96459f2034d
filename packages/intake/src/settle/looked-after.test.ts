import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

async function onFamilies(...sentences: readonly string[]) {
  const { plan } = await compile(`# Seed bank

## Requirements

${sentences.map((each, i) => `- **FR-00${i + 1}**: ${each}`).join("\n")}

### Key Entities

- **Seed**: Has a name. Belongs to exactly one family.
- **Family**: Groups seeds. Has a name.
`);
  return plan
    .get(brief.action)
    .filter(({ data }) => data.concept === "brief/concept#family")
    .map(({ data }) => `${data.verb}: ${data.actors.map((each) => each.slice(12)).join(", ")}`);
}

it("has kept what nobody is said to keep by those who keep what needs it", async () => {
  expect(
    await onFamilies(
      "Administrators MUST be able to create and update seeds.",
      "Growers MUST be able to view seeds.",
    ),
  ).toEqual([
    "create: administrator",
    "delete: administrator",
    "list: administrator, grower",
    "update: administrator",
    "view: administrator, grower",
  ]);
});

it.each([
  // They choose among what is there.
  ["Growers MUST be able to create and update seeds."],
  [
    "Administrators MUST be able to create and update seeds.",
    "Growers MUST be able to view families.",
  ],
])("leaves it to the text otherwise: %s", async (...sentences) => {
  expect(
    (await onFamilies(...sentences)).filter((each) => /^(?:create|delete|update)/.test(each)),
  ).toEqual([]);
});
