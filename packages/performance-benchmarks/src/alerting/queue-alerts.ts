import { type DraftOf, figureOf, givenFigure, join, node, type ViewOf } from "@planc/core";
import {
  type api,
  type architecture,
  type decision,
  performance,
  type workload,
} from "@planc/core/ir";
import { brokerMetrics } from "../catalog/broker-metrics.ts";
import { derived } from "../kit.ts";
import { causesIn } from "../workload/causes.ts";
import { consumersOf, lookAt } from "./first-look.ts";

type Alert = DraftOf<typeof performance.alert>;

export interface Handed {
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
}

/** Seconds for which messages may wait before somebody is told; a judgement, as nothing states it. */
export const patience = 300;

/** A queue that is not worked off, and messages that a broker has set aside. */
export function queueAlerts({ components, connections, choices, ...handed }: Handed): Alert[] {
  return components.flatMap((broker): Alert[] => {
    // What only relays live messages keeps none.
    const delivers =
      broker.data.kind === "broker" &&
      connections.some(({ data }) => data.from === broker.ref && data.mode === "async");
    if (!delivers) return [];
    const choice = choices.find(({ ref }) => ref === broker.data.choice);
    const metrics = brokerMetrics[choice?.data.technology ?? ""];
    const about = {
      watches: broker.ref,
      comparator: ">",
      owner: "on call",
      ...lookAt(consumersOf(broker.ref, { components, connections })),
      ...(metrics
        ? { source: { from: metrics.from, ...(metrics.how ? { how: metrics.how } : {}) } }
        : {}),
    } as const;
    return [
      node(
        performance.alert,
        join("queue", broker.id),
        {
          ...about,
          ...depthOf(handed),
          name: `Work waits in ${broker.data.name}`,
          severity: "page",
          response: "Read the consumers' errors; without any, add one.",
        },
        derived("alert-per-queue", [broker.ref]),
      ),
      ...(metrics?.setAside === undefined
        ? []
        : [
            node(
              performance.alert,
              join("set-aside", broker.id),
              {
                ...about,
                name: `${broker.data.name} sets messages aside`,
                signal: "dead-lettered, 15 min",
                threshold: givenFigure("allowed", 0, "count"),
                for: { value: 1, unit: "min" },
                severity: "ticket",
                response: "Mend, requeue.",
              },
              derived("alert-per-queue", [broker.ref]),
            ),
          ]),
    ];
  });
}

/** More than what comes in while it may wait, one for each consumer of what requests cause; where the rate is not known, that it is never empty. */
function depthOf({
  events,
  operations,
  mix,
}: Pick<Handed, "events" | "operations" | "mix">): Pick<
  Alert["data"],
  "signal" | "threshold" | "for"
> {
  const causing = causesIn(operations, mix);
  const rate = events.reduce(
    (sum, { data: { action, consumers } }) =>
      sum + (action === undefined ? 0 : causing.rateOf([action]) * consumers.length),
    0,
  );
  if (rate === 0) {
    return {
      signal: "fewest waiting, 15 min",
      threshold: givenFigure("waiting", 0, "count"),
      for: { value: 1, unit: "min" },
    };
  }
  return {
    signal: "waiting messages",
    threshold: figureOf("ceil(messages * wait)", "count", {
      messages: { value: Number(rate.toPrecision(6)), unit: "msg/s" },
      wait: { value: patience, unit: "s" },
    }),
    for: { value: patience / 60, unit: "min" },
  };
}
