import type { Facts } from "./facts.ts";

/**
 * Whether this plan says where it runs: where a feature runs was decided with the product that it is part of, unless
 * it brings functions of its own, which stand at a provider with all that they use.
 */
export function isPlacedHere({
  conditions,
  inputs,
}: Pick<Facts, "conditions" | "inputs">): boolean {
  return inputs.product.data.scope !== "feature" || conditions.functions !== undefined;
}
