import { listed } from "@planc/core";

/** Of whom a second factor is asked: of everyone where restricted data is kept, else of who may do most. */
export function multiFactor(
  privileged: readonly string[],
  restricted: boolean,
  exists: boolean,
): string | undefined {
  const asked = exists ? "Asked" : "To be asked";
  const missing = exists ? "." : "; nothing in the plan takes one yet.";
  if (restricted) return `${asked} of everyone, because restricted data is kept${missing}`;
  if (privileged.length === 0) return undefined;
  return `${asked} of ${listed(privileged)}${missing}`;
}
