/**
 * Message brokers that start a function of a platform, by the keys of both. Where a broker is none of them, a program
 * that runs all the time has to take from it. AWS Lambda: event source mappings, of RabbitMQ and ActiveMQ as Amazon MQ
 * runs them. Azure Functions: triggers. Cloudflare Workers: consumers of Queues. Read 2026-11-30 in the documentation
 * of each.
 */
export const eventSources: Readonly<Record<string, readonly string[]>> = {
  "aws-lambda": ["sqs", "sns", "eventbridge", "rabbitmq", "activemq", "kafka", "kinesis", "msk"],
  "azure-functions": ["azure-service-bus", "event-hubs", "kafka", "rabbitmq", "event-grid"],
  "google-cloud-functions": ["google-pubsub", "google-cloud-pubsub", "pubsub"],
  "cloudflare-workers": ["cloudflare-queues"],
};
