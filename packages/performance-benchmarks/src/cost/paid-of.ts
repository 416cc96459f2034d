import { optional, type ViewOf } from "@planc/core";
import {
  api,
  architecture,
  cost,
  data,
  decision,
  deployment,
  integration,
  learning,
  performance,
  workload,
} from "@planc/core/ir";
import { leastInstances } from "../workload/least-instances.ts";
import { allLines } from "./all-lines.ts";
import type { LineDraft, Paid } from "./line-draft.ts";
import { placeOf } from "./place-of.ts";

/** What of a plan decides what it costs. */
export const paidReads = {
  components: optional(architecture.component),
  choices: optional(decision.choice),
  hostings: optional(decision.hosting),
  capacity: optional(performance.capacity),
  live: optional(performance.live),
  resources: optional(performance.resource),
  targets: optional(performance.target),
  shapes: optional(deployment.shape),
  settings: optional(deployment.setting),
  loads: optional(workload.load),
  mix: optional(workload.mix),
  volumes: optional(workload.volume),
  operations: optional(api.operation),
  tables: optional(data.table),
  stores: optional(data.store),
  keys: optional(data.keyPattern),
  providers: optional(integration.provider),
  outgoing: optional(integration.call),
  pipelines: optional(architecture.mediaPipeline),
  uses: optional(learning.use),
  calls: optional(cost.call),
  prices: optional(cost.price),
};

type Read = Omit<Paid, "prices" | "place" | "least" | "counted" | "sized"> & {
  readonly prices: readonly ViewOf<typeof cost.price>[];
  readonly targets: readonly ViewOf<typeof performance.target>[];
};

/** All lines of a plan: those whose prices are known, and those that lack one. */
export function draftsOf({ prices, targets, ...read }: Read): {
  readonly paid: Paid;
  readonly priced: readonly LineDraft[];
  readonly lacking: readonly LineDraft[];
} {
  const paid: Paid = {
    ...read,
    prices: new Map(prices.map((each) => [each.id, each])),
    counted: new Map(read.capacity.map((each) => [each.data.component, each])),
    sized: new Map(read.shapes.map((each) => [each.data.component, each])),
    place: placeOf(read),
    least: leastInstances(targets).least.value,
  };
  const priced: LineDraft[] = [];
  const lacking: LineDraft[] = [];
  for (const draft of allLines(paid)) {
    (draft.needs.every((each) => paid.prices.has(each)) ? priced : lacking).push(draft);
  }
  return { paid, priced, lacking };
}
