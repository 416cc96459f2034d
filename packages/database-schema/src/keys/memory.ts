import type { DataOf, ViewOf } from "@planc/core";
import type { api, data, workload } from "@planc/core/ir";
import { entryOverhead, sessionBytes } from "../catalog/entry-sizes.ts";

type Figure = NonNullable<DataOf<typeof data.keyPattern>["memory"]>;
type Operation = ViewOf<typeof api.operation>;

/** An entry for each of the people who are there. */
export function sessionMemory(people: ViewOf<typeof workload.load>): Figure {
  const sessions = people.data.figure.value;
  return {
    value: (sessions * (sessionBytes + entryOverhead)) / 1e6,
    unit: "MB",
    formula: "sessions * (bytes + overhead) / 1000000",
    inputs: [
      { name: "sessions", value: sessions, unit: people.data.figure.unit, ref: people.ref },
      { name: "bytes", value: sessionBytes, unit: "B" },
      { name: "overhead", value: entryOverhead, unit: "B" },
    ],
  };
}

/** At most an entry for each request of its lifetime. */
export function memoryOf(
  reads: readonly Operation[],
  mix: readonly ViewOf<typeof workload.mix>[],
  seconds: number,
  bytes: ViewOf<typeof workload.volume> | undefined,
  rows: number,
): { readonly memory?: Figure } {
  const shares = mix.filter(({ data: { operation } }) =>
    reads.some(({ ref }) => ref === operation),
  );
  const [first] = shares;
  const entry =
    rows > 1
      ? { value: 36 * rows, ref: undefined }
      : bytes && { value: bytes.data.bytesPerRow.value, ref: bytes.ref };
  if (first === undefined || entry === undefined) return {};
  const rate = shares.reduce((sum, each) => sum + each.data.rate.value, 0);
  return {
    memory: {
      value: (rate * seconds * (entry.value + entryOverhead)) / 1e6,
      unit: "MB",
      formula: "rate * lifetime * (bytes + overhead) / 1000000",
      inputs: [
        { name: "rate", value: rate, unit: "req/s", ref: first.ref },
        { name: "lifetime", value: seconds, unit: "s" },
        { name: "bytes", value: entry.value, unit: "B", ...(entry.ref ? { ref: entry.ref } : {}) },
        { name: "overhead", value: entryOverhead, unit: "B" },
      ],
    },
  };
}
