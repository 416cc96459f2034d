import { figureOf, type Ref, type ViewOf } from "@planc/core";
import type { api, brief, Figure, workload } from "@planc/core/ir";
import { inputFrom } from "../figures/figure.ts";

/** Shares of the operations whose rate the text gives: that rate is theirs whole. */
export function namedShares(
  rates: readonly ViewOf<typeof workload.rate>[],
  operations: readonly ViewOf<typeof api.operation>[],
  actions: readonly ViewOf<typeof brief.action>[],
  peak: ViewOf<typeof workload.load>,
): ReadonlyMap<Ref, Figure> {
  const all = peak.data.figure.value;
  return new Map(
    rates.flatMap((rate) => {
      const behind = operations.filter(({ data }) => data.realises.includes(rate.data.action));
      // Reading back what is written realises the action too; its rate is that of the deed.
      const effect = actions.find(({ ref }) => ref === rate.data.action)?.data.effect;
      const operation = behind.find(({ data }) => data.effect === effect) ?? behind[0];
      if (operation === undefined || !(rate.data.figure.value <= all)) return [];
      const share = figureOf("rate / peak", "ratio", {
        rate: inputFrom(rate),
        peak: { value: all, unit: "req/s", ref: peak.ref },
      });
      return [[operation.ref, share] as const];
    }),
  );
}
