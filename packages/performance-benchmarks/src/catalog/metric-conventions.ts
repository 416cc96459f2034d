/**
 * Metrics that OpenTelemetry's semantic conventions name. Names, stability and the buckets of HTTP and messaging were
 * looked up 2026-12-01 in excerpts of them; the buckets of databases are from memory. Those in development may be renamed:
 * https://opentelemetry.io/docs/specs/semconv/http/http-metrics/,
 * https://opentelemetry.io/docs/specs/semconv/db/database-metrics/,
 * https://opentelemetry.io/docs/specs/semconv/messaging/messaging-metrics/
 */
export const conventions = {
  served: {
    name: "http.server.request.duration",
    kind: "histogram",
    unit: "s",
    stability: "stable",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
  },
  called: {
    name: "http.client.request.duration",
    kind: "histogram",
    unit: "s",
    stability: "stable",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
  },
  asked: {
    name: "db.client.operation.duration",
    kind: "histogram",
    unit: "s",
    stability: "stable",
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
  },
  waited: {
    name: "db.client.connection.wait_time",
    kind: "histogram",
    unit: "s",
    stability: "development",
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
  },
  sent: {
    name: "messaging.client.sent.messages",
    kind: "counter",
    unit: "{message}",
    stability: "development",
  },
  handled: {
    name: "messaging.process.duration",
    kind: "histogram",
    unit: "s",
    stability: "development",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
  },
} as const;

/**
 * As Prometheus stores it: dots become underscores, the unit is written out behind the name, a counter ends with
 * `total`. https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/ (from memory, not checked)
 */
export function seriesName({
  name,
  unit,
  kind,
}: {
  readonly name: string;
  readonly unit: string;
  readonly kind: string;
}): string {
  const plain = name.replace(/[^A-Za-z0-9_:]/g, "_");
  const suffix = suffixes[unit];
  const named = suffix && !plain.endsWith(`_${suffix}`) ? `${plain}_${suffix}` : plain;
  return kind === "counter" && !named.endsWith("_total") ? `${named}_total` : named;
}

const suffixes: Readonly<Partial<Record<string, string>>> = {
  s: "seconds",
  By: "bytes",
  "1": "ratio",
};

/** Series that a metric is stored as: of a histogram three. */
export function seriesOf({
  series,
  kind,
}: {
  readonly series: string;
  readonly kind: string;
}): readonly string[] {
  return kind === "histogram" ? [`${series}_bucket`, `${series}_count`, `${series}_sum`] : [series];
}
