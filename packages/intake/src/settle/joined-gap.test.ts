import { archetype, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const caller = [
  given(archetype.match, "go-between", {
    name: "go-between",
    score: 0.9,
    evidence: ["host/source#prompt"],
  }),
  given(archetype.proposal, "connected-system", {
    kind: "actor",
    match: "archetype/match#go-between",
    name: "Connected system",
    actor: "system",
  }),
];
const asked = async (text: string) =>
  (await compile(text, caller)).plan.get(brief.question).find(({ id }) => id === "between-systems")
    ?.data.text;

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
