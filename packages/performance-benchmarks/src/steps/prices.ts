import { optional } from "@planc/core";
import { cost, decision } from "@planc/core/ir";
import { paidByCall } from "../catalog/paid-by-call.ts";
import { pricedAs } from "../catalog/prices.ts";
import { priceIds, pricesOf } from "../cost/prices-of.ts";
import { step } from "../kit.ts";

/** Prices of what was chosen, and of what would run the same all the time. */
export const prices = step("prices", {
  reads: { choices: optional(decision.choice) },
  writes: { prices: cost.price },
  run: ({ choices, options, report }) => {
    for (const id of Object.keys(options.prices)) {
      if (!priceIds.has(id)) report("price-of-nothing", { price: id });
    }
    const chosen = choices.map(({ data: { technology } }) => pricedAs[technology] ?? technology);
    const beside = chosen.flatMap((each) => paidByCall[each]?.container?.technology ?? []);
    return { prices: pricesOf(new Set([...chosen, ...beside]), options.prices) };
  },
});
