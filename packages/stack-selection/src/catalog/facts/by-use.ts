/** Stores and queues of providers that are paid by what is asked of them, and cost nothing while nobody asks. */
export const byUse: ReadonlySet<string> = new Set([
  "sqs",
  "sns",
  "eventbridge",
  "azure-service-bus",
  "google-pub-sub",
  "dynamodb",
  "firestore",
  "cloudflare-d1",
  "cloudflare-kv",
  "cloudflare-queues",
  "cloudflare-vectorize",
]);
