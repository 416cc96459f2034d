import { exporters } from "./exporters.ts";

/**
 * What exporters tell, as the integrations of other products call it: from memory, not checked. `start` is how the
 * alert's id begins, `from` the exporter whose series it has in the plan.
 */
export const ofDatadog = [
  {
    start: "connections.",
    from: exporters.postgresql.from,
    query: "max:postgresql.percent_usage_connections{*}",
  },
  {
    start: "connections.",
    from: exporters.mysql.from,
    query:
      "max:mysql.performance.threads_connected{*} / max:mysql.net.max_connections_available{*}",
  },
  {
    start: "queue.",
    from: "rabbitmq_prometheus",
    query: "sum:rabbitmq.queue.messages_ready{NOT queue:*.dead AND NOT queue:*.pause}",
  },
  { start: "queue.", from: "kafka_exporter", query: "sum:kafka.consumer_lag{*}" },
  {
    start: "queue.",
    from: "cloudwatch_exporter",
    query: "sum:aws.sqs.approximate_number_of_messages_visible{*}",
  },
] as const;

export const ofNewRelic = [
  {
    start: "connections.",
    from: exporters.postgresql.from,
    query: "SELECT max(db.connections) / max(db.maxconnections) FROM PostgresqlDatabaseSample",
  },
  {
    start: "queue.",
    from: "kafka_exporter",
    query: "SELECT sum(consumer.lag) FROM KafkaOffsetSample",
  },
  {
    start: "queue.",
    from: "cloudwatch_exporter",
    query: "SELECT sum(aws.sqs.ApproximateNumberOfMessagesVisible) FROM Metric",
  },
] as const;
