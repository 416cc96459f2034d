import type { Ref, ViewOf } from "@planc/core";
import type { api, workload } from "@planc/core/ir";
import type { Input } from "../figures/figure.ts";

/**
 * What the text says that one instance takes, where it says so of the whole load or of an action that one
 * of these operations serves; of several the least, which the others have to fit in too.
 */
export function statedCapacity(
  operations: readonly ViewOf<typeof api.operation>[],
  served: ReadonlySet<Ref>,
  loads: readonly ViewOf<typeof workload.load>[],
  rates: readonly ViewOf<typeof workload.rate>[],
): Input | undefined {
  const actions = new Set<Ref>(
    operations.filter(({ ref }) => served.has(ref)).flatMap(({ data }) => data.realises),
  );
  const said = [
    ...loads.filter(({ data }) => data.measure === "peak-request-rate"),
    ...rates.filter(({ data }) => actions.has(data.action)),
  ].flatMap(({ data }) => data.figure.inputs.filter(({ name }) => name === "ratePerInstance"));
  const [least] = said.toSorted((a, b) => a.value - b.value);
  return (
    least && { value: least.value, unit: least.unit, ...(least.ref ? { ref: least.ref } : {}) }
  );
}
