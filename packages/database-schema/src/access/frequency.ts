import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { api, data, workload } from "@planc/core/ir";

type Frequency = DataOf<typeof data.accessPattern>["frequency"];

/**
 * How often a read is made at peak: as often as what makes it is asked for. Where one operation makes several reads
 * of which only some happen, it is not more often than that, and the least is never. Nothing where no rate is planned.
 */
export function frequencies(
  mix: readonly ViewOf<typeof workload.mix>[],
  operations: readonly ViewOf<typeof api.operation>[],
  /** In how many ways an operation reads. */
  waysOf: (operation: Ref) => number,
): (made: readonly Ref[]) => Frequency {
  const rateOf = new Map<Ref, ViewOf<typeof workload.mix>>(
    mix.map((each) => [each.data.operation, each]),
  );
  const nameOf = new Map<Ref, string>(operations.map(({ ref, data }) => [ref, data.operationId]));
  return (made) => {
    const inputs = made.flatMap((operation) => {
      const share = rateOf.get(operation);
      const name = nameOf.get(operation);
      if (share === undefined || name === undefined) return [];
      return [{ name, value: share.data.rate.value, unit: share.data.rate.unit, ref: share.ref }];
    });
    // A part of what makes it would be too little.
    if (inputs.length === 0 || inputs.length < made.length) return undefined;
    const isShared = made.some((operation) => waysOf(operation) > 1);
    return {
      value: Number(inputs.reduce((sum, { value }) => sum + value, 0).toPrecision(9)),
      unit: "req/s",
      formula: inputs.map(({ name }) => name).join(" + "),
      inputs,
      ...(isShared ? { low: 0 } : {}),
    };
  };
}
