import type { FigureInput, ViewOf } from "@planc/core";
import type { cost } from "@planc/core/ir";

/** The prices of a service as inputs of a formula; nothing unless all of them are there. */
export function pricesByName(
  technology: string,
  names: Readonly<Record<string, string>>,
  prices: readonly ViewOf<typeof cost.price>[],
): Readonly<Record<string, FigureInput>> | undefined {
  const found = Object.entries(names).flatMap(([name, kind]) => {
    const price = prices.find(({ data }) => data.technology === technology && data.kind === kind);
    return price ? [[name, { ...price.data.price, ref: price.ref }] as const] : [];
  });
  return found.length === Object.keys(names).length ? Object.fromEntries(found) : undefined;
}
