import type { Entry } from "../schema.ts";
import { type NamedRow, onRequest } from "./on-request.ts";

const rented = { account: true, licence: "proprietary" } as const;

/** What a service offers that runs PostgreSQL unchanged. */
const postgresql: NonNullable<Entry["fits"]> = {
  transactions: [1, "those of PostgreSQL"],
  "concurrent-writers": [1, "multi-version concurrency"],
  embedded: [0, "a service"],
  "json-documents": [1, "those of PostgreSQL"],
  "full-text-search": [0.7, "that of PostgreSQL"],
  "row-level-security": [1, "that of PostgreSQL"],
  "geo-queries": [1, "PostGIS"],
  "read-replicas": [1, "offered by the service"],
  failover: [0.9, "by the service"],
};
const mysql: NonNullable<Entry["fits"]> = {
  transactions: [0.9, "those of MySQL"],
  "concurrent-writers": [1, "multi-version concurrency"],
  embedded: [0, "a service"],
  "json-documents": [0.7, "those of MySQL"],
  "full-text-search": [0.6, "that of MySQL"],
  "row-level-security": [0, "views and application code instead"],
  "geo-queries": [0.5, "spatial types"],
  "read-replicas": [1, "offered by the service"],
  failover: [0.9, "by the service"],
};
const embedded: NonNullable<Entry["fits"]> = {
  transactions: [1, "serialisable"],
  "concurrent-writers": [0, "one writer at a time"],
  embedded: [1, "a library, no server"],
  "json-documents": [0.5, "functions over text"],
  "full-text-search": [0.5, "an extension"],
  "row-level-security": [0, "no roles"],
  "geo-queries": [0.2, "an extension"],
  "read-replicas": [0.1, "by copying the file"],
  failover: [0.1, "by copying the file"],
};
const light: Pick<Entry, "burden" | "performance"> = {
  burden: [0.15, "runs as a service, with size or limits to set"],
  performance: [0.75, "one primary takes all writes"],
};

