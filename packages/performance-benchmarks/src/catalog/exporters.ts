/** What exports the series that alerts are computed from. */
export const exporters = {
  requests: { from: "the HTTP metrics of OpenTelemetry in each service" },
  deliveries: { from: "the program itself" },
  processors: { from: "cAdvisor, or what the platform has in its place" },
  postgresql: { from: "postgres_exporter" },
  mysql: { from: "mysqld_exporter" },
  runs: { from: "the pipeline itself" },
} as const;
