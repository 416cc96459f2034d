import { brief } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

/** What is known of the attributes of a coupon beside their names and types. */
async function facts(...sentences: readonly string[]) {
  const { plan } = await compile(`# Coupon book

## Requirements

- **FR-001**: Shop owners MUST be able to create and edit coupons.
${sentences.map((each, i) => `- **FR-${100 + i}**: ${each}\n`).join("")}
## Key Entities

- **Coupon**: A discount. Attributes: code, visibility (shared/hidden), is active, headline, footnote, usage limit (integer)
- **Campaign**: A season of offers. Attributes: headline, budget
`);
  return Object.fromEntries(
    plan
      .get(brief.attribute)
      .flatMap(({ id, data: { name: _, type: __, values: ___, concept: ____, ...rest } }) =>
        Object.keys(rest).length === 0 ? [] : [[id, rest]],
      ),
  );
}

describe("what stays as it was made", () => {
  it.each([
    "The code of a coupon MUST be immutable after creation.",
    "The coupon code cannot be changed once created.",
    "A coupon's code never changes.",
    "Each coupon has an immutable code.",
  ])("is read from: %s", async (sentence) => {
    expect(await facts(sentence)).toMatchObject({ "coupon.code": { fixed: true } });
  });

  it.each([
    "The code of a coupon cannot be changed after the coupon is redeemed.",
    "Once published, the code of a coupon cannot be changed.",
    "The code of a coupon cannot be changed by cashiers.",
    "The code of a coupon is not immutable.",
    "Deleting a coupon is permanent.",
    "The headline cannot be changed.",
  ])("is not read from: %s", async (sentence) => {
    expect(await facts(sentence)).toEqual({});
  });
});

describe("what the system comes up with", () => {
  it.each([
    ["System MUST automatically generate a unique, short code for each coupon.", "always", true],
    ["The code of a coupon is generated automatically.", "always", undefined],
    ["System MUST generate a code for a coupon if none is given.", "if-missing", undefined],
  ])("is read from: %s", async (sentence, generated, unique) => {
    expect((await facts(sentence))["coupon.code"]).toEqual(
      unique ? { generated, unique } : { generated },
    );
  });

  it("gives way to what people choose, wherever the text says that they may", async () => {
    expect(
      await facts(
        "System MUST generate a code for each coupon.",
        "Owners MAY pick a custom code for a coupon.",
      ),
    ).toMatchObject({ "coupon.code": { generated: "if-missing" } });
  });

  it("is nothing that the text makes of something else", async () => {
    expect(await facts("System MUST generate a report with the code of each coupon.")).toEqual({});
  });
});

describe("what a thing has at first", () => {
  it.each([
    [
      "System MUST default new coupons to hidden visibility.",
      { "coupon.visibility": { default: "hidden" } },
    ],
    ["A new coupon is shared by default.", { "coupon.visibility": { default: "shared" } }],
    ["Coupons are inactive by default.", { "coupon.is-active": { default: "false" } }],
    ["The usage limit of a coupon defaults to 5 uses.", { "coupon.usage-limit": { default: "5" } }],
    [
      "A coupon has a usage limit (default: 5 uses).",
      { "coupon.usage-limit": { default: "5 uses" } },
    ],
  ])("is read from: %s", async (sentence, expected) => {
    expect(await facts(sentence)).toEqual(expected);
  });

  it.each([
    "Old coupons are left out of the list by default with an option to show hidden ones.",
    "The list defaults to 20 rows.",
  ])("is not read from: %s", async (sentence) => {
    expect(await facts(sentence)).toEqual({});
  });
});

describe("what may be missing", () => {
  it.each([
    "Owners can save a coupon with an optional footnote.",
    "The footnote of a coupon is optional.",
    "A coupon has a code and a footnote (optional).",
  ])("is read from: %s", async (sentence) => {
    expect(await facts(sentence)).toEqual({ "coupon.footnote": { required: false } });
  });

  it("is nothing that two things have, where neither is named", async () => {
    expect(await facts("Owners may save it with an optional headline.")).toEqual({});
  });
});
