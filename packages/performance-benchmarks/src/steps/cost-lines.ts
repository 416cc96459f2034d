import { groupedBy } from "@planc/core";
import { cost } from "@planc/core/ir";
import { lineOf } from "../cost/line-of.ts";
import { draftsOf, paidReads } from "../cost/paid-of.ts";
import { step } from "../kit.ts";

/** What each part costs a month: a formula over dated prices, at the likely load and at both ends of its range. */
export const costLines = step("cost-lines", {
  reads: paidReads,
  writes: { lines: cost.line },
  run: ({ report, options: _, signal: __, ...read }) => {
    const { paid, priced, lacking } = draftsOf(read);
    for (const [, lines] of groupedBy(lacking, (each) => each.priced.technology)) {
      const missing = lines.flatMap(({ needs }) => needs.filter((each) => !paid.prices.has(each)));
      report(
        "price-unknown",
        {
          what: lines[0].priced.name,
          of: lines.map(({ name }) => name).join(", "),
          price: [...new Set(missing)].join(", "),
        },
        { ref: lines[0].of },
      );
    }
    return { lines: priced.map((each) => lineOf(each, paid)) };
  },
});
