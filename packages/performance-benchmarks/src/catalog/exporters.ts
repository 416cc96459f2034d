/** What exports the series that alerts are computed from. */
export const exporters = {
  requests: { from: "the HTTP metrics of OpenTelemetry in each service" },
  /** GraphQL answers 200 also where it failed, so that statuses say nothing. */
  answers: {
    from: "graphql_responses_total, which the program counts with outcome=server_error or ok",
  },
  fields: {
    from: "graphql_field_duration_seconds, which the program measures per field of Query and Mutation",
  },
  deliveries: { from: "the program itself" },
  processors: { from: "cAdvisor, or what the platform has in its place" },
  /**
   * On Fargate nothing reads the machine: each task asks the metadata endpoint for itself.
   * https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/receiver/awsecscontainermetricsreceiver
   */
  tasks: {
    from: "the receiver awsecscontainermetrics of OpenTelemetry Collector in each task, with the attributes of its resource as labels",
  },
  postgresql: { from: "postgres_exporter" },
  mysql: { from: "mysqld_exporter" },
  runs: { from: "the pipeline itself" },
} as const;
