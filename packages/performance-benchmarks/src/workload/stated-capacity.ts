import type { FigureInput, Ref, ViewOf } from "@planc/core";
import type { workload } from "@planc/core/ir";
import { makesFor, type WorkerReads } from "./worker-demand.ts";

interface Reads {
  readonly component: Ref;
  /** Operations that the component itself answers. */
  readonly served: ReadonlySet<Ref>;
  readonly work: WorkerReads;
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly rates: readonly ViewOf<typeof workload.rate>[];
}

/**
 * What the text says that one instance of a component takes, where it says so of the whole load or of an
 * action that the component does; of several the least, which the others have to fit in too. What a worker
 * takes up is done when the worker is: a rate of it is then one of the worker, and says nothing of what only
 * takes the work in.
 */
export function statedCapacity({
  component,
  served,
  work,
  loads,
  rates,
}: Reads): FigureInput | undefined {
  // Where no rate is one of an instance, there is nothing to be told apart.
  if (![...loads, ...rates].some(({ data }) => isOfInstance(data.figure))) return undefined;
  const workers = work.components.filter(({ data }) => data.kind === "worker");
  const taken = new Map<Ref, ReadonlySet<Ref>>(
    workers.map(({ ref }) => [ref, makesFor(ref, work)]),
  );
  const own = taken.get(component);
  const handedOn = new Set<Ref>(own ? [] : [...taken.values()].flatMap((each) => [...each]));
  const actions = new Set<Ref>(
    work.operations
      .filter(({ ref }) => served.has(ref))
      .flatMap(({ data }) => data.realises)
      .filter((ref) => !handedOn.has(ref)),
  );
  const said = [
    ...(own ? [] : loads.filter(({ data }) => data.measure === "peak-request-rate")),
    ...rates.filter(({ data }) => (own ?? actions).has(data.action)),
  ].flatMap(({ data }) => data.figure.inputs.filter(({ name }) => name === "ratePerInstance"));
  const [least] = said.toSorted((a, b) => a.value - b.value);
  return (
    least && {
      value: Number(least.value.toPrecision(6)),
      unit: least.unit,
      ...(least.ref ? { ref: least.ref } : {}),
    }
  );
}

function isOfInstance({
  inputs,
}: {
  readonly inputs: readonly { readonly name: string }[];
}): boolean {
  return inputs.some(({ name }) => name === "ratePerInstance");
}
