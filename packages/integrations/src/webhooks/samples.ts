import { knownValue } from "../catalog/fact.ts";
import type { WebhookFacts } from "../catalog/webhook-facts.ts";
import type { Delivery } from "./delivery.ts";
import { isForm } from "./sorted-form.ts";

const json = { "Content-Type": "application/json" };
const form = { "Content-Type": "application/x-www-form-urlencoded" };

/** What may be put in a sample's place to alter it: each sample has it. */
const own = "0001";
const another = "0002";

/** The body and address of a delivery, before it is signed. Nothing of the plan's input is in it. */
export function sampleDelivery({ scheme, eventId, events }: WebhookFacts): Delivery {
  const event = knownValue(events)?.[0]?.name ?? "event";
  const field = knownValue(eventId)?.name ?? "id";
  const address = { method: "POST", url: "https://hooks.example.com/webhooks?tenant=a" };
  const known = knownValue(scheme);
  if (known?.kind === "hmac" && known.parts.includes("sorted-form"))
    return {
      ...address,
      headers: form,
      body: `MessageStatus=${event}&MessageSid=SM${own}&To=%2B15005550006`,
    };
  if (known?.kind === "token" && known.items) {
    const { list, field: token } = known.items;
    return {
      ...address,
      headers: json,
      body: JSON.stringify({ [list]: [{ [token]: "", id: own, resource: event }] }),
    };
  }
  const name = /^[a-z_]+$/i.test(field) ? field : "id";
  return { ...address, headers: json, body: JSON.stringify({ [name]: own, type: event }) };
}

/** The same as JSON, for schemes that treat a form otherwise. */
export const asJson = (delivery: Delivery): Delivery =>
  isForm(delivery) ? { ...delivery, headers: json, body: JSON.stringify({ id: own }) } : delivery;

/** The delivery with one thing in its body changed. */
export const altered = (delivery: Delivery): Delivery => ({
  ...delivery,
  body: String(delivery.body).replace(own, another),
});
