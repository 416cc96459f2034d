import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { goBetween } from "../fixtures/go-between.ts";
import { compile } from "../fixtures/prompt.ts";

const asked = async (text: string) =>
  (await compile(text, goBetween)).plan
    .get(brief.question)
    .find(({ id }) => id === "between-systems")?.data.text;

it("asks what goes between systems of which the text says only that they are connected", async () => {
  expect(
    await asked("Build an API connecting Adyen payments and Mailgun emails with retries."),
  ).toBe(
    "What does each of Adyen and Mailgun tell which other, and which of them has the last word on a record that several hold?",
  );
});

it("asks nothing of a product for people that happens to use several", async () => {
  expect(
    await asked(
      "Build a web application where clerks book berths, integrated with Adyen and Mailgun.",
    ),
  ).toBeUndefined();
});
