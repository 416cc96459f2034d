import type { Ref, ViewOf } from "@planc/core";
import type { api, workload } from "@planc/core/ir";

type Operations = readonly ViewOf<typeof api.operation>[];
type Mix = readonly ViewOf<typeof workload.mix>[];

export interface Causes {
  /** Requests a second at peak that realise any of these actions. */
  readonly rateOf: (actions: Iterable<Ref>) => number;
}

/** Which requests realise an action: one look at each operation, however many ask. */
export function causesIn(operations: Operations, mix: Mix): Causes {
  const causing = new Map<Ref, Ref[]>();
  for (const { ref, data } of operations) {
    for (const action of data.realises) {
      const own = causing.get(action);
      if (own) own.push(ref);
      else causing.set(action, [ref]);
    }
  }
  const rates = new Map<Ref, number>();
  for (const { data } of mix) {
    rates.set(data.operation, (rates.get(data.operation) ?? 0) + data.rate.value);
  }
  return {
    rateOf: (actions) => {
      const own = new Set<Ref>();
      for (const action of actions) for (const each of causing.get(action) ?? []) own.add(each);
      let sum = 0;
      for (const each of own) sum += rates.get(each) ?? 0;
      return sum;
    },
  };
}
