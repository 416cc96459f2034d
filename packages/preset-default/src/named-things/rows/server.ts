import { type Group, practice, technology } from "../row.ts";

const openapi = "contracts/openapi.yaml";
const schema = "database/schema.sql";

export const interfaces: Group = {
  about: "an interface",
  product: "A REST API for boat rental: members book boats, staff add boats.",
  rows: [
    technology("Build it with Fastify.", "fastify", "api-framework", "Fastify", {
      in: ["diagrams/containers.mmd", /\[Fastify on Node\.js\]/],
    }),
    technology("Run it on Node.js.", "node-js", "runtime", "Node.js"),
    practice("RFC 7807", "Errors follow RFC 7807.", "problem-details", "", {
      mention: "rfc-7807",
      in: [openapi, /application\/problem\+json:/],
    }),
    practice("cursor-based pagination", "Use cursor-based pagination.", "cursor-pagination", "", {
      in: [openapi, /- name: cursor/],
    }),
    practice("idempotency keys", "Writes take idempotency keys.", "idempotency", "", {
      in: [openapi, /name: Idempotency-Key/],
    }),
    practice(
      "rate limiting",
      "Rate limiting of 1000 requests per hour per API key.",
      "rate-limiting",
      "",
      { in: [openapi, /"429":/] },
    ),
    practice(
      "sliding window rate limiting",
      "Use sliding window rate limiting.",
      "sliding-window",
      "Requests are counted over the time just passed",
      { mention: "sliding-window-rate-limiting" },
    ),
    practice("URL versioning", "Use URL versioning.", "url-versioning", "", {
      in: [openapi, /url: https:\/\/\{host\}\/v1/],
    }),
    practice("webhooks", "Partners get webhooks.", "webhooks", "Events are posted to addresses", {
      later: "integrations",
    }),
    practice(
      "filtering and sorting",
      "Lists support filtering and sorting.",
      "filtering-and-sorting",
      "A list takes filters by its fields",
    ),
    practice("request validation", "Use request validation.", "request-validation", "", {
      in: [openapi, /"422":|"400":/],
    }),
    practice("CORS", "Allow the partner's site by CORS.", "cors", "Answers name the origins"),
  ],
};

export const storage: Group = {
  about: "a relational database",
  product:
    "A web application for boat rental: members book boats. A booking has a date, a price and a status: open, paid, cancelled.",
  rows: [
    technology("Use PostgreSQL.", "postgresql", "relational-store", "PostgreSQL", {
      in: [schema, /^CREATE TABLE bookings \(/m],
    }),
    practice("UUID keys", "Use UUID primary keys.", "uuid", "", {
      in: [schema, /^ {2}id uuid NOT NULL/m],
    }),
    practice("JSONB", "Keep custom fields in JSONB.", "json-columns", "What has no fixed fields"),
    practice("partitioning", "Bookings are partitioned by month.", "database-partitioning", "", {
      mention: "table-partitioning",
      in: [schema, /PARTITION BY RANGE/],
    }),
    practice(
      "partial indexes",
      "Use a partial index for open bookings.",
      "partial-indexes",
      "Where most reads want",
    ),
    practice(
      "composite indexes",
      "Use composite indexes for lists.",
      "composite-indexes",
      "An index has the columns that are compared first",
    ),
    practice(
      "unique constraints",
      "Use unique constraints.",
      "unique-constraints",
      "What may be there once is a constraint of PostgreSQL",
    ),
    practice(
      "ACID transactions",
      "Use ACID transactions.",
      "acid-transactions",
      "What belongs together is written in one transaction",
    ),
    practice(
      "sharding",
      "Prepare sharding by harbour.",
      "sharding",
      "The column by which rows would be spread",
    ),
    practice(
      "archiving to cold storage",
      "Use cold storage for what is older than 1 year.",
      "data-archiving",
      "What is older than stated",
      { mention: "data-archiving" },
    ),
    {
      name: "read replicas",
      says: "Reports use read replicas.",
      read: "brief/mention#read-replicas",
      decided: ["architecture/component#relational-store-replica"],
      in: ["diagrams/containers.mmd", /Read replica/],
    },
    practice("backups", "Make daily backups.", "backups", "PostgreSQL is backed up whole", {
      later: "deployment",
    }),
    practice(
      "point-in-time recovery",
      "Point-in-time recovery is needed.",
      "point-in-time-recovery",
      "The log of PostgreSQL is kept",
      { later: "deployment" },
    ),
    practice(
      "connection pooling",
      "Use connection pooling.",
      "connection-pooling",
      "Instances share a bounded number",
    ),
    practice(
      "query result caching",
      "Use query result caching.",
      "query-caching",
      "Results that are asked for often",
      { mention: "query-result-caching" },
    ),
    practice(
      "ORM",
      "Use an ORM.",
      "object-mapping",
      "Rows are read and written by an object mapper",
      { mention: "object-relational-mapping" },
    ),
    practice(
      "migrations",
      "Use a migration tool.",
      "schema-migrations",
      "Each change of the schema is a file",
    ),
    technology("Sessions are cached in Redis.", "redis", "cache", "Redis", {
      in: ["diagrams/containers.mmd", /\[Redis [\d.]+\]/],
    }),
    technology("Use Elasticsearch for search.", "elasticsearch", "search-engine", "Elasticsearch", {
      in: ["diagrams/containers.mmd", /\[Elasticsearch [\d.]+\]/],
    }),
    {
      name: "faceted search",
      says: "Use faceted search.",
      read: "brief/mention#faceted-search",
      decided: ["decision/choice#search-engine", "Elasticsearch"],
      in: ["plan.md", /^\| Search engine \| \[Elasticsearch\]/m],
      rule: "stack/version-past-support",
    },
  ],
};

export const code: Group = {
  about: "the shape of the code",
  product: "A web application for task management: members create tasks in projects.",
  rows: [
    {
      name: "modular monolith",
      says: "Start with a modular monolith.",
      read: "brief/mention#modular-monolith",
      decided: ["decision/style#style"],
      in: ["diagrams/containers.mmd", /_module\["/],
    },
    practice("CQRS", "Use CQRS.", "cqrs", "What changes something and what only reads it"),
    practice(
      "command and query handlers",
      "Use command handlers.",
      "use-case-handlers",
      "Each action of the plan is one handler",
      { mention: "command-and-query-handlers" },
    ),
    practice(
      "clean architecture",
      "Use clean architecture.",
      "clean-architecture",
      "Rules of the domain know no framework",
    ),
    practice(
      "domain-driven design",
      "Use domain-driven design.",
      "domain-driven-design",
      "Code is cut by the contexts",
    ),
    practice(
      "repository pattern",
      "Use the repository pattern.",
      "repository-pattern",
      "One interface per aggregate",
    ),
    practice("value objects", "Use value objects.", "aggregates", "What must be right together", {
      mention: "aggregates-and-value-objects",
    }),
    practice("event sourcing", "Use event sourcing.", "event-sourcing", "What happened is stored"),
    technology("Write it in Go.", "go", "language", "Go"),
    technology("Use MongoDB for comments.", "mongodb", "document-store", "MongoDB", {
      in: ["diagrams/containers.mmd", /\[MongoDB [\d.]+\]/],
    }),
  ],
};
