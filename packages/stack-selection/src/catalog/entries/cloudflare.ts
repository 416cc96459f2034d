import type { Entry } from "../schema.ts";
import { onRequest } from "./on-request.ts";

const own = { cloud: "cloudflare-platform", account: true, licence: "proprietary" } as const;

/** What Cloudflare offers to build on, besides its content delivery network. */
export const cloudflare: readonly Entry[] = [
  ...onRequest(
    "cloud-platform",
    "platform",
    [
      [
        "cloudflare-platform",
        "Cloudflare Developer Platform",
        "functions, stores and queues at the edge",
        {
          since: 2017,
          fits: {
            "managed-services": [0.5, "functions, SQLite, key-value, objects and queues"],
            regions: [1, "runs in every location of its network"],
          },
          burden: [0.15, "one account, bindings in one file"],
          performance: [0.9, "near the user"],
          risks: [
            [
              "Code and stores are bound to the platform.",
              "Keep the platform behind interfaces of the modules that use it.",
            ],
          ],
        },
      ],
    ],
    { account: true, licence: "proprietary" },
  ),
  ...onRequest(
    "functions",
    "service",
    [
      [
        "cloudflare-workers",
        "Cloudflare Workers",
        "functions at the edge",
        {
          aliases: ["CF Workers", "Cloudflare Worker", "Workers runtime"],
          since: 2017,
          style: "serverless",
          languages: ["typescript", "javascript", "python", "rust"],
          fits: { "auto-scaling": [1, "an isolate where the request arrives"] },
          burden: [0.1, "no servers"],
          performance: [0.85, "isolates start within milliseconds; processor time is limited"],
          covers: [
            "runtime",
            "load-balancer",
            "api-gateway",
            "container-runtime",
            "orchestration",
            "service-discovery",
            "cdn",
          ],
          only: {
            "api-framework": ["hono", "express", "koa", "itty-router", "nextjs-route-handlers"],
            cache: ["cloudflare-kv", "upstash-redis"],
            "key-value-store": ["cloudflare-kv", "cloudflare-durable-objects", "upstash-redis"],
            "message-broker": ["cloudflare-queues", "sqs", "upstash-qstash"],
            "real-time": ["websocket", "server-sent-events", "ably", "graphql-subscriptions"],
            "data-access": ["drizzle-orm", "prisma", "kysely", "sqlx", "sqlalchemy"],
          },
          pairs: ["hono"],
          risks: [
            [
              "An isolate has 128 MB and bounded processor time per request.",
              "Hand long work to a queue; measure processor time per route.",
            ],
            [
              "Packages that need all of Node.js do not run.",
              "Each package is tried with the compatibility flag nodejs_compat before it is built on.",
            ],
          ],
        },
      ],
    ],
    own,
  ),
  ...onRequest(
    "hosting",
    "service",
    [
      [
        "cloudflare-pages",
        "Cloudflare Pages",
        "hosting of static pages with functions beside them",
        {
          since: 2020,
          covers: ["cdn"],
          risks: [
            [
              "Its adapter, @cloudflare/next-on-pages 1.13, takes Next.js up to 15.5, no later line, and code for its Edge runtime alone.",
              "Ask those who want Pages whether a Worker may make the pages: then it is Next.js 16, by vinext, a beta that Cloudflare recommends (2026-08-25), or by @opennextjs/cloudflare.",
              "nextjs",
            ],
          ],
        },
      ],
    ],
    own,
  ),
  ...onRequest(
    "relational-store",
    "service",
    [
      [
        "cloudflare-d1",
        "Cloudflare D1",
        "SQLite as a service",
        {
          aliases: ["D1"],
          since: 2022,
          over: ["sqlite"],
          fits: {
            transactions: [0.6, "statements of one batch; none that stays open between requests"],
            "concurrent-writers": [0.3, "one writer at a time per database"],
            embedded: [0, "a service"],
            "json-documents": [0.6, "SQLite's JSON functions"],
            "full-text-search": [0.7, "FTS5"],
            "row-level-security": [0, "no roles"],
            "geo-queries": [0.1, "none built in"],
            "read-replicas": [0.8, "read replication through sessions"],
            failover: [0.8, "by the platform, point-in-time recovery for 30 days"],
          },
          burden: [0.1, "runs as a service"],
          performance: [0.6, "one database takes its requests one after another, 10 GB at most"],
          risks: [
            [
              "A database holds 10 GB at most and answers one query at a time.",
              "Keep queries within milliseconds, and an alert at half of what it may hold.",
            ],
            [
              "It lies in one place, by default near whoever creates it: a request from elsewhere takes the way there.",
              "Create it with a location near those who write, as it is never moved.",
            ],
          ],
        },
      ],
    ],
    own,
  ),
  ...onRequest(
    ["cache", "key-value-store"],
    "service",
    [
      [
        "cloudflare-kv",
        "Workers KV",
        "key-value store that is copied to the edge",
        {
          aliases: ["Cloudflare KV", "Cloudflare Workers KV", "KV"],
          since: 2018,
          fits: {
            "key-access": [0.8, "copies near the reader"],
            durability: [0.9, "stored centrally"],
            "key-expiry": [1, "from a minute on"],
            "data-structures": [0.1, "plain values"],
            persistence: [1, "durable"],
          },
          burden: [0.1, "runs as a service"],
          performance: [
            0.8,
            "read near the user; a write is seen in other places after a minute or more",
          ],
          risks: [
            [
              "A write takes a minute or more to be seen everywhere.",
              "Keep what must be exact in the database; KV holds copies.",
              "drawn-lagging-copies",
            ],
          ],
        },
      ],
    ],
    own,
  ),
  ...onRequest(
    // One instance in one place is no copy near whoever reads.
    "key-value-store",
    "service",
    [
      [
        "cloudflare-durable-objects",
        "Cloudflare Durable Objects",
        "objects with state of their own, one instance each",
        {
          aliases: ["Durable Objects"],
          since: 2020,
          fits: {
            "key-access": [0.9, "state beside the code"],
            durability: [1, "replicated before a write is confirmed"],
            "key-expiry": [0.5, "alarms"],
            "data-structures": [0.8, "SQLite inside each object"],
            persistence: [1, "durable"],
          },
          burden: [0.15, "a design by object"],
          performance: [0.8, "one thread per object"],
        },
      ],
    ],
    own,
  ),
  ...onRequest(
    "message-broker",
    "service",
    [
      [
        "cloudflare-queues",
        "Cloudflare Queues",
        "message queue of the platform",
        {
          since: 2022,
          fits: {
            "work-queues": [0.9, "batches to one consumer"],
            "fan-out": [0.2, "a queue per consumer"],
            "event-replay": [0, "none"],
            "dead-letters": [0.9, "delays, retries and a dead-letter queue"],
          },
          burden: [0.1, "runs as a service"],
          performance: [0.7, "5,000 messages a second per queue"],
          risks: [
            [
              "A message holds 128 KB, a batch 100 of them, and a queue takes 5,000 a second.",
              "What is larger lies in an object store, and its message names it; what comes faster is spread over several queues.",
            ],
          ],
        },
      ],
    ],
    own,
  ),
  ...onRequest(
    "vector-store",
    "service",
    [
      [
        "cloudflare-vectorize",
        "Cloudflare Vectorize",
        "vector database of the platform",
        {
          aliases: ["Vectorize"],
          exact: true,
          since: 2023,
          fits: { "vector-search": [0.8, "approximate, with filters on metadata"] },
          burden: [0.1, "runs as a service"],
        },
      ],
    ],
    own,
  ),
  ...onRequest(
    "model-runtime",
    "service",
    [
      [
        "cloudflare-workers-ai",
        "Cloudflare Workers AI",
        "open models as a service",
        { aliases: ["Workers AI"], since: 2023 },
      ],
    ],
    own,
  ),
  ...onRequest(
    "database-service",
    "service",
    [
      [
        "cloudflare-hyperdrive",
        "Cloudflare Hyperdrive",
        "connections from the edge to a PostgreSQL or MySQL server",
        { aliases: ["Hyperdrive"], exact: true, since: 2023, requires: [["postgresql", "mysql"]] },
      ],
    ],
    own,
  ),
  ...onRequest(
    "media-processing",
    "service",
    [
      ["cloudflare-images", "Cloudflare Images", "images stored, resized and delivered"],
      ["cloudflare-stream", "Cloudflare Stream", "video encoded and delivered"],
    ],
    own,
  ),
  ...onRequest(
    "workflow-engine",
    "service",
    [
      [
        "cloudflare-workflows",
        "Cloudflare Workflows",
        "steps that survive a restart",
        {
          since: 2024,
          fits: {
            dependencies: [0.6, "written as code"],
            backfills: [0.1, "to be written"],
          },
        },
      ],
    ],
    own,
  ),
];
