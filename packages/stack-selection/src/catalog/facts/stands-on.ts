import type { StandsOn } from "../schema.ts";

const objectStores = [
  "amazon-s3",
  "azure-blob-storage",
  "google-cloud-storage",
  "cloudflare-r2",
  "minio",
];
const relational = ["postgresql", "mysql", "mariadb", "sql-server", "oracle-database"];

const chunks: StandsOn = {
  what: "object storage",
  anyOf: objectStores,
  share: "a bucket of its own",
  otherwise: "one instance that keeps all on its own disk, and so cannot be two",
};

const database = (anyOf: readonly string[]): StandsOn => ({
  what: "a relational database",
  anyOf: [...anyOf],
  share: "a database and a user of its own",
  otherwise: "a PostgreSQL server of its own, with its backups",
});

/**
 * What a technology keeps its data in, as its documentation names the stores that it runs on: something that
 * is there already, or one thing more to run.
 */
export const standsOn: Readonly<Record<string, StandsOn>> = {
  loki: chunks,
  tempo: chunks,
  jaeger: {
    what: "a store for its spans",
    anyOf: ["elasticsearch", "opensearch", "cassandra"],
    share: "indexes of its own",
    shares: { cassandra: "a keyspace of its own" },
    otherwise: "one instance with Badger on its own disk, and so not two of them",
  },
  keycloak: database(relational),
  unleash: database(["postgresql"]),
  authentik: database(["postgresql"]),
  zitadel: database(["postgresql"]),
  sonarqube: database(["postgresql", "sql-server", "oracle-database"]),
  airflow: database(["postgresql", "mysql"]),
  dagster: database(["postgresql", "mysql"]),
  temporal: {
    ...database(["postgresql", "mysql", "cassandra"]),
    what: "a database",
  },
};
