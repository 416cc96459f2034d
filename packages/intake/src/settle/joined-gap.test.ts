import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const asked = async (text: string) =>
  (await compile(text)).plan.get(brief.question).find(({ id }) => id === "between-systems")?.data;

it("asks what goes between systems of which the text says only that they are connected", async () => {
  expect(
    (await asked("Build an integration layer connecting HubSpot and Mailgun with retries."))?.text,
  ).toBe(
    "What does each of HubSpot and Mailgun tell which other, and which of them has the last word on a record that several hold?",
  );
});

it("asks nothing of a product for people that happens to use several", async () => {
  expect(
    await asked(
      "Build a web application where clerks book berths, integrated with HubSpot and Mailgun.",
    ),
  ).toBeUndefined();
});
