import { idOf, type PlanNodeOf } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { brokerMetrics } from "../catalog/broker-metrics.ts";
import { exporters } from "../catalog/exporters.ts";
import { secondsOf } from "../steps/objectives.ts";
import { tableMetrics } from "./backlog-alerts.ts";
import { connectionMetrics } from "./connection-alerts.ts";
import { indexLag } from "./index-alerts.ts";
import { runMetrics } from "./run-alerts.ts";
import { runbookLink } from "./runbook-link.ts";
import {
  answerSeries,
  fieldSeries,
  fieldsOf,
  requestSeries,
  routesOf,
  type Served,
  selector,
} from "./selectors.ts";

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
  {
    basePath = "",
    style = "rest",
    runbooks = [],
  }: {
    basePath?: string;
    style?: string;
    runbooks?: readonly Pick<PlanNodeOf<typeof performance.runbook>, "data">[];
  } = {},
): readonly PrometheusRule[] {
  const bookOf = new Map<string, string>(
    runbooks.flatMap(({ data }) => data.alerts.map((each) => [idOf(each), runbookLink(data)])),
  );
  return alerts.flatMap(({ id, data: alert }) => {
    const book = bookOf.get(id);
    const about = operations.filter(({ ref }) => alert.operations?.some((each) => each === ref));
    const expr =
      alert.expression ??
      expressionOf(
        id,
        alert,
        style === "graphql"
          ? `${fieldSeries}_bucket${selector(fieldsOf(about))}`
          : `${requestSeries}_bucket${selector(routesOf(about, basePath))}`,
      );
    return expr === undefined
      ? []
      : [
          {
            alert: ruleName(id),
            expr,
            for: `${alert.for.value}m`,
            labels: {
              severity: alert.severity,
              owner: alert.owner,
              ...(alert.burn ? { slo: idOf(alert.watches) } : {}),
            },
            annotations: {
              summary: alert.name,
              action: alert.response,
              ...(book ? { runbook_url: book } : {}),
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

/** `burnUptime1h`. */
export function ruleName(id: string): string {
  return id.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) =>
    (next ?? "").toUpperCase(),
  );
}

/** From the write to its arrival at a connected client; the program has to record it itself. */
const deliveries = "realtime_delivery_duration_seconds_bucket";
/** Both count 1024 for a processor; some exporters write the unit behind the name, others do not. */
const taskSeries = (metric: string, service: string): string =>
  `{__name__=~"ecs_task_cpu_${metric}(_None|_Percent|_vCPU)?",aws_ecs_service_name=${service}}`;

function expressionOf(
  id: string,
  { signal, threshold, watches, source }: PlanNodeOf<typeof performance.alert>["data"],
  timed: string,
): string | undefined {
  const limit = threshold.value;
  if (signal.startsWith("error ratio")) {
    const [name, failing] =
      source?.from === exporters.answers.from
        ? [answerSeries, 'outcome="server_error"']
        : [`${requestSeries}_count`, 'http_response_status_code=~"5.."'];
    return `sum(rate(${name}{${failing}}[10m])) / sum(rate(${name}[10m])) > ${limit / 100}`;
  }
  if (id.startsWith("missed.")) {
    const quantile = Number(/^p([\d.]+)/.exec(signal)?.[1] ?? "95") / 100;
    const most = secondsOf(threshold);
    const buckets = source?.from === exporters.deliveries.from ? deliveries : timed;
    return most === undefined
      ? undefined
      : `histogram_quantile(${quantile}, sum by (le) (rate(${buckets}[10m]))) > ${most}`;
  }
  if (id.startsWith("cpu.")) {
    const name = JSON.stringify(watches.slice(watches.indexOf("#") + 1));
    if (source?.from === exporters.tasks.from) {
      const of = (metric: string) => `sum(avg_over_time(${taskSeries(metric, name)}[10m]))`;
      return `${of("utilized")} / ${of("reserved")} > ${limit}`;
    }
    const used = `sum(rate(container_cpu_usage_seconds_total{container=${name}}[10m]))`;
    if (source?.from === exporters.pods.from)
      return `${used} / sum(kube_pod_container_resource_requests{container=${name},resource="cpu"}) > ${limit}`;
    return `${used} / sum(container_spec_cpu_quota{container=${name}} / container_spec_cpu_period{container=${name}}) > ${limit}`;
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
