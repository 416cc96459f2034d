import type { Plan } from "@planc/core/host";
import { api, workload } from "@planc/core/ir";
import type { Counted } from "./rows.ts";

/** Planned rate of each flow that is named as the action which an operation realises. */
export function ratesOf(own: Plan, counted: readonly Counted[]): ReadonlyMap<string, number> {
  // The mix of one plan for all of them, or the same request would count differently.
  const plan = own.get(workload.mix).length > 0 ? own : (counted[0]?.plan ?? own);
  const rates = new Map<string, number>(
    plan.get(workload.mix).map(({ data }) => [data.operation, data.rate.value]),
  );
  const waits = counted.flatMap((each) => each.waits);
  return new Map(
    waits.flatMap(({ flow, action = `brief/action#${flow}` }) => {
      const own = plan
        .get(api.operation)
        .filter(({ data }) => data.realises.some((each) => each === action));
      const rate = own.reduce((sum, { ref }) => sum + (rates.get(ref) ?? 0), 0);
      return rate > 0 ? [[flow, rate] as const] : [];
    }),
  );
}
