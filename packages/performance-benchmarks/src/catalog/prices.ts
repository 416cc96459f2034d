import type { Unit } from "@planc/core/ir";
import { amazon } from "./price-lists/amazon.ts";
import { paidByUse } from "./price-lists/by-use.ts";
import { otherClouds } from "./price-lists/other-clouds.ts";
import type { PriceList } from "./price-lists/price-list.ts";
import { services } from "./price-lists/services.ts";

/** The price of one unit of a service. */
export interface ListPrice extends Omit<PriceList, "prices"> {
  /** What is counted. */
  readonly kind: string;
  /** What the price is of. */
  readonly of: string;
  readonly usd: number;
  readonly unit: Unit;
}

/** Ways of building that a service is paid for by, which has another key. */
export const pricedAs: Readonly<Record<string, string>> = {
  "cloudflare-pages": "cloudflare-workers",
  "state-machine": "step-functions",
};

export const listPrices: readonly ListPrice[] = [
  ...paidByUse,
  ...amazon,
  ...otherClouds,
  ...services,
].flatMap(({ prices, ...list }) =>
  Object.entries(prices).map(([kind, [of, usd, unit = "USD/unit"]]) => ({
    ...list,
    kind,
    of,
    usd,
    unit,
  })),
);
