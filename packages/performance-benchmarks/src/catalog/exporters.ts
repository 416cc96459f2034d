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
  /** A pod has what it asks for and no quota: cAdvisor alone knows no whole of which to take a part. */
  pods: { from: "cAdvisor, kube-state-metrics", how: "of the cluster" },
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
  cloud: { from: "cloudwatch_exporter" },
  volumes: { from: "kubelet" },
  machines: { from: "node_exporter" },
  probes: { from: "blackbox_exporter", how: "a probe of the name that clients call" },
  rows: { from: "sql_exporter", how: "or the program itself" },
} as const;

/** Series of exporters that are asked for beside those of metric nodes; recorded rules begin with `slo:`. */
export const exportedSeries: ReadonlySet<string> = new Set([
  // cAdvisor
  "container_cpu_usage_seconds_total",
  "container_spec_cpu_quota",
  "container_spec_cpu_period",
  "kube_pod_container_resource_requests",
  // postgres_exporter, mysqld_exporter
  "pg_stat_activity_count",
  "pg_settings_max_connections",
  "mysql_global_status_threads_connected",
  "mysql_global_variables_max_connections",
  // rabbitmq_prometheus, kafka_exporter, prometheus-nats-exporter, cloudwatch_exporter
  "rabbitmq_detailed_queue_messages_ready",
  "rabbitmq_global_messages_dead_lettered_rejected_total",
  "rabbitmq_global_messages_dead_lettered_delivery_limit_total",
  "kafka_consumergroup_lag",
  "jetstream_consumer_num_pending",
  "aws_sqs_approximate_number_of_messages_visible_average",
  "aws_rds_free_storage_space_average",
  // kubelet, node_exporter, blackbox_exporter, Prometheus itself
  "kubelet_volume_stats_available_bytes",
  "node_filesystem_avail_bytes",
  "probe_ssl_earliest_cert_expiry",
  "up",
]);
