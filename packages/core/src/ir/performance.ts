import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { amount, comparator, figure, identifier, label, prose } from "./shapes.ts";

export {
  failover,
  pool,
  queue,
  resource,
  response,
  sensitivity,
  split,
} from "./performance-capacity.ts";
export { live } from "./performance-live.ts";
export { metric, runbook } from "./performance-monitoring.ts";

/** Early: what the system must reach. Checked, never set, by what is computed later. */
export const target = many(
  "performance/target",
  z.strictObject({
    name: label,
    measure: z.enum([
      "response-time",
      "delivery-time",
      "throughput",
      "concurrency",
      "availability",
      "error-rate",
      "recovery-time",
      "recovery-point",
      "run-duration",
      "start-time",
      "memory",
    ]),
    comparator,
    value: amount,
    /** 95 for p95. */
    percentile: z.number().gt(0).lt(100).optional(),
    /** Load at which it holds. */
    condition: prose,
    /** What it applies to; everything where empty. */
    applies: z.array(anyRef()),
    /** How it is measured. */
    method: prose,
    /** The same in the words of the text, where it says so. */
    told: label.optional(),
    /** Of a time in which people see something: what of it the server may take, for all its calls together. */
    serverShare: figure.optional(),
  }),
  { summary: "what the system must reach" },
);

export const capacity = many(
  "performance/capacity",
  z.strictObject({
    component: ref("architecture/component"),
    demand: figure,
    serviceTime: figure,
    utilisation: figure,
    replicas: figure,
    connections: figure.optional(),
    /** Instances that the connections of clients take, where it holds them: `replicas` is no less. */
    holding: figure.optional(),
    /** Calls to other systems that wait for an answer at the same time, over all instances. */
    inFlight: figure.optional(),
  }),
  { summary: "how many instances each component takes" },
);

export const latency = many(
  "performance/latency",
  z.strictObject({
    flow: ref("architecture/flow"),
    /** From the request to its answer; absent where it is a message to those who stay connected. */
    answer: z.literal(true).optional(),
    target: ref("performance/target").optional(),
    hops: z.array(
      z.strictObject({
        connection: ref("architecture/connection").optional(),
        label,
        /** The least that the hop takes, by what is known of it. */
        minimum: figure.optional(),
        /** What it is expected to take, and what it takes of twenty times once. */
        median: figure.optional(),
        p95: figure.optional(),
        /** What of the target the hop may take. */
        budget: figure,
        /** What the times rest on: a measurement, a published figure, or a judgement. */
        basis: prose.optional(),
      }),
    ),
    /** Of an answer: what the hops may take together. */
    total: figure,
    /** What people wait beside it, on the way to the first hop and back: p95. */
    outside: figure.optional(),
    /** Of the whole way, from a distribution for each hop: percentiles do not add up. */
    simulated: z.strictObject({ median: figure, p95: figure, p99: figure }).optional(),
  }),
  { summary: "latency budget of each flow" },
);

export const availability = many(
  "performance/availability",
  z.strictObject({
    of: anyRef(),
    figure,
    target: ref("performance/target").optional(),
    /** What it depends on, in the order of the formula. */
    parts: z
      .array(
        z.strictObject({
          of: anyRef(),
          name: label,
          availability: figure,
          /** What is said of it comes from its provider, or is assumed. */
          basis: prose,
        }),
      )
      .optional(),
    /** The part that costs most of it. */
    weakest: anyRef().optional(),
    /** Time in 30 days that may be lost, and that is lost. */
    budget: figure.optional(),
    downtime: figure.optional(),
    /** The cheapest redundancy with which the target is met. */
    repair: z.strictObject({ change: prose, figure }).optional(),
  }),
  { summary: "availability composed over dependencies" },
);

