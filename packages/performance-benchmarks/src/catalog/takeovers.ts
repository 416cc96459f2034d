import type { Range } from "./restarts.ts";

/** How the loss of a server is got over, in seconds. */
export interface Takeover {
  /** By what a component is, and what it runs on. */
  readonly kinds: readonly string[];
  readonly technology: RegExp;
  /** Only where this orchestrates it. */
  readonly orchestrated?: true;
  /** Where a second server stands ready, else without one; nothing where it is restored or started by whoever runs it. */
  readonly standby?: Way;
  readonly alone?: Way;
}

export interface Way {
  readonly by: string;
  readonly detection: Range;
  readonly switching: Range;
  readonly basis: string;
}

const range = (low: number, value: number, high: number): Range => ({ low, value, high });

/** Of stores, brokers and caches; of the rest nothing is known, and a person restores it. */
export const takeovers: readonly Takeover[] = [
  {
    kinds: ["relational-store"],
    technology: / on Amazon RDS\b/,
    standby: {
      by: "RDS Multi-AZ: its standby in another zone",
      detection: range(10, 20, 40),
      switching: range(50, 70, 80),
      basis:
        "60 to 120 s together (Amazon RDS User Guide, Failing over a Multi-AZ DB instance, read 2026-12-01); how they divide is taken.",
    },
  },
  {
    kinds: ["relational-store"],
    technology: / on Azure Database for PostgreSQL\b/,
    standby: {
      by: "zone-redundant standby",
      detection: range(10, 20, 40),
      switching: range(50, 70, 80),
      basis:
        "60 to 120 s together (Azure Database for PostgreSQL, recalled, not checked); how they divide is taken.",
    },
  },
  {
    kinds: ["relational-store", "time-series-store"],
    technology: /^(?:PostgreSQL|TimescaleDB)\b(?!.* on )/,
    orchestrated: true,
    standby: {
      by: "CloudNativePG: a standby on another node",
      detection: range(10, 50, 60),
      switching: range(5, 15, 60),
      basis:
        "A lost node is noticed after 50 s, then failoverDelay of 0 s (Kubernetes and CloudNativePG 1.31, read 2026-12-01); the promotion is taken.",
    },
  },
  {
    kinds: ["relational-store", "time-series-store"],
    technology: /^(?:PostgreSQL|TimescaleDB)\b(?!.* on )/,
    standby: {
      by: "Patroni: a standby on another host",
      detection: range(20, 30, 40),
      switching: range(3, 10, 30),
      basis:
        "ttl 30 s, loop_wait 10 s (Patroni, dynamic configuration, read 2026-12-01); the promotion is taken.",
    },
  },
  {
    kinds: ["document-store"],
    technology: /^MongoDB\b/,
    standby: {
      by: "replica set: another member is elected",
      detection: range(8, 10, 12),
      switching: range(1, 2, 20),
      basis:
        "electionTimeoutMillis of 10 s, a median of 12 s in all (MongoDB manual, recalled, not checked).",
    },
    alone: {
      by: "replica set: another member is elected",
      detection: range(8, 10, 12),
      switching: range(1, 2, 20),
      basis:
        "electionTimeoutMillis of 10 s, a median of 12 s in all (MongoDB manual, recalled, not checked).",
    },
  },
  {
    kinds: ["cache"],
    technology: / on Amazon ElastiCache\b/,
    standby: {
      by: "ElastiCache: its replica in another zone",
      detection: range(5, 15, 30),
      switching: range(3, 15, 60),
      basis: "Seconds to a minute (ElastiCache User Guide on Multi-AZ gives no number; taken).",
    },
    alone: {
      by: "ElastiCache makes a new node, which begins empty",
      detection: range(15, 60, 120),
      switching: range(120, 300, 900),
      basis: "The provider gives no number for a node without a replica; taken.",
    },
  },
  {
    kinds: ["broker"],
    technology: /^RabbitMQ\b.* on Amazon MQ\b/,
    standby: {
      by: "quorum queues: another of three servers leads",
      detection: range(45, 60, 75),
      switching: range(1, 5, 15),
      basis:
        "net_ticktime of 60 s (RabbitMQ, recalled, not checked), then an election; a server that stops in order is noticed at once.",
    },
    alone: {
      by: "Amazon MQ replaces the broker, its disk kept",
      detection: range(30, 60, 180),
      switching: range(120, 300, 900),
      basis: "The provider gives no number for a single broker; taken.",
    },
  },
  {
    kinds: ["broker"],
    technology: /^RabbitMQ\b/,
    standby: {
      by: "quorum queues: another of three servers leads",
      detection: range(45, 60, 75),
      switching: range(1, 5, 15),
      basis:
        "net_ticktime of 60 s (RabbitMQ, recalled, not checked), then an election; a server that stops in order is noticed at once.",
    },
  },
];
