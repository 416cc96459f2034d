import {
  figureIn,
  figureOf,
  fixed,
  inputOf,
  known,
  minus,
  over,
  type Quantity,
  type Rate,
  type Ref,
  roundedUp,
  taken,
  times,
  type ViewOf,
} from "@planc/core";
import type { architecture, data, performance, workload } from "@planc/core/ir";
import { cacheFill, limitOf, throughputLimits } from "../catalog/component-limits.ts";
import { sumOf } from "../figures/embedded.ts";
import type { StatementTimes } from "../workload/statement-times.ts";
import type { Callers } from "./callers.ts";
import { databaseTimeOf, servedBy } from "./database-time.ts";
import { figuresOf, type Used } from "./used.ts";

export interface StoreFacts {
  readonly component: ReadonlyMap<string, ViewOf<typeof architecture.component>>;
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly upkeep: readonly ViewOf<typeof data.upkeep>[];
  readonly keyPatterns: readonly ViewOf<typeof data.keyPattern>[];
  readonly volumes: readonly ViewOf<typeof workload.volume>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly pools: readonly ViewOf<typeof performance.pool>[];
  readonly callers: Callers;
  readonly times: StatementTimes;
}

/** Engines inside of a program: their work is the program's. */
const embeddedEngines: ReadonlySet<string> = new Set(["sqlite", "h2"]);
/** Models that a server of the planned size answers for. */
const served: ReadonlySet<string> = new Set(["relational", "document", "time-series"]);

/** Requests, storage, connections and memory of stores. */
export function usedOfStores(facts: StoreFacts): readonly Used[] {
  const storeOf = new Map<Ref, Ref>(facts.tables.map(({ ref, data }) => [ref, data.store]));
  const volumesOf = Map.groupBy(facts.volumes, ({ data }) => storeOf.get(data.table));
  return facts.stores.flatMap((store) => {
    const server = facts.component.get(store.data.component);
    if (!server || embeddedEngines.has(store.data.engine)) return [];
    return [
      ...(served.has(store.data.model) ? requests(store, server, facts) : []),
      ...storage(store, server, volumesOf.get(store.ref) ?? [], facts),
      ...connections(server, facts),
      ...(store.data.model === "key-value" ? memory(store, server, facts) : []),
    ];
  });
}

type Store = StoreFacts["stores"][number];
type Server = StoreFacts["components"][number];

/** Requests whose operations ask it; reads that may lag go to its copies, where it has any. */
function requests(store: Store, server: Server, facts: StoreFacts): Used[] {
  const peak = facts.loads.find(({ data }) => data.measure === "peak-request-rate");
  const reads = facts.loads.find(({ data }) => data.measure === "read-share");
  const share = facts.callers.shareOf(facts.callers.of(server.ref));
  if (!peak || share === 0) return [];
  const copies = facts.components.filter(({ data }) => data.inside === server.ref);
  const all: Quantity<Rate> = times(
    taken("peak", peak.data.figure, "req/s", peak.ref),
    known("share", share, "ratio"),
  );
  const { time, basis, from: measured } = databaseTimeOf(server, share, peak, facts);
  const limit = servedBy(time);
  const readShare = reads && taken("readShare", reads.data.figure, "ratio", reads.ref);
  const isSplit = copies.length > 0 && readShare !== undefined;
  const own = figuresOf("req/s", isSplit ? times(all, minus(fixed(1), readShare)) : all, limit);
  const spread =
    isSplit && figuresOf("req/s", over(times(all, readShare), fixed(copies.length)), limit);
  const from: readonly Ref[] = [
    store.ref,
    peak.ref,
    ...(reads && isSplit ? [reads.ref] : []),
    ...measured,
  ];
  return [
    ...(own
      ? [
          {
            component: server,
            resource: "throughput" as const,
            figures: own,
            remedy: isSplit ? "larger server, sharding" : "read replica, cache, larger server",
            basis,
            from,
          },
        ]
      : []),
    ...copies.flatMap((copy) =>
      spread
        ? [
            {
              component: copy,
              resource: "throughput" as const,
              figures: spread,
              remedy: "another replica",
              basis,
              from,
            },
          ]
        : [],
    ),
  ];
}