const relational: readonly Entry[] = [
  ...onRequest(
    "relational-store",
    "service",
    [
      [
        "neon",
        "Neon",
        "PostgreSQL as a service, with branches",
        {
          aliases: ["Neon Postgres", "NeonDB", "Neon Database"],
          exact: true,
          since: 2021,
          over: ["postgresql"],
          fits: postgresql,
          risks: [
            [
              "Computing that sleeps answers the first request late.",
              "Keep it awake where a target is tight.",
            ],
          ],
        },
      ],
      [
        "vercel-postgres",
        "Vercel Postgres",
        "PostgreSQL as a service",
        { since: 2023, over: ["postgresql"], fits: postgresql },
      ],
      [
        "prisma-postgres",
        "Prisma Postgres",
        "PostgreSQL as a service",
        { since: 2024, over: ["postgresql"], fits: postgresql },
      ],
      ["xata", "Xata", "PostgreSQL as a service", { over: ["postgresql"], fits: postgresql }],
      [
        "alloydb",
        "AlloyDB",
        "managed database that speaks PostgreSQL",
        {
          aliases: ["Google AlloyDB", "AlloyDB for PostgreSQL"],
          since: 2022,
          cloud: "google-cloud",
          over: ["postgresql"],
          fits: postgresql,
        },
      ],
      [
        "planetscale",
        "PlanetScale",
        "MySQL as a service, on Vitess",
        { since: 2018, over: ["mysql"], fits: mysql },
      ],
      [
        "azure-sql",
        "Azure SQL Database",
        "SQL Server as a service",
        {
          aliases: ["Azure SQL"],
          since: 2010,
          cloud: "azure",
          over: ["sql-server"],
          fits: {
            ...postgresql,
            transactions: [1, "those of SQL Server"],
            "json-documents": [0.6, "JSON functions"],
            "full-text-search": [0.8, "full-text catalogues"],
            "row-level-security": [1, "security policies"],
            "geo-queries": [0.8, "spatial types"],
          },
        },
      ],
      [
        "cloud-spanner",
        "Google Cloud Spanner",
        "distributed relational database as a service",
        {
          aliases: ["Cloud Spanner", "Google Spanner"],
          since: 2017,
          cloud: "google-cloud",
          fits: {
            ...postgresql,
            transactions: [1, "external consistency over many nodes"],
            "geo-queries": [0.2, "few functions"],
            "row-level-security": [0.2, "roles per table and column"],
            failover: [1, "by consensus"],
          },
        },
      ],
    ],
    { ...rented, ...light },
  ),
  ...onRequest(
    ["relational-store", "identity-provider", "object-store", "real-time", "api-framework"],
    "service",
    [
      [
        "supabase",
        "Supabase",
        "PostgreSQL as a service, with sign-in, files and live changes beside it",
        {
          aliases: ["Supabase Postgres", "Supabase PostgreSQL", "Supabase Database"],
          since: 2020,
          licence: "Apache-2.0",
          account: true,
          over: ["postgresql"],
          fits: {
            ...postgresql,
            "openid-connect": [0.7, "social and enterprise providers"],
            saml: [0.6, "on paid plans"],
            "directory-federation": [0.1, "through SAML alone"],
            "social-login": [1, "built-in providers"],
            "multi-factor": [0.8, "one-time codes"],
            "self-registration": [1, "by e-mail, phone or provider"],
            durability: [0.9, "kept in several places by the provider"],
            "direct-uploads": [1, "signed upload URLs"],
            "lifecycle-rules": [0, "none"],
            reconnection: [0.9, "client library"],
            "browser-clients": [1, "client library"],
            bidirectional: [0.8, "broadcast and presence"],
            rooms: [1, "channels"],
            "schema-subscriptions": [0.2, "changes of tables, not of a schema of its own"],
            "request-validation": [0.5, "by types and checks of the tables"],
            "openapi-description": [1, "of the tables"],
            modularity: [0.2, "functions of the database"],
          },
          ...light,
        },
      ],
    ],
  ),
  ...onRequest("relational-store", "server", [
    [
      "turso",
      "Turso",
      "SQLite as a service, on libSQL",
      {
        since: 2023,
        account: true,
        over: ["sqlite", "libsql"],
        fits: {
          ...embedded,
          embedded: [0.5, "a copy beside the program"],
          "concurrent-writers": [0.3, "one writer at a time per database"],
          "read-replicas": [1, "copies near the reader"],
          failover: [0.7, "by the service"],
        },
        burden: [0.1, "runs as a service"],
        performance: [0.75, "reads from a copy, one writer"],
      },
    ],
    [
      "libsql",
      "libSQL",
      "fork of SQLite with a server",
      {
        since: 2022,
        licence: "MIT",
        over: ["sqlite"],
        fits: { ...embedded, "read-replicas": [0.8, "copies beside the program"] },
        burden: [0.2, "a server where several programs write"],
      },
    ],
    [
      "yugabytedb",
      "YugabyteDB",
      "distributed database that speaks PostgreSQL",
      {
        aliases: ["Yugabyte"],
        since: 2017,
        licence: "Apache-2.0",
        over: ["postgresql"],
        fits: { ...postgresql, "geo-queries": [0.2, "no PostGIS"], failover: [1, "by consensus"] },
        burden: [0.6, "at least three nodes"],
        performance: [0.7, "a consensus round per write"],
      },
    ],
    [
      "tidb",
      "TiDB",
      "distributed database that speaks MySQL",
      {
        since: 2017,
        licence: "Apache-2.0",
        over: ["mysql"],
        fits: { ...mysql, failover: [1, "by consensus"] },
        burden: [0.6, "nodes of three kinds"],
        performance: [0.7, "a consensus round per write"],
      },
    ],
    [
      "db2",
      "IBM Db2",
      "relational database server",
      {
        aliases: ["DB2"],
        since: 1983,
        licence: "proprietary",
        fits: {
          transactions: [1, "serialisable"],
          "concurrent-writers": [1, "row locks"],
          embedded: [0, "needs a server"],
          "json-documents": [0.5, "JSON functions"],
          "full-text-search": [0.6, "Text Search"],
          "row-level-security": [1, "row permissions"],
          "geo-queries": [0.7, "Spatial Extender"],
          "read-replicas": [0.9, "high-availability replicas"],
          failover: [1, "high-availability replicas"],
        },
        burden: [0.7, "licences and a database administrator"],
      },
    ],
    [
      "h2",
      "H2",
      "relational database inside a Java program",
      {
        aliases: ["H2 database"],
        exact: true,
        since: 2005,
        licence: "MPL-2.0 OR EPL-1.0",
        languages: ["java", "kotlin", "scala"],
        fits: { ...embedded, "concurrent-writers": [0.4, "multi-version store in one process"] },
        burden: [0.05, "a file, or memory"],
        performance: [0.6, "meant for tests and small data"],
      },
    ],
    [
      "pglite",
      "PGlite",
      "PostgreSQL inside a JavaScript program",
      {
        form: "library",
        since: 2024,
        licence: "Apache-2.0",
        languages: ["typescript", "javascript"],
        over: ["postgresql"],
        fits: { ...embedded, "json-documents": [1, "those of PostgreSQL"] },
        burden: [0.1, "a folder"],
      },
    ],
  ]),
  ...onRequest(
    "database-service",
    "service",
    [
      [
        "amazon-rds",
        "Amazon RDS",
        "runs PostgreSQL, MySQL and others",
        {
          aliases: ["RDS", "AWS RDS"],
          since: 2009,
          cloud: "aws",
          requires: [["postgresql", "mysql", "mariadb", "sql-server", "oracle-database", "db2"]],
        },
      ],
      [
        "rds-postgresql",
        "Amazon RDS for PostgreSQL",
        "runs PostgreSQL",
        {
          aliases: ["RDS PostgreSQL", "RDS Postgres", "AWS RDS PostgreSQL"],
          cloud: "aws",
          requires: [["postgresql"]],
        },
      ],
      [
        "rds-mysql",
        "Amazon RDS for MySQL",
        "runs MySQL",
        { aliases: ["RDS MySQL"], cloud: "aws", requires: [["mysql"]] },
      ],
      [
        "google-cloud-sql",
        "Google Cloud SQL",
        "runs PostgreSQL, MySQL and SQL Server",
        {
          aliases: ["Cloud SQL"],
          since: 2011,
          cloud: "google-cloud",
          requires: [["postgresql", "mysql", "sql-server"]],
        },
      ],
      [
        "cloud-sql-postgresql",
        "Cloud SQL for PostgreSQL",
        "runs PostgreSQL",
        { aliases: ["Cloud SQL PostgreSQL"], cloud: "google-cloud", requires: [["postgresql"]] },
      ],
      [
        "azure-database-postgresql",
        "Azure Database for PostgreSQL",
        "runs PostgreSQL",
        { aliases: ["Azure PostgreSQL"], cloud: "azure", requires: [["postgresql"]] },
      ],
      [
        "azure-database-mysql",
        "Azure Database for MySQL",
        "runs MySQL",
        { aliases: ["Azure MySQL"], cloud: "azure", requires: [["mysql"]] },
      ],
      [
        "amazon-elasticache",
        "Amazon ElastiCache",
        "runs Redis, Valkey and Memcached",
        {
          aliases: ["ElastiCache", "AWS ElastiCache"],
          since: 2011,
          cloud: "aws",
          requires: [["redis", "valkey", "memcached"]],
        },
      ],
      [
        "google-memorystore",
        "Google Memorystore",
        "runs Redis, Valkey and Memcached",
        {
          aliases: ["Memorystore", "Cloud Memorystore"],
          since: 2018,
          cloud: "google-cloud",
          requires: [["redis", "valkey", "memcached"]],
        },
      ],
      [
        "azure-cache-redis",
        "Azure Managed Redis",
        "runs Redis",
        { aliases: ["Azure Cache for Redis"], cloud: "azure", requires: [["redis"]] },
      ],
      ["aiven", "Aiven", "runs PostgreSQL, MySQL, Kafka and others", { exact: true, since: 2016 }],
    ],
    rented,
  ),
];

