import { plannedCapacity } from "@planc/core";
import { thresholds } from "./thresholds.ts";

/** What was measured or is promised of one technology, in one place, so that a load can be held against it. */
export interface Capacity {
  /** Requests or messages a second. */
  readonly rate: number;
  /** What was counted, as the end of `3,000 …`. */
  readonly of: string;
  /** Time that it takes by itself, in ms, where that was measured as well. */
  readonly time?: number;
}

/**
 * Answers to requests that do nothing, by one server of each framework on one machine of 16 threads, 64
 * connections at once: the framework's own part of a request, which is what one framework is compared with
 * another by. What a product does for a request comes on top of it with each of them.
 */
const empty = (rate: number, what?: string): Capacity => ({
  rate,
  of: `requests a second that do nothing${what === undefined ? "" : ` in ${what}`}, on one machine (the-benchmarker/web-frameworks, 2026-02-11)`,
});

const throttle = (rate: number, of: string): Capacity => ({ rate, of });

/** Three servers each, messages of 1 KB, kept on more than one of them. */
const measured = "messages a second on three servers (Confluent, 2020-08)";

const server: Capacity = {
  rate: plannedCapacity.relationalServer.value,
  of: `requests a second of one server (${plannedCapacity.relationalServer.basis})`,
};

/** By key. What nobody measured in a way that compares is absent. */
export const capacities: Readonly<Record<string, Capacity>> = {
  fastify: empty(2_700),
  express: empty(2_600),
  nestjs: empty(2_600),
  hono: empty(2_700),
  koa: empty(2_600),
  "spring-boot": empty(5_300),
  quarkus: empty(27_500),
  micronaut: empty(15_500),
  "go-net-http": empty(8_900),
  gin: empty(7_900),
  "aspnet-core": empty(17_100),
  axum: empty(40_900),
  django: empty(2_500),
  fastapi: empty(2_600),
  flask: empty(2_600),
  rails: empty(2_400),
  laravel: empty(2_100),
  symfony: empty(2_700),
  phoenix: empty(6_200),
  // Languages and what runs them, by the framework that most of their programs are written with.
  typescript: empty(2_600, "Express"),
  javascript: empty(2_600, "Express"),
  java: empty(5_300, "Spring Boot"),
  kotlin: empty(3_900, "Spring Boot"),
  csharp: empty(17_100, "ASP.NET Core"),
  go: empty(7_900, "Gin"),
  rust: empty(40_900, "axum"),
  python: empty(2_500, "Django"),
  ruby: empty(2_400, "Rails"),
  php: empty(2_100, "Laravel"),
  elixir: empty(6_200, "Phoenix"),
  nodejs: empty(2_600, "Express"),
  deno: empty(7_800, "Express"),
  bun: empty(16_500, "Express"),
  openjdk: empty(5_300, "Spring Boot"),
  dotnet: empty(17_100, "ASP.NET Core"),
  beam: empty(6_200, "Phoenix"),
  rabbitmq: { rate: 38_000, of: measured, time: 1 },
  kafka: { rate: 605_000, of: measured, time: 5 },
  sqs: throttle(
    3_000,
    "messages a second of a queue that keeps their order, sent ten at a time; one that does not has no limit (Amazon SQS quotas, read 2026-11-30)",
  ),
  eventbridge: {
    rate: 750,
    time: 500,
    of: "calls of targets a second in the region with the lowest quota (Amazon EventBridge quotas, read 2026-11-30)",
  },
  kinesis: throttle(1_000, "records a second of one shard (Amazon Kinesis quotas)"),
  "pg-boss": throttle(
    thresholds["table-jobs"].value,
    `jobs a second of one table (${thresholds["table-jobs"].basis})`,
  ),
  "azure-service-bus": throttle(
    1_000,
    "operations a second of a namespace of the standard tier (Azure Service Bus throttling, read 2026-11-30)",
  ),
  postgresql: server,
  mysql: server,
  mariadb: server,
  "sql-server": server,
  "oracle-database": server,
};

/** What any option of a need bears, where each request passes once. */
export const capacitiesOfNeeds: Readonly<Record<string, Capacity>> = {
  "api-gateway": {
    rate: 1_000,
    of: "requests a second that one node of any of them bears (judgement)",
  },
  "load-balancer": {
    rate: 1_000,
    of: "requests a second that one node of any of them bears (judgement)",
  },
};
