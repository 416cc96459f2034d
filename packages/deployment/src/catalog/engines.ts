import type { ImageFact } from "./image.ts";

/** A server that others made: its image, where it listens, and what shows that it works. */
export interface Engine {
  readonly image: ImageFact;
  /** Where no version was decided. */
  readonly line: string;
  readonly ports: readonly { readonly name: string; readonly number: number }[];
  readonly user: number;
  /** Where its data is, if it keeps some. */
  readonly data?: string;
  /** In its container: ends with 0 where it works. Nothing where its image has no shell. */
  readonly check?: string;
  /** What it is told for development; `$USER` and `$PASSWORD` are those of development. */
  readonly told?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
}

/**
 * Images of servers, by their published naming and documentation. Written down from memory on 2026-12-01; a tag
 * that no longer exists fails at the first `docker compose pull`.
 */
export const enginesChecked = "2026-12-01";

const at = (number: number, name = "tcp") => [{ name, number }];

const postgres: Engine = {
  image: { repository: "postgres", tag: "{line}-trixie" },
  line: "18",
  ports: at(5432),
  user: 999,
  data: "/var/lib/postgresql",
  check: "pg_isready -U app -d app",
  told: { POSTGRES_USER: "app", POSTGRES_PASSWORD: "$PASSWORD", POSTGRES_DB: "app" },
};

const redis: Engine = {
  image: { repository: "redis", tag: "{line}-trixie" },
  line: "8",
  ports: at(6379),
  user: 999,
  data: "/data",
  check: "redis-cli ping | grep -q PONG",
};

