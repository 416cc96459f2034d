/** What exports the series that alerts are computed from. */
export const exporters = {
  requests: { from: "OpenTelemetry HTTP metrics", how: "in each service" },
  /** GraphQL answers 200 also where it failed, so that statuses say nothing. */
  answers: {
    from: "graphql_responses_total",
    how: "counted by the program with outcome=server_error or ok",
  },
  fields: {
    from: "graphql_field_duration_seconds",
    how: "measured by the program per field of Query and Mutation",
  },
  sdk: { from: "OpenTelemetry SDK" },
  own: { from: "the program itself" },
  redis: { from: "redis_exporter" },
  deliveries: { from: "the program itself" },
  processors: { from: "cAdvisor", how: "or what the platform has in its place" },
  /**
   * On Fargate nothing reads the machine: each task asks the metadata endpoint for itself.
   * https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/receiver/awsecscontainermetricsreceiver
   */
  tasks: {
    from: "awsecscontainermetrics",
    how: "a receiver of OpenTelemetry Collector in each task, with the attributes of its resource as labels",
  },
  postgresql: { from: "postgres_exporter" },
  mysql: { from: "mysqld_exporter" },
  runs: { from: "the pipeline itself" },
  rows: { from: "sql_exporter", how: "or the program itself" },
} as const;
