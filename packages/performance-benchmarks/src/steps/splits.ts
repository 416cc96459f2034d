import {
  byRef,
  figureIn,
  fixed,
  known,
  minus,
  node,
  optional,
  plannedCapacity,
  type Quantity,
  type Rate,
  taken,
  times,
} from "@planc/core";
import { api, architecture, data, performance, workload } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { callersIn } from "../resources/callers.ts";
import { isCounted } from "../resources/database-time.ts";

/** Engines that deal rows out by themselves, or run inside of a program. */
const without: ReadonlySet<string> = new Set(["sqlite", "h2"]);
const models: ReadonlySet<string> = new Set(["relational", "document", "time-series"]);

/** The writes until which one server of each store does: reads go to copies, writes do not. */
export const splits = step("splits", {
  reads: {
    stores: optional(data.store),
    collections: optional(data.collection),
    loads: optional(workload.load),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    operations: optional(api.operation),
    mix: optional(workload.mix),
    resources: optional(performance.resource),
  },
  writes: { splits: performance.split },
  run: ({ stores, collections, loads, components, resources, ...wiring }) => {
    const peak = loads.find(({ data: { measure } }) => measure === "peak-request-rate");
    const reads = loads.find(({ data: { measure } }) => measure === "read-share");
    if (!peak || !reads) return { splits: [] };
    const component = byRef(components);
    const callers = callersIn({ components, ...wiring });
    const counted = new Map(resources.filter(isCounted).map((each) => [each.data.component, each]));
    return {
      splits: stores.flatMap((store) => {
        const server = component.get(store.data.component);
        if (!server || !models.has(store.data.model) || without.has(store.data.engine)) return [];
        const share = callers.shareOf(callers.of(server.ref));
        if (share === 0) return [];
        const writes: Quantity<Rate> = times(
          times(taken("peak", peak.data.figure, "req/s", peak.ref), known("share", share, "ratio")),
          minus(fixed(1), taken("readShare", reads.data.figure, "ratio", reads.ref)),
        );
        const planned = figureIn("req/s", writes);
        const used = counted.get(server.ref);
        const { value } = used?.data.capacity ?? plannedCapacity.relationalServer;
        const basis =
          used?.data.basis?.replace(/\.$/, "") ?? plannedCapacity.relationalServer.basis;
        const shard = collections.find(
          ({ data: own }) => own.store === store.ref && own.shard !== undefined,
        );
        const now = shard !== undefined;
        return [
          node(
            performance.split,
            store.id,
            {
              store: server.ref,
              now,
              ...(shard?.data.shard ? { key: shard.data.shard.path } : {}),
              planned,
              until: figureIn(
                "req/s",
                known("server", value, "req/s", used ? { ref: used.ref } : {}),
              ),
              because: now
                ? (shard.data.shard?.because ?? "")
                : planned.value > value
                  ? `More writes than ${basis} give: a larger server first, measured, then parts.`
                  : basis,
            },
            derived("writes-of-one-server", [
              store.ref,
              server.ref,
              peak.ref,
              reads.ref,
              ...(used ? [used.ref] : []),
            ]),
          ),
        ];
      }),
    };
  },
});
