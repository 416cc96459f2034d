import type { PlanNodeOf } from "@planc/core";
import type { api, performance } from "@planc/core/ir";
import { brokerMetrics } from "../catalog/broker-metrics.ts";
import { exporters } from "../catalog/exporters.ts";
import { tableMetrics } from "./backlog-alerts.ts";
import { connectionMetrics } from "./connection-alerts.ts";
import { indexLag } from "./index-alerts.ts";
import { runMetrics } from "./run-alerts.ts";

/** One alerting rule as Prometheus reads it. */
export interface PrometheusRule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * Alerts as Prometheus rules, over the metric names of OpenTelemetry's HTTP semantic conventions as the
 * collector exports them, and those of the exporters that each alert names.
 */
export function prometheusRules(
  alerts: readonly Pick<PlanNodeOf<typeof performance.alert>, "id" | "data">[],
  operations: readonly Served[] = [],
  { basePath = "", style = "rest" }: { basePath?: string; style?: string } = {},
): readonly PrometheusRule[] {
  return alerts.flatMap(({ id, data: alert }) => {
    const about = operations.filter(({ ref }) => alert.operations?.some((each) => each === ref));
    const expr =
      alert.expression ??
      expressionOf(id, alert, style === "graphql" ? named(about) : routesOf(about, basePath));
    return expr === undefined
      ? []
      : [
          {
            alert: id.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) =>
              (next ?? "").toUpperCase(),
            ),
            expr,
            for: `${alert.for.value}m`,
            labels: { severity: alert.severity, owner: alert.owner },
            annotations: {
              summary: alert.name,
              action: alert.response,
              ...(alert.look ? { look: alert.look } : {}),
              ...(alert.source
                ? {
                    from: alert.source.how
                      ? `${alert.source.from}, ${alert.source.how}`
                      : alert.source.from,
                  }
                : {}),
            },
          },
        ];
  });
}

type Served = Pick<PlanNodeOf<typeof api.operation>, "ref" | "data">;

/**
 * Selects the requests of operations: by the route, in whose pattern frameworks write parameters in
 * their own ways, and by the method.
 */
function routesOf(operations: readonly Served[], basePath: string): string {
  if (operations.length === 0) return "";
  const routes = operations.map(({ data }) =>
    data.path
      .split("/")
      .map((part) => (part.startsWith("{") ? "[^/]+" : part.replace(/[.*+?^$()|[\]\\]/g, "\\$&")))
      .join("/"),
  );
  const methods = operations.map(({ data }) => data.method.toUpperCase());
  const base = basePath === "" || basePath === "/" ? "" : `(${basePath})?`;
  const route = JSON.stringify(`${base}(${[...new Set(routes)].join("|")})`);
  return `{http_route=~${route}, http_request_method=~"${[...new Set(methods)].join("|")}"}`;
}

/** One path takes all of GraphQL, so that only its own measure knows the operations, by their fields. */
function named(operations: readonly Served[]): string {
  if (operations.length === 0) return `${graphqlBuckets}`;
  const fields = operations.map(({ data }) => data.operationId).join("|");
  return `${graphqlBuckets}{field=~"${fields}"}`;
}

const graphqlBuckets = "graphql_field_duration_seconds_bucket";
const answers = "graphql_responses_total";
const requests = "http_server_request_duration_seconds_count";
/** From the write to its arrival at a connected client; the program has to record it itself. */
const deliveries = "realtime_delivery_duration_seconds_bucket";
const buckets = "http_server_request_duration_seconds_bucket";

/** Both count 1024 for a processor; some exporters write the unit behind the name, others do not. */
const taskSeries = (metric: string, service: string): string =>
  `{__name__=~"ecs_task_cpu_${metric}(_None|_Percent|_vCPU)?",aws_ecs_service_name=${service}}`;

