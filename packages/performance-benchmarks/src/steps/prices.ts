import { optional } from "@planc/core";
import { architecture, cost, decision } from "@planc/core/ir";
import { pricedByOneself, priceIds, pricesOf } from "../cost/prices-of.ts";
import { technologiesOf } from "../cost/technologies-of.ts";
import { step } from "../kit.ts";

/** Prices of what was chosen, of what it takes, and of what would run the same all the time. */
export const prices = step("prices", {
  reads: {
    choices: optional(decision.choice),
    hostings: optional(decision.hosting),
    components: optional(architecture.component),
  },
  writes: { prices: cost.price },
  run: ({ options, report, ...chosen }) => {
    const technologies = technologiesOf(chosen);
    for (const id of Object.keys(options.prices)) {
      const of = pricedByOneself(id);
      const isOfSomething = priceIds.has(id) || (of && technologies.has(of.technology));
      if (!isOfSomething) report("price-of-nothing", { price: id });
    }
    return { prices: pricesOf(technologies, options.prices) };
  },
});
