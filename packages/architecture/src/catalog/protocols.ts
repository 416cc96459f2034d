import { wordTable } from "@planc/core";
import * as z from "zod";

export const wireSchema = z.strictObject({
  /** Words that name the technology, lower case; the first entry with a match counts. */
  technologies: z.array(z.string()).min(1),
  protocol: z.string(),
  authentication: z.string(),
  /** Runs inside of the process that uses it. */
  embedded: z.boolean().optional(),
});
export type Wire = z.output<typeof wireSchema>;

/** How clients of a technology talk to it, from the documentation of each, checked 2026-11-22. */
export const wires: readonly Wire[] = [
  {
    technologies: [
      "cloudflare d1",
      "workers kv",
      "cloudflare queues",
      "cloudflare durable objects",
      "cloudflare r2",
      "cloudflare vectorize",
    ],
    protocol: "binding of the platform, or HTTPS",
    authentication: "the binding, or an API token",
  },
  { technologies: ["turso", "upstash"], protocol: "HTTPS", authentication: "access token" },
  {
    technologies: [
      "sqlite",
      "duckdb",
      "leveldb",
      "rocksdb",
      "watermelondb",
      "realm",
      "indexeddb",
      "pglite",
      "lmdb",
      "bbolt",
      "badgerdb",
    ],
    protocol: "in-process call",
    authentication: "none",
    embedded: true,
  },
  {
    technologies: [
      "postgresql",
      "postgres",
      "timescaledb",
      "cockroachdb",
      "pgvector",
      "redshift",
      "questdb",
      "pg-boss",
      "graphile worker",
      "neon",
      "supabase",
      "alloydb",
      "yugabytedb",
    ],
    protocol: "PostgreSQL wire protocol",
    authentication: "database role, SCRAM-SHA-256",
  },
  {
    technologies: ["mysql", "mariadb", "planetscale", "tidb"],
    protocol: "MySQL protocol",
    authentication: "database account",
  },
  {
    technologies: ["sql server", "mssql", "azure sql"],
    protocol: "TDS",
    authentication: "database account",
  },
  { technologies: ["oracle"], protocol: "Oracle Net", authentication: "database account" },
  {
    technologies: ["mongodb", "documentdb", "mongo"],
    protocol: "MongoDB wire protocol",
    authentication: "database user, SCRAM-SHA-256",
  },
  {
    technologies: ["redis", "valkey", "elasticache", "dragonfly", "bullmq", "sidekiq"],
    protocol: "RESP",
    authentication: "ACL user and password",
  },
  { technologies: ["memcached"], protocol: "Memcached protocol", authentication: "SASL" },
  { technologies: ["cassandra", "scylladb"], protocol: "CQL", authentication: "database role" },
  { technologies: ["neo4j"], protocol: "Bolt", authentication: "database user" },
  {
    technologies: ["kafka", "redpanda", "msk", "event hubs"],
    protocol: "Kafka protocol",
    authentication: "SASL/SCRAM",
  },
  {
    technologies: ["rabbitmq", "amazon mq", "artemis"],
    protocol: "AMQP",
    authentication: "broker user and password",
  },
  { technologies: ["nats"], protocol: "NATS protocol", authentication: "NKey" },
  {
    technologies: [
      "s3",
      "sqs",
      "sns",
      "eventbridge",
      "dynamodb",
      "kinesis",
      "timestream",
      "step functions",
    ],
    protocol: "HTTPS",
    authentication: "IAM role",
  },
  {
    technologies: [
      "blob storage",
      "cloud storage",
      "pub/sub",
      "service bus",
      "firestore",
      "bigquery",
      "google cloud workflows",
    ],
    protocol: "HTTPS",
    authentication: "platform identity",
  },
  {
    technologies: [
      "elasticsearch",
      "opensearch",
      "meilisearch",
      "typesense",
      "algolia",
      "influxdb",
      "minio",
      "qdrant",
      "weaviate",
      "pinecone",
      "snowflake",
      "clickhouse",
    ],
    protocol: "HTTPS",
    authentication: "API key",
  },
];

/** Where the technology is open or unknown, by kind of component. */
export const wiresByKind: Readonly<Record<string, Omit<Wire, "technologies">>> = wordTable({
  "relational-store": { protocol: "SQL over TLS", authentication: "database account" },
  "document-store": { protocol: "database protocol over TLS", authentication: "database account" },
  "key-value-store": { protocol: "database protocol over TLS", authentication: "database account" },
  "time-series-store": {
    protocol: "database protocol over TLS",
    authentication: "database account",
  },
  "search-engine": { protocol: "HTTPS", authentication: "API key" },
  cache: { protocol: "cache protocol over TLS", authentication: "password" },
  broker: { protocol: "broker protocol over TLS", authentication: "broker account" },
  "object-store": { protocol: "HTTPS", authentication: "platform identity" },
  file: { protocol: "file system", authentication: "none", embedded: true },
});

/** Calls that no person waits for give up after this time. */
export const backgroundTimeout = { value: 10, unit: "s" } as const;

/** A question to another system in the course of a request; two of them leave room in an answer of one second. */
export const questionTimeout = { value: 300, unit: "ms" } as const;