/** The metric counts seconds. A thousandth has no exact number, so that milliseconds are divided. */
function inSeconds(value: number, unit: string): number | undefined {
  switch (unit) {
    case "ms":
      return value / 1000;
    case "s":
      return value;
    case "min":
      return value * 60;
    case "h":
      return value * 3600;
    default:
      return undefined;
  }
}

function expressionOf(
  id: string,
  { signal, threshold, watches, source }: PlanNodeOf<typeof performance.alert>["data"],
  routes: string,
): string | undefined {
  const limit = threshold.value;
  const errors = (window: string) =>
    source?.from === exporters.answers.from
      ? `sum(rate(${answers}{outcome="server_error"}[${window}])) / sum(rate(${answers}[${window}]))`
      : `sum(rate(${requests}{http_response_status_code=~"5.."}[${window}])) / sum(rate(${requests}[${window}]))`;
  if (id.startsWith("burn.")) {
    const hours = /, (\d+) h$/.exec(signal)?.[1] ?? "1";
    // The short window, a twelfth of the long one, ends the alert soon after the errors have ended.
    const short = `${Math.max(5, (Number(hours) * 60) / 12)}m`;
    return `${errors(`${hours}h`)} > ${limit} and ${errors(short)} > ${limit}`;
  }
  if (signal.startsWith("error ratio")) return `${errors("10m")} > ${limit / 100}`;
  if (id.startsWith("missed.")) {
    const quantile = Number(/^p([\d.]+)/.exec(signal)?.[1] ?? "95") / 100;
    const most = inSeconds(limit, threshold.unit);
    return most === undefined
      ? undefined
      : `histogram_quantile(${quantile}, sum by (le) (rate(${source?.from === exporters.deliveries.from ? deliveries : routes.startsWith(graphqlBuckets) ? routes : `${buckets}${routes}`}[10m]))) > ${most}`;
  }
  if (id.startsWith("cpu.")) {
    const name = JSON.stringify(watches.slice(watches.indexOf("#") + 1));
    if (source?.from === exporters.tasks.from) {
      const of = (metric: string) => `sum(avg_over_time(${taskSeries(metric, name)}[10m]))`;
      return `${of("utilized")} / ${of("reserved")} > ${limit}`;
    }
    return `sum(rate(container_cpu_usage_seconds_total{container=${name}}[10m])) / sum(container_spec_cpu_quota{container=${name}} / container_spec_cpu_period{container=${name}}) > ${limit}`;
  }
  if (id.startsWith("connections.")) {
    const used = connectionMetrics[source?.from ?? ""];
    return used && `${used} > ${limit}`;
  }
  if (watches.startsWith("data/table#")) {
    const table = JSON.stringify(watches.slice(watches.indexOf("#") + 1));
    const metric = id.startsWith("backlog.") ? tableMetrics.oldest : tableMetrics.setAside;
    return `max(${metric}{table=${table}}) > ${limit}`;
  }
  const broker = Object.values(brokerMetrics).find(({ from }) => from === source?.from);
  if (broker && id.startsWith("queue.")) {
    return signal.startsWith("fewest")
      ? `min_over_time(${broker.waiting}[15m:1m]) > ${limit}`
      : `${broker.waiting} > ${limit}`;
  }
  if (broker?.setAside && id.startsWith("set-aside.")) {
    const added = broker.setAside.map((each) => `sum(increase(${each}[15m]))`);
    const aside = broker.aside ? ` or ${broker.aside} > ${limit}` : "";
    return `${added.join(" + ")} > ${limit}${aside}`;
  }
  if (id.startsWith("lag.")) return `max(${indexLag}) > ${limit}`;
  if (id === "run.failed")
    return `max(${runMetrics.failed}) > (max(${runMetrics.succeeded}) or vector(0))`;
  if (id === "run.late") {
    const seconds = Math.round(limit * 3600);
    return `time() - max(${runMetrics.succeeded}) > ${seconds} or absent(${runMetrics.succeeded})`;
  }
  return undefined;
}
