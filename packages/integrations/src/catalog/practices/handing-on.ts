import { citing } from "../fact.ts";
import { type PracticeFact, practice } from "../practice.ts";
import { readOn } from "../providers/read-on.ts";

const helper = citing(
  "OpenTelemetry Collector 0.162.0: queues and repeats of exporters",
  "https://raw.githubusercontent.com/open-telemetry/opentelemetry-collector/v0.162.0/exporter/exporterhelper/README.md",
  readOn,
);
const protocol = citing(
  "Answers that exporters of OTLP over HTTP repeat",
  "https://github.com/open-telemetry/opentelemetry-python/pull/5460",
  readOn,
);
const spans = citing(
  "Batches of spans in the SDK of OpenTelemetry",
  "https://open-telemetry.github.io/opentelemetry-js/interfaces/_opentelemetry_sdk-trace.BatchSpanProcessorOptions.html",
  readOn,
);
const watchdog = citing(
  "Prometheus Operator runbook: Watchdog",
  "https://runbooks.prometheus-operator.dev/runbooks/general/watchdog/",
  readOn,
);

/**
 * A collector's queue and repeats where it is set up as planned, in batches, seconds and at once: the README above
 * (`timeout`, `max_interval`, `queue_size`, `num_consumers`); a program sends a batch each `every` seconds.
 */
export const collectorQueue = {
  timeout: 5,
  first: 5,
  most: 30,
  dropped: 300,
  batches: 1000,
  every: 5,
  /** Of logs, by the specification of OpenTelemetry (from memory, 2026-11-30). */
  everyOfLogs: 1,
  consumers: 10,
} as const;

/** What handing metrics, logs and traces on to a system of others has to reckon with. */
export const handingOn: readonly PracticeFact[] = [
  spans.read(
    practice(
      "change",
      "never in the way",
      `A program keeps up to 2,048 spans and sends each ${collectorQueue.every} s in the background; more are dropped and counted. No request waits for it, and none fails by it.`,
    ),
    "medium",
  ),
  helper.read(
    practice(
      "change",
      "queue of the collector",
      `sending_queue keeps ${collectorQueue.batches / 1000},000 batches, in memory as it stands, and refuses what comes when it is full; storage (file_storage) keeps it over a restart.`,
    ),
  ),
  helper.read(
    practice(
      "change",
      "tries of the collector",
      `retry_on_failure: after ${collectorQueue.first} s, growing to ${collectorQueue.most} s, and as it stands a batch is dropped after ${collectorQueue.dropped / 60} min: max_elapsed_time 0 leaves the bound to the queue.`,
    ),
  ),
  watchdog.recalled(
    practice(
      "change",
      "who sees that nothing comes",
      "An alert that always fires goes to somebody outside, who calls when it stays away: what watches cannot tell of its own outage.",
    ),
  ),
];

/** Of those, what holds where OTLP is spoken. */
export const otlpAnswers: readonly PracticeFact[] = [
  protocol.read(
    practice(
      "change",
      "answers",
      "429, 502, 503 and 504 alone are tried again, not before Retry-After; any other refusal drops the batch and is counted.",
    ),
    "medium",
  ),
];
