import { listed } from "@planc/core";
import type { Provider } from "./identity-provider.ts";

/** Of whom a second factor is asked: of everyone where restricted data is kept, else of who may do most. */
export function multiFactor(
  privileged: readonly string[],
  restricted: boolean,
  exists: boolean,
  provider?: Pick<Provider, "name" | "unspoken">,
): string | undefined {
  const isSure = exists && provider?.unspoken !== true;
  const asked = isSure ? `Asked${provider ? ` by ${provider.name}` : ""}` : "To be asked";
  const missing = isSure
    ? "."
    : provider
      ? `; open whether ${provider.name} can ask for one.`
      : "; nothing in the plan takes one yet.";
  if (restricted) return `${asked} of everyone, because restricted data is kept${missing}`;
  if (privileged.length === 0) return undefined;
  return `${asked} of ${listed(privileged)}${missing}`;
}