const document = {
  "flexible-schema": [1, "documents of differing shape"],
  "secondary-indexes": [0.9, "secondary indexes"],
  transactions: [0.6, "over several documents, within limits"],
} satisfies Entry["fits"];

const others: readonly Entry[] = [
  ...onRequest(
    "document-store",
    "service",
    [
      [
        "cosmos-db",
        "Azure Cosmos DB",
        "distributed document database as a service",
        { aliases: ["Cosmos DB", "CosmosDB"], since: 2017, cloud: "azure" },
      ],
      [
        "amazon-documentdb",
        "Amazon DocumentDB",
        "document database with the MongoDB interface",
        { aliases: ["DocumentDB"], since: 2019, cloud: "aws" },
      ],
      [
        "firebase-realtime-database",
        "Firebase Realtime Database",
        "one tree of JSON that clients follow",
        { since: 2012, cloud: "google-cloud" },
      ],
    ],
    { ...rented, ...light, fits: document },
  ),
  ...onRequest(
    "document-store",
    "server",
    [
      ["ferretdb", "FerretDB", "MongoDB's interface over PostgreSQL", { licence: "Apache-2.0" }],
      ["ravendb", "RavenDB", "document database server", { since: 2010 }],
      ["couchbase", "Couchbase", "document database server", { since: 2011 }],
      ["arangodb", "ArangoDB", "documents and graphs", { since: 2012 }],
      ["surrealdb", "SurrealDB", "documents and graphs", { since: 2022, licence: "BUSL-1.1" }],
    ],
    { fits: document },
  ),
  ...onRequest(
    ["cache", "key-value-store"],
    "service",
    [
      [
        "upstash-redis",
        "Upstash Redis",
        "Redis as a service, reached over HTTP",
        { aliases: ["Upstash", "Upstash for Redis"], since: 2021, ...rented },
      ],
      ["vercel-kv", "Vercel KV", "Redis as a service", { since: 2023, ...rented }],
      [
        "dragonfly",
        "DragonflyDB",
        "key-value store in memory",
        { licence: "BUSL-1.1", since: 2022 },
      ],
      [
        "keydb",
        "KeyDB",
        "key-value store in memory, fork of Redis",
        { licence: "BSD-3-Clause", since: 2019 },
      ],
    ],
    {
      fits: {
        "key-expiry": [1, "expiry per key"],
        "data-structures": [1, "those of Redis"],
        persistence: [0.8, "kept on disk"],
        "key-access": [0.9, "by key"],
        durability: [0.6, "a moment of writes can be lost"],
      },
      performance: [0.85, "in memory"],
    },
  ),
  ...onRequest(
    "cache",
    "server",
    [
      ["hazelcast", "Hazelcast", "data grid in memory", { licence: "Apache-2.0", since: 2008 }],
      ["infinispan", "Infinispan", "data grid in memory", { licence: "Apache-2.0", since: 2009 }],
      [
        "varnish",
        "Varnish",
        "cache of HTTP answers",
        { exact: true, aliases: ["Varnish Cache"], since: 2006, licence: "BSD-2-Clause" },
      ],
    ],
    {
      fits: {
        "key-expiry": [1, "expiry per entry"],
        "data-structures": [0.5, "of its own kind"],
        persistence: [0.4, "where set up"],
      },
    },
  ),
  ...onRequest(
    "cache",
    "library",
    [
      [
        "caffeine",
        "Caffeine",
        "cache inside a Java process",
        { exact: true, licence: "Apache-2.0", since: 2014, languages: ["java", "kotlin"] },
      ],
      [
        "ehcache",
        "Ehcache",
        "cache inside a Java process",
        { licence: "Apache-2.0", since: 2003, languages: ["java", "kotlin"] },
      ],
      [
        "hybrid-cache",
        "HybridCache",
        "cache inside a .NET process",
        { licence: "MIT", languages: ["csharp"] },
      ],
    ],
    {
      fits: {
        "key-expiry": [1, "expiry per entry"],
        "data-structures": [0.3, "objects of the program"],
        persistence: [0, "gone with the process"],
      },
    },
  ),
  ...onRequest(
    "key-value-store",
    "library",
    [
      [
        "leveldb",
        "LevelDB",
        "key-value store inside the program",
        { licence: "BSD-3-Clause", since: 2011 },
      ],
      [
        "rocksdb",
        "RocksDB",
        "key-value store inside the program",
        { licence: "Apache-2.0 OR GPL-2.0-only", since: 2012 },
      ],
      ["lmdb", "LMDB", "memory-mapped key-value store", { licence: "OLDAP-2.8", since: 2011 }],
      [
        "bbolt",
        "bbolt",
        "key-value store inside a Go program",
        { aliases: ["BoltDB"], licence: "MIT", languages: ["go"] },
      ],
      [
        "badger",
        "BadgerDB",
        "key-value store inside a Go program",
        { licence: "Apache-2.0", since: 2017, languages: ["go"] },
      ],
      [
        "etcd",
        "etcd",
        "consistent key-value store",
        { form: "server", licence: "Apache-2.0", since: 2013 },
      ],
    ],
    {
      fits: {
        "key-access": [1, "by key"],
        durability: [0.9, "a log before the write"],
      },
    },
  ),
  ...onRequest(
    "wide-column-store",
    "service",
    [
      [
        "bigtable",
        "Google Cloud Bigtable",
        "wide-column database as a service",
        { aliases: ["Bigtable", "Cloud Bigtable"], since: 2015, cloud: "google-cloud" },
      ],
    ],
    { ...rented, fits: { "write-scaling": [1, "by node"], durability: [1, "replicated"] } },
  ),
  ...onRequest(
    "graph-store",
    "service",
    [
      [
        "amazon-neptune",
        "Amazon Neptune",
        "graph database as a service",
        { aliases: ["Neptune"], exact: true, since: 2018, cloud: "aws" },
      ],
    ],
    { ...rented, fits: { "graph-queries": [0.9, "Gremlin, openCypher and SPARQL"] } },
  ),
  ...onRequest(
    "vector-store",
    "server",
    [
      [
        "chroma",
        "Chroma",
        "vector database",
        { aliases: ["ChromaDB"], exact: true, licence: "Apache-2.0", since: 2022 },
      ],
      ["milvus", "Milvus", "vector database server", { licence: "Apache-2.0", since: 2019 }],
      ["weaviate", "Weaviate", "vector database server", { licence: "BSD-3-Clause", since: 2019 }],
      ["lancedb", "LanceDB", "vector database in files", { licence: "Apache-2.0", since: 2023 }],
      ["faiss", "FAISS", "search over vectors inside the program", { licence: "MIT", since: 2017 }],
      [
        "sqlite-vec",
        "sqlite-vec",
        "vectors in SQLite",
        { licence: "MIT OR Apache-2.0", since: 2024, requires: [["sqlite"]] },
      ],
    ],
    { fits: { "vector-search": [0.9, "nearest neighbours, with filters"] } },
  ),
  ...onRequest(
    "search-engine",
    "service",
    [
      [
        "azure-ai-search",
        "Azure AI Search",
        "search as a service",
        {
          aliases: ["Azure Cognitive Search", "Azure Search"],
          since: 2015,
          cloud: "azure",
          ...rented,
        },
      ],
      [
        "solr",
        "Apache Solr",
        "search server",
        { form: "server", aliases: ["Solr"], since: 2006, licence: "Apache-2.0" },
      ],
      [
        "amazon-cloudsearch",
        "Amazon CloudSearch",
        "search as a service",
        { since: 2012, cloud: "aws", ...rented },
      ],
    ],
    {
      fits: {
        relevance: [0.9, "BM25"],
        "typo-tolerance": [0.6, "fuzzy queries"],
        facets: [1, "facets"],
        "large-index": [0.9, "shards"],
      },
    },
  ),
  ...onRequest(
    "search-engine",
    "library",
    [
      [
        "lucene",
        "Apache Lucene",
        "search inside a Java program",
        { aliases: ["Lucene"], licence: "Apache-2.0", since: 1999, languages: ["java", "kotlin"] },
      ],
      [
        "tantivy",
        "Tantivy",
        "search inside a Rust program",
        { licence: "MIT", languages: ["rust"] },
      ],
      [
        "bleve",
        "Bleve",
        "search inside a Go program",
        { licence: "Apache-2.0", languages: ["go"] },
      ],
    ],
    {
      fits: {
        relevance: [0.9, "BM25"],
        "typo-tolerance": [0.6, "fuzzy queries"],
        facets: [0.8, "facets"],
        "large-index": [0.4, "one process"],
      },
    },
  ),
  ...onRequest("message-broker", "service", brokers(), {
    fits: {
      "work-queues": [0.9, "competing consumers"],
      "fan-out": [0.5, "where several queues are bound"],
      "event-replay": [0.1, "what is taken is gone"],
      "dead-letters": [0.8, "retries with delay"],
    },
  }),
  ...onRequest(
    "object-store",
    "service",
    [
      ["backblaze-b2", "Backblaze B2", "object storage", { aliases: ["Backblaze"], since: 2015 }],
      ["wasabi", "Wasabi", "object storage", { exact: true, since: 2017 }],
      ["digitalocean-spaces", "DigitalOcean Spaces", "object storage", { since: 2017 }],
      ["vercel-blob", "Vercel Blob", "object storage", { since: 2023 }],
      ["netlify-blobs", "Netlify Blobs", "object storage", { since: 2023 }],
      [
        "supabase-storage",
        "Supabase Storage",
        "object storage beside the database",
        { requires: [["supabase"]] },
      ],
      [
        "firebase-storage",
        "Cloud Storage for Firebase",
        "object storage",
        {
          aliases: ["Firebase Storage", "Firebase Cloud Storage"],
          since: 2016,
          cloud: "google-cloud",
        },
      ],
      [
        "cloudinary",
        "Cloudinary",
        "images and video stored, changed and delivered",
        { since: 2012 },
      ],
      ["uploadthing", "UploadThing", "uploads as a service", { since: 2023 }],
    ],
    {
      ...rented,
      burden: [0.1, "a provider of its own"],
      fits: {
        durability: [0.9, "kept in several places by the provider"],
        "direct-uploads": [1, "signed upload URLs"],
        "lifecycle-rules": [0.4, "depends on the plan"],
      },
    },
  ),
];

