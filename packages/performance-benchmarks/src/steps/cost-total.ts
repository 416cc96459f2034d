import { optional, type Ref, sole } from "@planc/core";
import { brief, cost, deployment } from "@planc/core/ir";
import { draftsOf, paidReads } from "../cost/paid-of.ts";
import { budgetOf, totalOf } from "../cost/total-of.ts";
import { derived, step } from "../kit.ts";
import { amountText, figureText } from "../text.ts";

/** All lines together, and whether what may be spent suffices. */
export const costTotal = step("cost-total", {
  reads: {
    ...paidReads,
    lines: optional(cost.line),
    product: brief.product,
    quantities: optional(brief.quantity),
    environments: optional(deployment.environment),
  },
  writes: { total: cost.total },
  run: ({ lines, product, quantities, environments, report, options: _, signal: __, ...read }) => {
    const { paid, priced, lacking } = draftsOf(read);
    if (priced.length === 0) return { total: undefined };
    const total = totalOf(priced, paid);
    const budget = budgetOf(total.monthly, { product, quantities });
    if (budget && budget.met !== "yes") {
      report(
        budget.met === "no" ? "cost-over-budget" : "cost-near-budget",
        { cost: figureText(total.monthly), budget: amountText(budget.figure) },
        { ref: product.ref },
      );
    }
    const others = environments.filter(({ data: { kind } }) => kind !== "production");
    const isStaged = others.some(({ data }) => data.kind === "staging");
    return {
      total: sole(
        cost.total,
        {
          ...total,
          ...(budget ? { budget } : {}),
          unpriced: [...new Set<Ref>(lacking.map(({ of }) => of))],
          covers: `production${isStaged ? "; staging up to as much again" : ""}`,
        },
        derived(
          "total-of-lines",
          lines.map(({ ref }) => ref),
        ),
      ),
    };
  },
});
