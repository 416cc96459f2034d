import type { DataOf } from "@planc/core";
import type { integration } from "@planc/core/ir";
import type { Operation, ProviderFacts } from "../catalog/provider-facts.ts";
import { isExchange, questions, removing } from "./endpoint.ts";
import type { Use } from "./uses.ts";

type Call = DataOf<typeof integration.call>;

/** What a call does there, by the provider's documentation, else by its words. */
export function effectOf(
  use: Use,
  known: Operation | undefined,
  { category }: ProviderFacts,
): Call["effect"] {
  // A code is used up by it.
  if (isExchange.test(use.message)) return "write";
  if (known) return known.effect;
  if (questions.test(use.message)) return "read";
  if (removing.test(use.message)) return "delete";
  if (category === "payments" || money.test(use.message)) return "charge";
  if (/\b(?:send|notif|hands? over|messag)/i.test(use.message)) return "message";
  return "write";
}

/** Whether each of them begins a payment: by the provider's documentation, else by its words. */
export function isPayment(
  use: Use,
  known: Operation | undefined,
  { category }: ProviderFacts,
): boolean {
  if (known) return known.beginsPayment === true;
  return category === "payments" && paying.test(use.message) && !givingBack.test(use.message);
}

const paying = /\b(?:pay|charg|purchas|donat|subscri|check ?out)/i;
const givingBack = /\b(?:refund|give back|cancel|void|end what|state|status)/i;

const money = /\b(?:pay|charg|refund|captur|authori[sz]e the payment|give back)/i;