function brokers(): readonly NamedRow[] {
  const script = ["typescript", "javascript"];
  return [
    [
      "upstash-qstash",
      "Upstash QStash",
      "messages over HTTP",
      { aliases: ["QStash"], since: 2022, ...rented },
    ],
    [
      "azure-storage-queues",
      "Azure Storage Queues",
      "message queue",
      { aliases: ["Azure Queue Storage"], since: 2010, cloud: "azure", ...rented },
    ],
    [
      "azure-event-grid",
      "Azure Event Grid",
      "events handed to subscribers",
      { since: 2018, cloud: "azure", ...rented },
    ],
    [
      "azure-event-hubs",
      "Azure Event Hubs",
      "event stream",
      { aliases: ["Event Hubs"], since: 2014, cloud: "azure", ...rented },
    ],
    [
      "google-cloud-tasks",
      "Google Cloud Tasks",
      "tasks handed to an address",
      { aliases: ["Cloud Tasks"], since: 2019, cloud: "google-cloud", ...rented },
    ],
    [
      "amazon-mq",
      "Amazon MQ",
      "runs RabbitMQ or ActiveMQ",
      { since: 2017, cloud: "aws", ...rented },
    ],
    [
      "amazon-msk",
      "Amazon MSK",
      "runs Kafka",
      { aliases: ["MSK"], exact: true, since: 2019, cloud: "aws", over: ["kafka"], ...rented },
    ],
    [
      "confluent-cloud",
      "Confluent Cloud",
      "runs Kafka",
      { since: 2017, over: ["kafka"], ...rented },
    ],
    [
      "redpanda",
      "Redpanda",
      "event stream with Kafka's interface",
      { licence: "BUSL-1.1", since: 2020 },
    ],
    [
      "apache-pulsar",
      "Apache Pulsar",
      "event stream and queues",
      { form: "server", aliases: ["Pulsar"], licence: "Apache-2.0", since: 2016 },
    ],
    [
      "activemq",
      "Apache ActiveMQ",
      "message broker",
      {
        form: "server",
        aliases: ["ActiveMQ", "ActiveMQ Artemis"],
        licence: "Apache-2.0",
        since: 2004,
      },
    ],
    [
      "ibm-mq",
      "IBM MQ",
      "message broker",
      { form: "server", aliases: ["WebSphere MQ"], licence: "proprietary", since: 1993 },
    ],
    [
      "zeromq",
      "ZeroMQ",
      "messages between programs, without a broker",
      { aliases: ["0MQ"], licence: "MPL-2.0", since: 2007 },
    ],
    [
      "sidekiq",
      "Sidekiq",
      "jobs of a Ruby program, on Redis",
      {
        since: 2012,
        licence: "LGPL-3.0-only",
        languages: ["ruby"],
        requires: [["redis", "valkey", "dragonfly"]],
      },
    ],
    [
      "solid-queue",
      "Solid Queue",
      "jobs of a Rails program, in its database",
      { licence: "MIT", languages: ["ruby"] },
    ],
    [
      "hangfire",
      "Hangfire",
      "jobs of a .NET program",
      { since: 2013, licence: "LGPL-3.0-or-later", languages: ["csharp"] },
    ],
    [
      "quartz",
      "Quartz",
      "scheduler of a Java or .NET program",
      {
        exact: true,
        aliases: ["Quartz Scheduler", "Quartz.NET"],
        licence: "Apache-2.0",
        languages: ["java", "kotlin", "csharp"],
      },
    ],
    [
      "masstransit",
      "MassTransit",
      "messages of a .NET program",
      { licence: "Apache-2.0", languages: ["csharp"] },
    ],
    [
      "agenda",
      "Agenda.js",
      "jobs of a Node.js program, in MongoDB",
      { licence: "MIT", languages: script, requires: [["mongodb"]] },
    ],
    ["inngest", "Inngest", "functions called by events", { ...rented }],
    [
      "trigger-dev",
      "Trigger.dev",
      "jobs as a service",
      { licence: "Apache-2.0", languages: script },
    ],
    [
      "rq",
      "RQ",
      "jobs of a Python program, on Redis",
      {
        exact: true,
        aliases: ["Redis Queue", "python-rq"],
        licence: "BSD-2-Clause",
        requires: [["redis", "valkey", "upstash-redis"]],
        languages: ["python"],
      },
    ],
    [
      "dramatiq",
      "Dramatiq",
      "jobs of a Python program",
      { licence: "LGPL-3.0-or-later", languages: ["python"] },
    ],
    [
      "asynq",
      "Asynq",
      "jobs of a Go program, on Redis",
      { licence: "MIT", languages: ["go"], requires: [["redis", "valkey", "upstash-redis"]] },
    ],
  ];
}

export const hostedStores: readonly Entry[] = [...relational, ...others];