export const engines: Readonly<Record<string, Engine>> = {
  postgresql: postgres,
  "amazon-aurora": postgres,
  timescaledb: {
    ...postgres,
    image: { repository: "timescale/timescaledb", tag: "{line}.0-pg18" },
    line: "2.29",
    user: 70,
  },
  cockroachdb: {
    image: { repository: "cockroachdb/cockroach", tag: "v{line}" },
    line: "25.4.0",
    ports: at(26257),
    user: 1000,
    data: "/cockroach/cockroach-data",
    check: "curl -fs http://localhost:8080/health",
    command: ["start-single-node", "--insecure"],
  },
  mysql: {
    image: { repository: "mysql", tag: "{line}" },
    line: "9.5",
    ports: at(3306),
    user: 999,
    data: "/var/lib/mysql",
    check: "mysqladmin ping -h localhost -u app -p$$MYSQL_PASSWORD --silent",
    told: {
      MYSQL_USER: "app",
      MYSQL_PASSWORD: "$PASSWORD",
      MYSQL_DATABASE: "app",
      MYSQL_RANDOM_ROOT_PASSWORD: "yes",
    },
  },
  mariadb: {
    image: { repository: "mariadb", tag: "{line}" },
    line: "12",
    ports: at(3306),
    user: 999,
    data: "/var/lib/mysql",
    check: "healthcheck.sh --connect --innodb_initialized",
    told: {
      MARIADB_USER: "app",
      MARIADB_PASSWORD: "$PASSWORD",
      MARIADB_DATABASE: "app",
      MARIADB_RANDOM_ROOT_PASSWORD: "yes",
    },
  },
  "sql-server": {
    image: { repository: "mcr.microsoft.com/mssql/server", tag: "2025-CU1-ubuntu-24.04" },
    line: "17.0",
    ports: at(1433),
    user: 10001,
    data: "/var/opt/mssql",
    check:
      '/opt/mssql-tools18/bin/sqlcmd -C -S localhost -U sa -P "$$MSSQL_SA_PASSWORD" -Q "SELECT 1"',
    told: { ACCEPT_EULA: "Y", MSSQL_SA_PASSWORD: "$PASSWORD" },
  },
  mongodb: {
    image: { repository: "mongo", tag: "{line}" },
    line: "8",
    ports: at(27017),
    user: 999,
    data: "/data/db",
    check: "mongosh --quiet --eval 'db.adminCommand(\"ping\").ok' | grep -q 1",
    told: { MONGO_INITDB_ROOT_USERNAME: "app", MONGO_INITDB_ROOT_PASSWORD: "$PASSWORD" },
  },
  dynamodb: {
    image: { repository: "amazon/dynamodb-local", tag: "3.1.0" },
    line: "3.1.0",
    ports: at(8000, "http"),
    user: 1000,
  },
  redis,
  valkey: {
    ...redis,
    image: { repository: "valkey/valkey", tag: "{line}-trixie" },
    line: "9",
    check: "valkey-cli ping | grep -q PONG",
  },
  memcached: {
    image: { repository: "memcached", tag: "{line}-trixie" },
    line: "1.6",
    ports: at(11211),
    user: 11211,
  },
  rabbitmq: {
    image: { repository: "rabbitmq", tag: "{line}-management" },
    line: "4.2",
    ports: [
      { name: "amqp", number: 5672 },
      { name: "management", number: 15672 },
    ],
    user: 999,
    data: "/var/lib/rabbitmq",
    check: "rabbitmq-diagnostics -q check_port_connectivity",
    told: { RABBITMQ_DEFAULT_USER: "app", RABBITMQ_DEFAULT_PASS: "$PASSWORD" },
  },
  kafka: {
    image: { repository: "apache/kafka", tag: "{line}" },
    line: "4.1.0",
    ports: at(9092),
    user: 1000,
    data: "/var/lib/kafka/data",
    check: "/opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server localhost:9092",
  },
  nats: {
    image: { repository: "nats", tag: "{line}-alpine" },
    line: "2.12",
    ports: at(4222),
    user: 1000,
    data: "/data",
    check: "wget -qO- http://localhost:8222/healthz",
    command: ["-js", "-sd", "/data", "-m", "8222"],
  },
  elasticsearch: {
    image: { repository: "docker.elastic.co/elasticsearch/elasticsearch", tag: "{line}.0" },
    line: "9.5",
    ports: at(9200, "http"),
    user: 1000,
    data: "/usr/share/elasticsearch/data",
    check: "curl -fs http://localhost:9200/_cluster/health",
    told: { "discovery.type": "single-node", "xpack.security.enabled": "false" },
  },
  opensearch: {
    image: { repository: "opensearchproject/opensearch", tag: "{line}" },
    line: "3.3.0",
    ports: at(9200, "http"),
    user: 1000,
    data: "/usr/share/opensearch/data",
    check: "curl -fs http://localhost:9200/_cluster/health",
    told: { "discovery.type": "single-node", DISABLE_SECURITY_PLUGIN: "true" },
  },
  meilisearch: {
    image: { repository: "getmeili/meilisearch", tag: "v{line}" },
    line: "1.24",
    ports: at(7700, "http"),
    user: 1000,
    data: "/meili_data",
    check: "curl -fs http://localhost:7700/health",
    told: { MEILI_MASTER_KEY: "$PASSWORD" },
  },
  minio: {
    image: { repository: "minio/minio", tag: "RELEASE.2025-09-07T16-13-09Z" },
    line: "2025-09-07",
    ports: [
      { name: "s3", number: 9000 },
      { name: "console", number: 9001 },
    ],
    user: 1000,
    data: "/data",
    check: "mc ready local",
    told: { MINIO_ROOT_USER: "app", MINIO_ROOT_PASSWORD: "$PASSWORD" },
    command: ["server", "/data", "--console-address", ":9001"],
  },
  influxdb: {
    image: { repository: "influxdb", tag: "{line}" },
    line: "2.7",
    ports: at(8086, "http"),
    user: 1000,
    data: "/var/lib/influxdb2",
    check: "influx ping",
  },
  clickhouse: {
    image: { repository: "clickhouse/clickhouse-server", tag: "{line}" },
    line: "25.8",
    ports: at(8123, "http"),
    user: 101,
    data: "/var/lib/clickhouse",
    check: "wget -qO- http://localhost:8123/ping",
    told: { CLICKHOUSE_USER: "app", CLICKHOUSE_PASSWORD: "$PASSWORD", CLICKHOUSE_DB: "app" },
  },
  qdrant: {
    image: { repository: "qdrant/qdrant", tag: "v{line}" },
    line: "1.16.0",
    ports: at(6333, "http"),
    user: 1000,
    data: "/qdrant/storage",
  },
  keycloak: {
    image: { repository: "quay.io/keycloak/keycloak", tag: "{line}" },
    line: "26.4",
    ports: at(8080, "http"),
    user: 1000,
    told: { KC_BOOTSTRAP_ADMIN_USERNAME: "app", KC_BOOTSTRAP_ADMIN_PASSWORD: "$PASSWORD" },
    command: ["start-dev"],
  },
  opentelemetry: {
    image: { repository: "otel/opentelemetry-collector-contrib", tag: "{line}" },
    line: "0.140.0",
    ports: [
      { name: "otlp-grpc", number: 4317 },
      { name: "otlp-http", number: 4318 },
    ],
    user: 10001,
  },
  prometheus: {
    image: { repository: "prom/prometheus", tag: "v{line}" },
    line: "3.7.0",
    ports: at(9090, "http"),
    user: 65534,
    data: "/prometheus",
    check: "wget -qO- http://localhost:9090/-/ready",
  },
  nginx: {
    image: { repository: "nginxinc/nginx-unprivileged", tag: "{line}-alpine" },
    line: "1.31",
    ports: at(8080, "http"),
    user: 101,
    check: "wget -qO- http://localhost:8080/health/live",
  },
  "hive-gateway": {
    image: { repository: "ghcr.io/graphql-hive/gateway", tag: "{line}" },
    line: "2",
    ports: at(4000, "http"),
    user: 1000,
  },
  traefik: {
    image: { repository: "traefik", tag: "v{line}" },
    line: "3.6",
    ports: at(8080, "http"),
    user: 65532,
    check: "traefik healthcheck --ping",
  },
  envoy: {
    image: { repository: "envoyproxy/envoy", tag: "v{line}.0" },
    line: "1.36",
    ports: at(8080, "http"),
    user: 101,
  },
  kong: {
    image: { repository: "kong", tag: "{line}" },
    line: "3.9",
    ports: at(8000, "http"),
    user: 1000,
    check: "kong health",
  },
};
