import { jsonFile, optional } from "@planc/core";
import { cost } from "@planc/core/ir";
import { artifact } from "../kit.ts";

/** Every list price that a line of the cost was computed with: where and when it was read, and how sure it is. */
export const priceList = artifact("price-list", {
  reads: { lines: optional(cost.line), prices: optional(cost.price) },
  emit: ({ lines, prices }) => {
    const used = new Set<string>(lines.flatMap(({ data }) => data.prices));
    const listed = prices.filter(({ ref }) => used.has(ref));
    if (listed.length === 0) return [];
    return [
      jsonFile("performance/prices.json", {
        note: "US dollars, without tax, free amounts and discounts for volume.",
        prices: Object.fromEntries(
          listed.map(({ id, data: { technology: _, kind: __, ...told } }) => [id, told]),
        ),
      }),
    ];
  },
});
