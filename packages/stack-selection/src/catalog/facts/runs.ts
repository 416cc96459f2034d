const servers = "Linux on any machine or cloud, or as a container";
const desktops = "Linux, Windows and macOS, on any machine or cloud";
const jvm = "wherever a Java virtual machine runs";

/** Where the technologies run that no language, cloud or other technology binds; keys between spaces. */
const places: readonly (readonly [fact: string, keys: string])[] = [
  [jvm, "java kotlin scala"],
  ["wherever JavaScript runs: browsers, Node.js, Deno and Bun", "typescript"],
  ["wherever .NET runs: Linux, Windows and macOS", "csharp"],
  ["wherever the BEAM virtual machine runs: Linux, Windows and macOS", "elixir"],
  [desktops, "postgresql mysql mariadb mongodb couchdb couchbase influxdb neo4j elasticsearch"],
  [`${desktops}; phones and browsers too, since it is a library`, "sqlite"],
  ["Windows, Linux and containers, on any machine or cloud", "sql-server"],
  ["Linux, Windows, AIX and Solaris, on any machine or cloud", "oracle-database db2"],
  ["Linux, Windows, AIX and z/OS, on any machine or cloud", "ibm-mq"],
  [`${jvm}, on Linux in production`, "cassandra kafka solr activemq apache-pulsar opensearch"],
  [servers, "cockroachdb arangodb clickhouse qdrant meilisearch typesense redis valkey memcached"],
  [servers, "kong envoy apisix haproxy keycloak authentik jaeger tempo loki unleash temporal"],
  [desktops, "rabbitmq nats traefik nginx consul nomad vault prometheus grafana jenkins etcd"],
  ["wherever its package or binary starts: it reads one file", "dotenv"],
  ["wherever the PostgreSQL server that it extends runs", "timescaledb"],
  ["Linux; a virtual machine on Windows and macOS", "docker podman"],
  ["Linux machines of one's own, or each large cloud as a service", "kubernetes"],
  ["machines of one's own or a large cloud, on Red Hat Enterprise Linux CoreOS", "openshift"],
  ["Linux, Windows and macOS, against any provider that has a plug-in", "terraform opentofu"],
  ["from Linux or macOS, against any machine that SSH or WinRM reaches", "ansible"],
  ["Linux, Windows and macOS, against any address", "k6 gatling locust"],
  ["Linux, Windows and macOS, with Chromium, Firefox and WebKit", "playwright"],
];

export const runs: Readonly<Record<string, string>> = Object.fromEntries(
  places.flatMap(([fact, keys]) => keys.split(" ").map((key) => [key, fact] as const)),
);
