import type { Way } from "./way-out.ts";

/** How one leaves stores, brokers and what runs a product. */
export const waysOutOfServers: readonly Way[] = [
  // Stores
  [
    0.2,
    "standard SQL above all; extensions and procedures tie",
    "Dump schema and rows as SQL; several other servers and services speak its protocol.",
    "postgresql mysql mariadb",
  ],
  [
    0.2,
    "standard SQL in one file",
    "Dump as SQL and load into a server; column types are checked anew.",
    "sqlite pglite",
  ],
  [
    0.6,
    "procedures and a dialect of its own",
    "Convert schema and procedures with a migration tool; replay changes until the switch.",
    "sql-server oracle-database db2",
  ],
  [
    0.4,
    "SQL of PostgreSQL, with retries and keys of a cluster",
    "Export rows and load them into PostgreSQL; generated keys stay.",
    "cockroachdb",
  ],
  [
    0.6,
    "queries, aggregations and the shape of documents",
    "Export documents as JSON; rewrite queries; relations become tables.",
    "mongodb couchdb couchbase arangodb",
  ],
  [
    0.6,
    "tables are laid out for one query each",
    "Export by range of keys; lay the tables out anew.",
    "cassandra",
  ],
  [
    0.3,
    "functions over hypertables; the rest is PostgreSQL",
    "Copy hypertables into plain partitioned tables.",
    "timescaledb",
  ],
  [
    0.6,
    "queries in its own language or dialect",
    "Export as columns in Parquet or CSV; rewrite queries.",
    "influxdb clickhouse",
  ],
  [
    0.6,
    "queries along relations; GQL is the standard to come",
    "Export nodes and relations as CSV; rewrite queries.",
    "neo4j",
  ],
  [
    0.3,
    "one index and its operators",
    "Keep the vectors with their keys; build the index elsewhere.",
    "pgvector qdrant",
  ],
  [
    0.4,
    "queries and mappings; the documents are copies",
    "Build the index anew from the store of record; rewrite queries.",
    "elasticsearch opensearch meilisearch typesense solr lucene",
  ],
  [
    0.2,
    "its commands, which others speak too; the content can be lost",
    "Point the clients at another server that speaks the protocol and start empty.",
    "redis valkey memcached",
  ],
  [0.3, "leases and watches", "Copy the keys; replace the client.", "etcd"],
  // Messages and work
  [
    0.35,
    "exchanges or subjects, and acknowledgements",
    "Run both; move consumers first, then producers; let the old queues run empty.",
    "rabbitmq nats activemq ibm-mq",
  ],
  [
    0.5,
    "offsets, partitions and connectors; others speak its protocol",
    "Mirror topics into the next cluster; move consumers with their offsets.",
    "kafka apache-pulsar",
  ],
  [
    0.4,
    "jobs and schedules are written for it",
    "Let queues run empty; keep the work of a job in plain functions.",
    "bullmq celery pg-boss",
  ],
  [
    0.4,
    "its protocol on both sides",
    "Offer plain WebSocket beside; move clients release by release.",
    "socket-io signalr",
  ],
  [
    0.6,
    "workflows are code against its interface",
    "Let running ones end; start new ones elsewhere.",
    "temporal airflow",
  ],
  // Running
  [
    0.1,
    "images are a standard that others run",
    "Run the same images with another runtime.",
    "docker podman docker-compose",
  ],
  [
    0.4,
    "manifests, charts and operators",
    "Any other cluster takes the manifests; away from clusters, keep the images.",
    "kubernetes helm argo-cd knative",
  ],
  [
    0.5,
    "job or stack files of its own form",
    "Keep the images; write manifests for the next one.",
    "nomad docker-swarm openshift",
  ],
  [
    0.3,
    "routes and plug-ins in its configuration",
    "Write routes for the next one; move a host name at a time.",
    "kong envoy apisix traefik nginx haproxy yarp ocelot",
  ],
  [
    0.4,
    "names, health checks or sidecars that services rely on",
    "Give services plain names first; then switch it off per service.",
    "consul istio",
  ],
  [
    0.5,
    "descriptions of all that runs, and a state",
    "OpenTofu reads what Terraform wrote, and back; else import what runs into the next tool.",
    "terraform opentofu",
  ],
  [0.4, "playbooks and roles", "Build images instead, or rewrite role by role.", "ansible"],
  [
    0.4,
    "pipelines in its form",
    "Keep the steps as scripts; rewrite the pipeline around them.",
    "jenkins",
  ],
  [
    0.4,
    "paths and policies; values can be read out",
    "Write the values into the next store; change the reader at start.",
    "vault",
  ],
  [0.05, "variables of the environment", "Set the variables another way.", "dotenv"],
  [
    0.3,
    "flags asked by name; OpenFeature stands between where it is used",
    "Ask through OpenFeature; copy flags and their rules.",
    "unleash",
  ],
  [
    0.3,
    "queries, boards and alerts; what is measured comes through open protocols",
    "Send to both; rebuild boards and alerts; drop the old one.",
    "prometheus grafana jaeger tempo loki",
  ],
  [
    0.4,
    "accounts, and flows beyond the standards",
    "Export accounts with their hashes; move clients one by one by OpenID Connect.",
    "keycloak authentik",
  ],
  // Data
  [
    0.4,
    "queries or programs; the data lies in open formats",
    "Keep Parquet and SQL; rewrite what is not SQL.",
    "duckdb spark dbt flink",
  ],
];
