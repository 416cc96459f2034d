import type { ViewOf } from "@planc/core";
import type { architecture, performance, workload } from "@planc/core/ir";
import { amountText, figureText } from "../text.ts";
import type { SpecialRun } from "./special-runs.ts";

interface ConnectionReads {
  readonly targets: readonly ViewOf<typeof performance.target>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
}

/** What the tests leave open: they send requests, and hold no connection. */
export function connectionRuns(reads: ConnectionReads): readonly SpecialRun[] {
  const live = reads.connections.find(({ data }) => data.live);
  const users = reads.loads.find(({ data }) => data.measure === "concurrent-users");
  const delivery = reads.targets.find(({ data }) => data.measure === "delivery-time");
  if (!live && !delivery) return [];
  const changes = reads.mix
    .filter(({ data }) => !data.reads)
    .reduce((sum, { data }) => sum + data.rate.value, 0);
  const held = live
    ? `${users ? figureText(users.data.figure) : "users"} on ${live.data.protocol}, `
    : "";
  return [
    {
      run: [],
      meanwhile: `${held}changes at ${amountText({ value: Number(changes.toPrecision(2)), unit: "req/s" })}`,
      shows: delivery
        ? `${delivery.data.name} ${delivery.data.comparator} ${amountText(delivery.data.value)}`
        : "memory, time to tell",
    },
  ];
}