export const scenario = many(
  "performance/scenario",
  z.strictObject({
    kind: z.enum(["smoke", "normal", "peak", "stress", "spike", "endurance"]),
    name: label,
    purpose: prose,
    /** Arrivals per second over time; each stage ramps linearly to its rate. */
    stages: z.array(z.strictObject({ duration: amount, rate: figure })).min(1),
    /** Who is there at the same time, where the text says it of this test. */
    users: figure.optional(),
    /** Share of reads in this test, where it is not that of the mix: shares within reads and writes stay. */
    reads: figure.optional(),
    /** Rows that are there before it starts. */
    rows: z.array(z.strictObject({ table: ref("data/table"), figure })).optional(),
    /** What may not creep while the load stays the same: the most in an hour, from the second quarter on. */
    slopes: z.array(z.strictObject({ metric: label, atMost: amount, from: label })).optional(),
    /** Minutes after the rate is back within which every limit holds again. */
    recovery: amount.optional(),
    thresholds: z.array(
      z.strictObject({
        target: ref("performance/target").optional(),
        metric: label,
        comparator,
        value: amount,
        percentile: z.number().gt(0).lt(100).optional(),
        /** The operations that it is about; all where absent. */
        operations: z.array(ref("api/operation")).min(1).optional(),
      }),
    ),
    mix: z.array(ref("workload/mix")),
    /** When to break off. */
    stop: prose,
    /** What runs it, and what that is told beside HOST and SCENARIO: as whom it signs in. */
    script: z.strictObject({ path: label, variables: z.array(identifier) }).optional(),
  }),
  { summary: "load tests" },
);

export const slo = many(
  "performance/slo",
  z.strictObject({
    name: label,
    target: ref("performance/target").optional(),
    indicator: prose,
    objective: z.number().gt(0).lt(1),
    /** In days. */
    window: z.int().min(1),
    errorBudget: figure,
    /** Whether requests are counted that were answered without an error, or within a time. */
    kind: z.enum(["availability", "latency"]).optional(),
    /** The time in which they have to be answered. */
    within: amount.optional(),
    /** The operations whose requests are counted; all where absent. */
    operations: z.array(ref("api/operation")).min(1).optional(),
    /** Requests a second on average, by the workload: of few, one that fails is a large share. */
    rate: figure.optional(),
  }),
  { summary: "service level objectives" },
);

export const alert = many(
  "performance/alert",
  z.strictObject({
    name: label,
    /** The component, flow, store or objective that it watches. */
    watches: anyRef(),
    /** What is measured: `p95, 10 min`. */
    signal: prose,
    comparator,
    threshold: figure,
    /** How long it must hold. */
    for: amount,
    severity: z.enum(["page", "ticket"]),
    owner: label,
    /** First thing to do. */
    response: prose,
    /** Where to look first, by names and numbers of the plan. */
    look: label.optional(),
    /** The operations whose requests are looked at; all where absent. */
    operations: z.array(ref("api/operation")).min(1).optional(),
    /** What exports the series, how, and the query where a program has to make it itself. */
    source: z
      .strictObject({ from: label, how: prose.optional(), query: z.string().max(1000).optional() })
      .optional(),
    /**
     * What Prometheus evaluates, comparison included, where the series are known to whoever adds the alert alone:
     * `max(circuit_breaker_open{provider="bank"}) > 0`.
     */
    expression: z.string().min(1).max(1000).optional(),
    /** Of an objective: both windows whose error ratio has to be above the threshold, and how fast that spends its budget. */
    burn: z
      .strictObject({
        long: amount,
        short: amount,
        factor: figure,
        /** Failures in the long window below which nobody is told, where so few requests come that one is a large share. */
        least: figure.optional(),
      })
      .optional(),
  }),
  { summary: "alerts" },
);

export const cache = many(
  "performance/cache",
  z.strictObject({
    name: label,
    layer: z.enum(["browser", "edge", "application", "database"]),
    /** The component that keeps it; the reader's own program where absent. */
    at: ref("architecture/component").optional(),
    reads: z.array(anyRef()),
    /** What stands in braces differs from key to key: `shop:product:{id}`. */
    key: label,
    /** 0 where it is asked for each time whether it still holds. */
    lifetime: amount,
    invalidatedBy: z.array(anyRef()),
    /** How old an answer may be, and why that does no harm. */
    staleness: z.strictObject({ allowed: amount, because: prose }).optional(),
    /** The share of reads that it has to answer so that what lies behind it suffices. */
    hitRatio: figure,
    /** Requests that would work out the answer for one key at the same time, where that is more than one. */
    stampede: z.strictObject({ figure, guard: prose }).optional(),
  }),
  { summary: "what is cached where" },
);
