import type { Unit } from "@planc/core/ir";

/** What one server or account of a kind takes: a published limit, or a judgement until it is measured. */
export interface ComponentLimit {
  /** Kinds of component. */
  readonly kinds: readonly string[];
  /** The component's technology; any of the kind where absent. */
  readonly technology?: RegExp;
  readonly value: number;
  readonly unit: Unit;
  /** In a sentence, with source and day. */
  readonly basis: string;
  readonly remedy: string;
}

/** Requests or messages a second. What scales without a limit of its own, as a queue by the request does, has none. */
export const throughputLimits: readonly ComponentLimit[] = [
  {
    kinds: ["gateway"],
    technology: /\bAmazon API Gateway\b/,
    value: 10_000,
    unit: "req/s",
    basis:
      "Quota of an account in a region (API Gateway quotas, read 2026-12-01); 2,500 in some regions.",
    remedy: "a higher quota",
  },
  {
    kinds: ["gateway", "load-balancer"],
    technology: /\bNGINX\b|\bIngress\b|\bEnvoy\b|\bTraefik\b|\bKong\b|\bHAProxy\b|\bCaddy\b/i,
    value: 5000,
    unit: "req/s",
    basis:
      "Half of some 10,000 requests with TLS that one processor hands on: a judgement, not measured here.",
    remedy: "a second instance",
  },
  {
    kinds: ["cache"],
    technology: /\bRedis\b|\bValkey\b|\bDragonfly\b|\bMemcached\b/i,
    value: 50_000,
    unit: "req/s",
    basis: "Half of some 100,000 commands that one thread answers: a judgement, not measured here.",
    remedy: "larger node, sharding",
  },
  {
    kinds: ["broker"],
    technology: /\bRabbitMQ\b/i,
    value: 5000,
    unit: "msg/s",
    basis:
      "Half of some 10,000 small messages that one quorum queue confirms: a judgement, not measured here.",
    remedy: "second queue, larger server",
  },
  {
    kinds: ["broker"],
    technology: /\bKafka\b|\bRedpanda\b|\bAmazon MSK\b/i,
    value: 25_000,
    unit: "msg/s",
    basis:
      "Half of some 50,000 messages of 1 kB that one broker takes: a judgement, not measured here.",
    remedy: "partitions, another broker",
  },
  {
    kinds: ["broker"],
    technology: /\bCloudflare Queues\b/,
    value: 5000,
    unit: "msg/s",
    basis: "Limit of one queue (Cloudflare Queues, recalled, not checked).",
    remedy: "a second queue",
  },
  {
    kinds: ["search-engine"],
    value: 200,
    unit: "req/s",
    basis:
      "Half of some 400 searches with facets that a node of 4 processors answers: a judgement, not measured here.",
    remedy: "replica shards",
  },
  {
    kinds: ["object-store"],
    technology: /\bAmazon S3\b/,
    value: 3500,
    unit: "req/s",
    basis: "Writes a second to one prefix (S3 performance guidelines, recalled, not checked).",
    remedy: "more prefixes",
  },
];

/** Executions at once of all functions of an account. */
export const concurrencyLimits: readonly ComponentLimit[] = [
  {
    kinds: ["function"],
    technology: /\bAWS Lambda\b/,
    value: 1000,
    unit: "count",
    basis:
      "Quota of an account in a region (Lambda quotas, read 2026-12-01); new accounts start lower.",
    remedy: "a higher quota",
  },
];

/** Of the memory of a cache, what its keys may take: the rest is for copies while it saves, and for fragments. */
export const cacheFill = 0.75;

/** What a response carries where nothing is said: JSON of a page of rows, compressed. A judgement. */
export const usualPayload = { value: 8, low: 2, high: 50 } as const;

/** What one machine sends at least, in Mbit/s: 80 % of 1 Gbit/s, as restores are planned with. */
export const networkLimit = 800;

export function limitOf(
  limits: readonly ComponentLimit[],
  kind: string,
  technology: string,
): ComponentLimit | undefined {
  return limits.find(
    (each) => each.kinds.includes(kind) && (each.technology?.test(technology) ?? true),
  );
}
