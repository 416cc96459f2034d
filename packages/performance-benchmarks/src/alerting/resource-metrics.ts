import { type DraftOf, join, node, type ViewOf } from "@planc/core";
import { type architecture, type data, type decision, performance } from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { conventions, seriesName } from "../catalog/metric-conventions.ts";
import { derived } from "../kit.ts";

type Metric = DraftOf<typeof performance.metric>;
type Component = ViewOf<typeof architecture.component>;

export interface Resources {
  readonly components: readonly Component[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly capacity: readonly ViewOf<typeof performance.capacity>[];
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
}

interface Used {
  readonly series: string;
  readonly kind: Metric["data"]["kind"];
  readonly unit: string;
  readonly from: string;
  readonly because: string;
}

const ofTasks: readonly Used[] = [
  gauge(
    "ecs_task_cpu_utilized",
    "{cpu}",
    exporters.tasks.from,
    "utilisation: share of what is reserved",
  ),
  gauge(
    "ecs_task_memory_utilized",
    "MBy",
    exporters.tasks.from,
    "saturation: at the limit the task is ended",
  ),
];
const ofContainers: readonly Used[] = [
  {
    ...gauge(
      "container_cpu_usage_seconds_total",
      "s",
      exporters.processors.from,
      "utilisation: of what it may take",
    ),
    kind: "counter",
  },
  gauge(
    "container_memory_working_set_bytes",
    "By",
    exporters.processors.from,
    "saturation: at the limit it is ended",
  ),
  {
    ...gauge(
      "container_cpu_cfs_throttled_periods_total",
      "{period}",
      exporters.processors.from,
      "saturation: periods in which it was held back",
    ),
    kind: "counter",
  },
];

/** What each engine's exporter tells of use, waiting and errors. */
const ofEngines: Readonly<Partial<Record<string, readonly Used[]>>> = {
  postgresql: [
    gauge(
      "pg_stat_activity_count",
      "{connection}",
      exporters.postgresql.from,
      "utilisation: of max_connections",
    ),
    gauge("pg_database_size_bytes", "By", exporters.postgresql.from, "utilisation: of the disk"),
    {
      ...gauge(
        "pg_stat_database_deadlocks",
        "{deadlock}",
        exporters.postgresql.from,
        "errors: transactions ended by each other",
      ),
      kind: "counter",
    },
  ],
  mysql: [
    gauge(
      "mysql_global_status_threads_connected",
      "{connection}",
      exporters.mysql.from,
      "utilisation: of max_connections",
    ),
    {
      ...gauge(
        "mysql_global_status_innodb_row_lock_waits",
        "{wait}",
        exporters.mysql.from,
        "saturation: rows waited for",
      ),
      kind: "counter",
    },
  ],
};

/** Use, waiting and errors of all that can run out. */
export function resourceMetrics({
  components,
  connections,
  capacity,
  stores,
  choices,
}: Resources): readonly Metric[] {
  const onEcs = choices.some(({ data }) => data.technology === "amazon-ecs");
  const planned = new Set<string>(capacity.map(({ data }) => data.component));
  const relational = new Set<string>(
    components.filter(({ data }) => data.kind === "relational-store").map(({ ref }) => ref),
  );
  const copies = new Set<string>(
    components
      .filter(({ id, data }) => data.kind === "relational-store" && /replica/.test(id))
      .map(({ ref }) => ref),
  );
  const pooled = new Set<string>(
    connections.flatMap(({ data }) => (relational.has(data.to) ? [data.from] : [])),
  );
  const engineOf = new Map(stores.map(({ data }) => [data.component, data.engine]));
  return components.flatMap((component): Metric[] => {
    const engine = engineOf.get(component.ref) ?? "";
    const used = [
      ...(planned.has(component.ref) ? (onEcs ? ofTasks : ofContainers) : []),
      ...(planned.has(component.ref) && pooled.has(component.ref) ? [waitedFor] : []),
      ...(component.data.kind === "relational-store"
        ? (ofEngines[engine === "mariadb" ? "mysql" : engine] ?? [])
        : []),
      ...(copies.has(component.ref) ? [lag] : []),
      ...(component.data.kind === "cache" ? ofRedis(component, choices) : []),
    ];
    return used.map((each) => used_(component, each));
  });
}

const waitedFor: Used = {
  series: seriesName(conventions.waited),
  kind: conventions.waited.kind,
  unit: conventions.waited.unit,
  from: exporters.sdk.from,
  because: "saturation: how long requests wait for a connection of the pool",
};

const lag = gauge(
  "pg_replication_lag_seconds",
  "s",
  exporters.postgresql.from,
  "saturation: how old what the copy answers is",
);

function ofRedis({ data }: Component, choices: Resources["choices"]): readonly Used[] {
  const technology = choices.find(({ ref }) => ref === data.choice)?.data.technology ?? "";
  return /redis|valkey/.test(technology)
    ? [
        gauge(
          "redis_memory_used_bytes",
          "By",
          exporters.redis.from,
          "utilisation: of redis_memory_max_bytes",
        ),
        {
          ...gauge(
            "redis_evicted_keys_total",
            "{key}",
            exporters.redis.from,
            "saturation: what was put out for want of room",
          ),
          kind: "counter",
        },
      ]
    : [];
}

function gauge(series: string, unit: string, from: string, because: string): Used {
  return { series, kind: "gauge", unit, from, because };
}

function used_(component: Component, { series, kind, unit, from, because }: Used): Metric {
  const isConvention = series === waitedFor.series;
  return node(
    performance.metric,
    join(component.id, series),
    {
      name: isConvention ? conventions.waited.name : series,
      series,
      kind,
      unit,
      method: "utilisation-saturation-errors",
      of: component.ref,
      attributes: [],
      ...(isConvention ? { buckets: [...conventions.waited.buckets] } : {}),
      from,
      stability: isConvention ? conventions.waited.stability : "own",
      because,
    },
    derived("metric-per-resource", [component.ref]),
  );
}