/** What is there after three years, against the size up to which its upkeep is planned. */
function storage(
  store: Store,
  server: Server,
  volumes: readonly ViewOf<typeof workload.volume>[],
  { upkeep }: StoreFacts,
): Used[] {
  const kept = upkeep.find(
    ({ data }) => data.topic === "archiving" && data.of === store.ref && data.until?.unit === "GB",
  );
  const sizes = volumes.flatMap(({ ref, data }) =>
    data.afterThreeYears ? [{ ref, figure: data.afterThreeYears }] : [],
  );
  const sum = sumOf(
    sizes.map(({ ref, figure }, at) => taken(`thirdYear${at + 1}`, figure, "GB", ref)),
  );
  if (!kept?.data.until || !sum) return [];
  const figures = figuresOf("GB", sum, taken("planned", kept.data.until, "GB", kept.ref));
  return figures
    ? [
        {
          component: server,
          resource: "storage",
          figures,
          remedy: "archiving",
          basis:
            "Up to here one restore meets the recovery time that is planned with; demand is that of the third year.",
          from: [kept.ref, ...sizes.map(({ ref }) => ref)],
        },
      ]
    : [];
}

/** Where a pooler shares them out, programs keep none of their own at the server. */
function connections(server: Server, { pools }: StoreFacts): Used[] {
  const pool = pools.find(({ data }) => data.store === server.ref);
  if (!pool || pool.data.pooler) return [];
  const figures = figuresOf(
    "connections",
    taken("total", pool.data.total, "connections", pool.ref),
    taken("limit", pool.data.limit, "connections", pool.ref),
  );
  const beside = pool.data.total.inputs
    .filter(({ name }) => name === "migration" || name === "people")
    .reduce((sum, { value }) => sum + value, 0);
  return figures
    ? [
        {
          component: server,
          resource: "connections",
          // Of the instances, not of the load: what migrations and people take stays.
          figures: {
            ...figures,
            holds: figureOf("(limit - beside) / (total - beside)", "ratio", {
              limit: inputOf(pool.data.limit, pool.ref),
              total: inputOf(pool.data.total, pool.ref),
              beside: { value: beside, unit: "connections" },
            }),
          },
          remedy: "a pooler",
          from: [pool.ref],
        },
      ]
    : [];
}

/** Keys whose number the workload tells, in a node of whole gigabytes that they fill to a part. */
function memory(store: Store, server: Server, { keyPatterns }: StoreFacts): Used[] {
  const own = keyPatterns.filter(({ data }) => data.store === store.ref && data.memory);
  const demand = sumOf(
    own.flatMap(({ ref, data }, at) =>
      data.memory ? [taken(`keys${at + 1}`, data.memory, "MB", ref)] : [],
    ),
  );
  if (!demand) return [];
  const fill = known("fill", cacheFill, "ratio");
  const gigabyte = known("gigabyte", 1, "GB");
  const most = figureIn("GB", demand);
  const nodes = figureIn("count", roundedUp(over(over(demand, fill), gigabyte)));
  const figures = figuresOf(
    "GB",
    demand,
    times(times(known("size", Math.max(1, nodes.value), "GB"), fill), fixed(1)),
  );
  return figures && most.value > 0
    ? [
        {
          component: server,
          resource: "memory",
          figures,
          remedy: "more memory",
          basis: `The smallest node of whole gigabytes whose keys leave a quarter of it free.`,
          from: [store.ref, ...own.map(({ ref }) => ref)],
        },
      ]
    : [];
}

/** Requests that a cache, gateway, load balancer or broker has a limit for. */
export function throughputOf(
  server: Server,
  demand: Quantity<Rate>,
  from: readonly Ref[],
): Used | undefined {
  const limit = limitOf(throughputLimits, server.data.kind, server.data.technology ?? "");
  if (!limit || (limit.unit !== "req/s" && limit.unit !== "msg/s")) return undefined;
  const figures = figuresOf(limit.unit, demand, known("limit", limit.value, limit.unit));
  return (
    figures && {
      component: server,
      resource: "throughput",
      figures,
      remedy: limit.remedy,
      basis: limit.basis,
      from: [server.ref, ...from],
    }
  );
}
