import type { DataOf, ViewOf } from "@planc/core";
import type { Figure, integration, workload } from "@planc/core/ir";
import { figureOf } from "../figures.ts";
import type { Peak } from "./peaks.ts";
import type { Use } from "./uses.ts";

type Call = DataOf<typeof integration.call>;

/** A month has 730 h. */
const secondsOfMonth = 730 * 3600;

/** What a month of it costs at the average load, where a price of each call is known and not a bound alone. */
export function monthlyOf(
  { provider }: Use,
  effect: Call["effect"],
  peak: Peak | undefined,
  loads: readonly ViewOf<typeof workload.load>[],
): Figure | undefined {
  const price = provider.data.prices.find(
    ({ currency, amount, percent }) => currency === "USD" && amount > 0 && percent === undefined,
  );
  const factor = loads.find(({ data }) => data.measure === "peak-factor");
  if (!price || !peak || peak.atMost || !factor || !paid.has(effect)) return undefined;
  // Of a thousand, where the price is of so many.
  const each = Number(/^[\d,]+/.exec(price.per)?.[0].replaceAll(",", "") ?? 1);
  return figureOf("peak / peakFactor * secondsOfMonth / each * price", "USD/month", {
    peak: { value: peak.figure.value, unit: peak.figure.unit },
    peakFactor: { value: factor.data.figure.value, unit: factor.data.figure.unit, ref: factor.ref },
    secondsOfMonth: { value: secondsOfMonth, unit: "s" },
    each: { value: each, unit: "count" },
    price: { value: price.amount, unit: "USD/unit", ref: provider.ref },
  });
}

const paid: ReadonlySet<Call["effect"]> = new Set(["message", "charge"]);
