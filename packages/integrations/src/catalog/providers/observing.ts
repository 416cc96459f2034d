import { citing, unknown } from "../fact.ts";
import { operation } from "../operation.ts";
import { practice } from "../practice.ts";
import { handingOn, otlpAnswers } from "../practices/handing-on.ts";
import { type ProviderFacts, provider } from "../provider-facts.ts";
import { generic } from "./generic.ts";
import { readOn } from "./read-on.ts";

const datadogLogs = citing(
  "Datadog: send logs",
  "https://docs.datadoghq.com/api/latest/logs/send-logs/",
  readOn,
);
const newRelicOtlp = citing(
  "New Relic OTLP endpoint",
  "https://docs.newrelic.com/docs/opentelemetry/best-practices/opentelemetry-otlp/",
  readOn,
);

const twice =
  "a batch that was taken before its answer was lost is there twice, and counts of lines and events are too high by it";
const byBatch = { by: "nothing", twice } as const;

/** A system that keeps the metrics, logs or traces of others. */
const anyTelemetry = generic({
  id: "generic-telemetry",
  name: "telemetry system",
  aliases: [
    "monitoring system",
    "logging system",
    "log management system",
    "observability platform",
  ],
  category: "telemetry",
  protocol: "rest",
  authentication: [
    unknown("By which key or certificate does it take what is handed on, and how is that changed?"),
  ],
  operations: [unknown("Does it take OTLP, or which exporter of the collector speaks to it?")],
  practices: [...handingOn, ...otlpAnswers],
});

/** One that is known by its kind alone: programs speak OTLP to the collector, and that to it. */
export const genericTelemetry: ProviderFacts = {
  ...anyTelemetry,
  exits: [{ to: "another backend", how: "Another exporter in the collector; programs stay." }],
};

/** Logs and metrics by the collector's own exporter. */
export const datadog: ProviderFacts = provider({
  ...genericTelemetry,
  id: "datadog",
  name: "Datadog",
  aliases: ["Data Dog"],
  technologies: ["datadog"],
  signals: ["logs"],
  generic: false,
  endpoint: datadogLogs.recalled({
    live: "https://{intake}",
    variables: {
      intake: "by site: http-intake.logs.datadoghq.com for logs, api.datadoghq.com for metrics",
    },
  }),
  authentication: [
    datadogLogs.read(
      {
        type: "api-key-header",
        sent: "DD-API-KEY: {key}",
        scopes: [],
        secrets: [
          { name: "DD_API_KEY", what: "key of the organisation, one for each environment" },
        ],
        rotation: "Make a second key, deploy it to the collector, revoke the first.",
      },
      "medium",
    ),
  ],
  version: datadogLogs.read({
    by: "path",
    example: "/api/v2/logs",
    policy: "v2 takes logs; v1 stands beside it.",
  }),
  operations: [
    datadogLogs.read(
      operation("logs", "hand on logs", "POST /api/v2/logs", "write", byBatch, "log, record"),
    ),
    unknown("Which exporter hands on metrics and traces: Datadog's own, or OTLP?"),
  ],
  limits: [
    datadogLogs.read({
      kind: "size",
      what: "payload, before compression",
      value: 5_000_000,
      unit: "bytes",
      scope: "per request",
    }),
    datadogLogs.read({
      kind: "size",
      what: "one log; more is cut off there and answered 2xx",
      value: 1_000_000,
      unit: "bytes",
      scope: "per log",
    }),
    datadogLogs.read({
      kind: "size",
      what: "logs of one array",
      value: 1_000,
      unit: "items",
      scope: "per request",
    }),
  ],
  throttle: [datadogLogs.read({ status: 429, wait: { by: "none" } }, "medium")],
  errors: [
    datadogLogs.read({ status: 400, class: "fix", means: "payload is not as it should be" }),
    datadogLogs.read({ status: 401, class: "give-up", means: "key is missing" }),
    datadogLogs.read({ status: 403, class: "give-up", means: "key is not valid" }),
    datadogLogs.read({ status: 408, class: "retry", means: "time ran out" }),
    datadogLogs.read({ status: 413, class: "fix", means: "batch is over 5 MB: smaller ones" }),
    datadogLogs.read({ status: 429, class: "retry", means: "too many" }),
    datadogLogs.read({ status: 500, class: "retry", means: "fault there" }),
  ],
  practices: [
    ...handingOn,
    datadogLogs.read(
      practice(
        "change",
        "age of a log",
        "18 h at most: what an outage of longer kept back is refused, whatever the queue holds.",
      ),
    ),
  ],
  statusPage: datadogLogs.recalled("https://status.datadoghq.com"),
  exits: [{ to: "another backend that speaks OTLP", how: "Another exporter in the collector." }],
});

/** Everything by OTLP. */
export const newRelic: ProviderFacts = provider({
  ...genericTelemetry,
  id: "new-relic",
  name: "New Relic",
  aliases: ["NewRelic"],
  technologies: ["new-relic"],
  generic: false,
  endpoint: newRelicOtlp.read({
    live: "https://{region-host}",
    variables: { "region-host": "otlp.nr-data.net, or otlp.eu01.nr-data.net for the EU" },
  }),
  authentication: [
    newRelicOtlp.read({
      type: "api-key-header",
      sent: "api-key: {licence key}, over TLS 1.2 or later",
      scopes: [],
      secrets: [{ name: "NEW_RELIC_LICENSE_KEY", what: "licence key of the account" }],
      rotation: "Make a second key, deploy it to the collector, delete the first.",
    }),
  ],
  version: newRelicOtlp.read({
    by: "none",
    policy: "OTLP over HTTP with binary protobuf, which it advises before gRPC.",
  }),
  operations: [
    newRelicOtlp.recalled(
      operation("logs", "hand on logs", "POST /v1/logs", "write", byBatch, "log, record"),
    ),
    newRelicOtlp.recalled(
      operation("metrics", "hand on metrics", "POST /v1/metrics", "write", byBatch, "measure"),
    ),
    newRelicOtlp.recalled(
      operation("traces", "hand on traces", "POST /v1/traces", "write", byBatch, "trace"),
    ),
  ],
  limits: [
    newRelicOtlp.recalled({
      kind: "size",
      what: "payload",
      value: 1_000_000,
      unit: "bytes",
      scope: "per request, after compression",
    }),
    newRelicOtlp.perhapsUnpublished(
      "Requests a minute by account: slow down at 429, by Retry-After.",
    ),
  ],
  statusPage: newRelicOtlp.recalled("https://status.newrelic.com"),
  exits: [{ to: "another backend that speaks OTLP", how: "Another address in the collector." }],
});
