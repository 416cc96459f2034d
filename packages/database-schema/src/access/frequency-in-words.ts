import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";

/** `12`, `up to 0.4`: how often a second at peak. */
export function frequencyInWords(
  frequency: DataOf<typeof data.accessPattern>["frequency"],
): string | undefined {
  if (frequency === undefined) return undefined;
  const value = Number(frequency.value.toPrecision(2)).toLocaleString("en", {
    maximumSignificantDigits: 2,
  });
  return frequency.low === 0 ? `up to ${value}` : value;
}
