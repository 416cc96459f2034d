import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

async function told(sentence: string, voucher = "Has a code, a value and an expiry date.") {
  const { plan } = await compile(`# Boat hire

## Requirements

- **FR-001**: ${sentence}
- **FR-002**: Guests MUST be able to create a rental.

### Key Entities

- **Guest**: Has a name and an e-mail address.
- **Rental**: Has a start time and a total. Belongs to one guest.
- **Voucher**: ${voucher}
`);
  return {
    actions: plan
      .get(brief.action)
      .filter(({ data }) => data.concept === "brief/concept#voucher")
      .map(({ data }) => `${data.verb} ${data.onto?.concept ?? "alone"} ${data.onto?.by ?? ""}`),
    relations: plan
      .get(brief.relation)
      .filter(({ data }) => data.to === "brief/concept#voucher")
      .map(({ id, data }) => `${id} ${data.kind} ${data.required}`),
  };
}

it.each([
  "Guests MUST be able to redeem a voucher on their rental.",
  "Guests MUST be able to apply a voucher code to a rental.",
])("uses on another thing what people have the code of: %s", async (sentence) => {
  const { actions, relations } = await told(sentence);
  expect(actions).toEqual([
    `${sentence.includes("redeem") ? "redeem" : "apply"} brief/concept#rental brief/attribute#voucher.code`,
  ]);
  expect(relations).toEqual(["rental.voucher many-to-one false"]);
});

it("leaves alone what nobody has a code of, and what is used on nothing", async () => {
  expect(
    (await told("Guests MUST be able to redeem a voucher on their rental.", "Has a value."))
      .actions,
  ).toEqual(["redeem alone "]);
  expect((await told("Guests MUST be able to redeem a voucher.")).actions).toEqual([
    "redeem alone ",
  ]);
});
