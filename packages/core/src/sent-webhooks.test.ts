import { expect, it } from "vitest";
import { sentWebhooks } from "./sent-webhooks.ts";

const sent = (text: string, ...systems: readonly string[]) =>
  sentWebhooks({
    requirements: [
      { ref: "brief/requirement#r", id: "r", data: { key: "R", kind: "functional", text } },
    ],
    systems: systems.map((name) => ({ ref: `brief/system#${name}`, id: name, data: { name } })),
  }).map(({ sentence }) => sentence);

it("finds what has us call others, and leaves what others report to us", () => {
  expect(
    sent("We send a webhook when an order ships. Stripe webhooks are sent to us.", "Stripe"),
  ).toEqual(["We send a webhook when an order ships."]);
  expect(sent("The system handles incoming webhooks.")).toEqual([]);
  expect(sent("It must not send webhooks.")).toEqual([]);
  expect(sent("The shop sends no webhooks. Webhooks are never sent.")).toEqual([]);
});

it("takes a denial of something else for none", () => {
  const prompt = "It sends, without delay, a webhook to each partner.";
  expect(sent(prompt)).toEqual([prompt]);
  expect(sent(`${"A long story. ".repeat(400)}${prompt}`)).toEqual([prompt]);
});
