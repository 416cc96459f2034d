import { expect, it } from "vitest";
import { concept } from "../fixtures/build.ts";
import { fieldsOf } from "../fixtures/fields-of.ts";
import { purposeIn } from "./purpose.ts";

const fields = async () => [
  ...(
    await fieldsOf(
      ...concept(
        "berth",
        { name: "Berth" },
        {
          length: { name: "length" },
          depth: { name: "water depth" },
          skipper: { name: "skipper" },
        },
      ),
    )
  ).values(),
];

it("leaves out what only lists the fields", async () => {
  expect(purposeIn("Id, length, waterDepth, skipperId, createdAt", await fields())).toBeUndefined();
  expect(purposeIn("Length, water depth (in metres), skipper.", await fields())).toBeUndefined();
});

it("keeps what says what a thing is for", async () => {
  const says = "A place in the harbour, with its length, water depth and skipper.";
  expect(purposeIn(says, await fields())).toBe(says);
  expect(purposeIn(undefined, await fields())).toBeUndefined();
});
