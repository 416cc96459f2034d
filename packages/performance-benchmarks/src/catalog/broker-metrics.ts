import { wordTable } from "@planc/core";

export interface BrokerMetrics {
  /** What exports the series, and how. */
  readonly from: string;
  readonly how?: string;
  /** Messages that wait for a consumer. */
  readonly waiting: string;
  /** Counters of messages that were set aside; what timed out is none, for pauses are made of it. */
  readonly setAside?: readonly string[];
  /** What lies in queues for what was set aside, also by its age: those whose name says so. */
  readonly aside?: string;
}

/** Brokers by catalogue key, with the series that their usual exporter has for what waits in them. */
export const brokerMetrics: Readonly<Record<string, BrokerMetrics>> = wordTable({
  rabbitmq: {
    from: "rabbitmq_prometheus",
    how: "at /metrics and at /metrics/detailed?family=queue_coarse_metrics",
    // What was set aside, and what pauses before it is tried again, waits for no consumer.
    waiting: 'sum(rabbitmq_detailed_queue_messages_ready{queue!~".+[.](dead|pause)"})',
    aside: 'sum(rabbitmq_detailed_queue_messages_ready{queue=~".+[.]dead"})',
    setAside: [
      "rabbitmq_global_messages_dead_lettered_rejected_total",
      "rabbitmq_global_messages_dead_lettered_delivery_limit_total",
    ],
  },
  kafka: { from: "kafka_exporter", waiting: "sum(kafka_consumergroup_lag)" },
  nats: {
    from: "prometheus-nats-exporter",
    how: "with JetStream",
    waiting: "sum(jetstream_consumer_num_pending)",
  },
  sqs: {
    from: "cloudwatch_exporter",
    waiting: "sum(aws_sqs_approximate_number_of_messages_visible_average)",
  },
});
