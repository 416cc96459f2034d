import type { Action } from "../design/facts.ts";

/** Whether somebody pays by it: a payment or checkout that a person begins. */
export function isPayment({ actors, concept, effect }: Action["data"]): boolean {
  return (
    effect === "create" && actors.length > 0 && /(?:^|[#-])(?:payment|checkout)$/.test(concept)
  );
}
