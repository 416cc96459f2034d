import type { Capability } from "../catalog/capabilities.ts";

/**
 * What a technology offers and only other parts of the plan make use of: a contract that has no ETag is
 * cached by nobody. A record tells it where the plan has what bears it (see records/borne.ts).
 */
export const borneElsewhere = [
  "http-caching",
  "bidirectional",
  "rooms",
  "sync-protocol",
  "conflict-handling",
  "change-notices",
  "fan-out",
  "saml",
  "hosted-checkout",
  "payment-webhooks",
  "direct-uploads",
  "signed-delivery",
] as const satisfies readonly Capability[];
export type BorneElsewhere = (typeof borneElsewhere)[number];

export function isBorneElsewhere(capability: Capability): capability is BorneElsewhere {
  return borneElsewhere.some((each) => each === capability);
}
