/** A setting as a technology needs it. `{user}`, `{password}`, `{port}` are those of development. */
export interface SettingFact {
  readonly name: string;
  readonly kind: "config" | "secret";
  readonly type: "text" | "number" | "boolean" | "url" | "duration" | "list";
  readonly purpose: string;
  readonly byDefault?: string;
  readonly inDevelopment?: string;
  /** It is the same everywhere. */
  readonly same?: true;
}

const address = (name: string, scheme: string, port: number, path = ""): SettingFact => ({
  name,
  kind: "secret",
  type: "url",
  purpose: "address, name, password",
  inDevelopment: `${scheme}://app:development@localhost:${port}${path}`,
});
const config = (
  name: string,
  type: SettingFact["type"],
  purpose: string,
  inDevelopment?: string,
): SettingFact => ({
  name,
  kind: "config",
  type,
  purpose,
  ...(inDevelopment === undefined ? {} : { inDevelopment }),
});
const secret = (name: string, purpose: string, inDevelopment?: string): SettingFact => ({
  ...config(name, "text", purpose, inDevelopment),
  kind: "secret",
});

const postgres = [address("DATABASE_URL", "postgres", 5432, "/app")];
const redis = [address("REDIS_URL", "redis", 6379)];
/** Names that clients of AWS read by themselves: told once, whatever is called there. */
const aws = (of: string) => [
  config("AWS_REGION", "text", `region of the ${of}`, "us-east-1"),
  config("AWS_ENDPOINT_URL", "url", "a stand-in; in development alone", "http://localhost:4566"),
];
const s3 = [config("S3_BUCKET", "text", "bucket", "development"), ...aws("bucket")];

/** What a program is told to reach a server, by the catalogue's keys and the names that its clients use. */
export const storeSettings: Readonly<Record<string, readonly SettingFact[]>> = {
  postgresql: postgres,
  "amazon-aurora": postgres,
  cockroachdb: [address("DATABASE_URL", "postgres", 26257, "/app")],
  timescaledb: [address("TIMESERIES_DATABASE_URL", "postgres", 5432, "/app")],
  mysql: [address("DATABASE_URL", "mysql", 3306, "/app")],
  mariadb: [address("DATABASE_URL", "mysql", 3306, "/app")],
  "sql-server": [
    {
      ...address("DATABASE_URL", "sqlserver", 1433),
      inDevelopment: "sqlserver://sa:Development-1@localhost:1433",
    },
  ],
  sqlite: [config("DATABASE_FILE", "text", "path of the file", "data/app.db")],
  mongodb: [address("MONGODB_URL", "mongodb", 27017, "/app?authSource=admin")],
  dynamodb: [config("AWS_REGION", "text", "region of the tables", "us-east-1")],
  redis,
  valkey: redis,
  memcached: [
    config("MEMCACHED_SERVERS", "list", "hosts and ports", "localhost:11211"),
    config("MEMCACHED_USERNAME", "text", "name for SASL", "app"),
    secret("MEMCACHED_PASSWORD", "password for SASL", "development"),
  ],
  rabbitmq: [address("RABBITMQ_URL", "amqp", 5672)],
  kafka: [
    config("KAFKA_BROKERS", "list", "hosts and ports", "localhost:9092"),
    config("KAFKA_USERNAME", "text", "name for SASL", "app"),
    secret("KAFKA_PASSWORD", "password for SASL", "development"),
  ],
  nats: [address("NATS_URL", "nats", 4222)],
  sqs: [
    ...aws("queue"),
    config(
      "SQS_QUEUE_URL",
      "url",
      "address of the queue",
      "http://localhost:4566/000000000000/app",
    ),
  ],
  sns: [
    ...aws("topic"),
    config("SNS_TOPIC_ARN", "text", "the topic", "arn:aws:sns:us-east-1:000000000000:app"),
  ],
  eventbridge: [...aws("bus"), config("EVENT_BUS_NAME", "text", "the bus", "app")],
  "azure-service-bus": [config("SERVICEBUS_NAMESPACE", "text", "host of the namespace")],
  "google-pub-sub": [config("PUBSUB_TOPIC", "text", "the topic", "app")],
  elasticsearch: [
    config("SEARCH_URL", "url", "address", "http://localhost:9200"),
    secret("SEARCH_API_KEY", "key with rights on its own indices", "development"),
  ],
  opensearch: [
    config("SEARCH_URL", "url", "address", "http://localhost:9200"),
    secret("SEARCH_PASSWORD", "password of its user", "development"),
  ],
  meilisearch: [
    config("SEARCH_URL", "url", "address", "http://localhost:7700"),
    secret("SEARCH_API_KEY", "key with rights on its own indexes", "development"),
  ],
  "amazon-s3": s3,
  minio: [
    config("S3_ENDPOINT", "url", "address", "http://localhost:9000"),
    config("S3_BUCKET", "text", "bucket", "development"),
    secret("S3_ACCESS_KEY_ID", "id of the access key", "app"),
    secret("S3_SECRET_ACCESS_KEY", "the access key", "development"),
  ],
  "azure-blob-storage": [
    config("AZURE_STORAGE_ACCOUNT", "text", "account"),
    config("AZURE_STORAGE_CONTAINER", "text", "container", "development"),
  ],
  "google-cloud-storage": [config("GCS_BUCKET", "text", "bucket", "development")],
  influxdb: [
    config("INFLUX_URL", "url", "address", "http://localhost:8086"),
    secret("INFLUX_TOKEN", "token with rights on its own buckets", "development"),
  ],
  clickhouse: [address("CLICKHOUSE_URL", "http", 8123)],
  qdrant: [
    config("QDRANT_URL", "url", "address", "http://localhost:6333"),
    secret("QDRANT_API_KEY", "key", "development"),
  ],
};

/** What products that a program takes part in want to be told, where no sheet of a provider says it. */
export const productSettings: Readonly<Record<string, readonly SettingFact[]>> = {
  launchdarkly: [secret("LAUNCHDARKLY_SDK_KEY", "key of the environment for servers")],
  unleash: [
    config("UNLEASH_URL", "url", "address"),
    secret("UNLEASH_API_TOKEN", "token of a back end"),
  ],
  sentry: [config("SENTRY_DSN", "url", "where errors are sent")],
  ollama: [
    {
      ...config("OLLAMA_HOST", "url", "where the model answers", "http://localhost:11434"),
      byDefault: "http://localhost:11434",
    },
  ],
};
