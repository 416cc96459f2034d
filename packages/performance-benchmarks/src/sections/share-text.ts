import type { Figure } from "@planc/core/ir";
import { amountText } from "../text.ts";

/** No more digits than the range leaves: `99.9 % (99.7 to 99.98)`. */
export function percentText({ value, low, high }: Figure): string {
  const text = (share: number) =>
    nines(share).toLocaleString("en-GB", { maximumFractionDigits: 3 });
  const range =
    low === undefined || high === undefined || text(low) === text(high)
      ? ""
      : ` (${text(low)} to ${text(high)})`;
  return `${text(value)} %${range}`;
}

/** Two digits of what is missing from a hundred: more is not known. */
const nines = (share: number): number => 100 - Number((100 - share).toPrecision(2));

export const minutes = (value: number): string =>
  amountText({ value: Number(value.toPrecision(2)), unit: "min" });

/** Minutes with their range. */
export function lostText({ value, low, high }: Figure): string {
  const plain = (each: number) => Number(each.toPrecision(2)).toLocaleString("en-GB");
  return low === undefined || high === undefined
    ? minutes(value)
    : `${minutes(value)} (${plain(low)} to ${plain(high)})`;
}
