import { type DataOf, type FigureInput, figureOf, type ViewOf } from "@planc/core";
import type { brief, Figure, integration, workload } from "@planc/core/ir";
import type { Peak } from "./peaks.ts";
import type { Use } from "./uses.ts";

type Call = DataOf<typeof integration.call>;
type Price = DataOf<typeof integration.provider>["prices"][number];

/** A month has 730 h. */
const secondsOfMonth = 730 * 3600;

/**
 * What a month of it costs at the average load, where a price of each call is known and how often it is made is not a
 * bound alone. A share of what is paid needs the amount of a payment, as the text states it.
 */
export function monthlyOf(
  { provider }: Use,
  { effect, beginsPayment }: Pick<Call, "effect" | "beginsPayment">,
  peak: Peak | undefined,
  facts: {
    readonly loads: readonly ViewOf<typeof workload.load>[];
    readonly quantities: readonly ViewOf<typeof brief.quantity>[];
  },
): Figure | undefined {
  const factor = facts.loads.find(({ data }) => data.measure === "peak-factor");
  const price = provider.data.prices.find(isOfCall);
  if (!price || !peak || peak.atMost || !factor) return undefined;
  if (effect !== "message" && !beginsPayment) return undefined;
  const calls = {
    peak: { value: peak.figure.value, unit: peak.figure.unit },
    peakFactor: { value: factor.data.figure.value, unit: factor.data.figure.unit, ref: factor.ref },
  } as const satisfies Record<string, FigureInput>;
  const fee: FigureInput = { value: price.amount, unit: "USD/unit", ref: provider.ref };
  if (price.percent !== undefined) {
    const amount = amountOfPayment(facts.quantities);
    if (!amount || !beginsPayment) return undefined;
    return figureOf(
      `peak / peakFactor * (fee + percent / 100 * amount) * ${secondsOfMonth}`,
      "USD/month",
      {
        ...calls,
        fee,
        percent: { value: price.percent, unit: "percent", ref: provider.ref },
        amount,
      },
    );
  }
  // Of a thousand, where the price is of so many.
  const each = Number(/^[\d,]+/.exec(price.per)?.[0].replaceAll(",", "") ?? 1);
  return figureOf(`peak / peakFactor / each * price * ${secondsOfMonth}`, "USD/month", {
    ...calls,
    each: { value: each, unit: "count" },
    price: fee,
  });
}

const isOfCall = ({ currency, amount, percent }: Price): boolean =>
  currency === "USD" && (amount > 0 || percent !== undefined);

/** What one payment comes to on average: `an average order of $40`. */
function amountOfPayment(
  quantities: readonly ViewOf<typeof brief.quantity>[],
): FigureInput | undefined {
  for (const { ref, data } of quantities) {
    const words = `${data.about} ${data.said ?? ""}`;
    if (data.unit !== "USD" || typeof data.value !== "number" || !averagePayment.test(words))
      continue;
    return { value: data.value, unit: "USD/unit", ref };
  }
  return undefined;
}

const averagePayment =
  /\b(?:average|mean|typical)\b.{0,20}\b(?:order|basket|cart|payment|purchase|booking|sale|ticket|donation|invoice|fare|price|value|amount)\b/i;
