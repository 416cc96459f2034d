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

it.each([
  "Stripe sends a webhook when a payment succeeds.",
  "The payment provider sends webhooks to our endpoint.",
  "Customers can send us webhooks.",
  "Create a webhook handler for Stripe events.",
  "Configure the webhook endpoint in Stripe.",
  "The system must provide webhook signature verification.",
  "The system does not send webhooks.",
  "Orders are exported without sending webhooks.",
])("leaves to others what others send: %s", (text) => {
  expect(sent(text, "Stripe")).toEqual([]);
});

it.each([
  "We send webhooks to partners and handle Stripe webhooks.",
  "The system must notify partners by webhook.",
  "The job does not retry, and sends a webhook.",
  "Customers can register a webhook endpoint.",
  "Outgoing webhooks are signed.",
  "Webhooks are sent to subscribers when an order ships.",
])("finds what we send beside what we take: %s", (text) => {
  expect(sent(text, "Stripe")).toEqual([text]);
});
