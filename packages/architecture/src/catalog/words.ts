/** Words of texts that ask for work outside of the request. */
export const asyncPhrases: readonly string[] = [
  "async processing",
  "asynchronous processing",
  "async job",
  "background job",
  "background task",
  "background worker",
  "job queue",
  "task queue",
  "message queue",
  "retry",
  "retries",
];

/** Words of texts that ask for work on media after they were uploaded. */
export const mediaPhrases: readonly string[] = [
  "thumbnail",
  "transcod",
  "image compression",
  "video compression",
  "resiz",
  "adaptive streaming",
];

/** Words of texts by which only the people who talk to each other can read what they send. */
export const endToEndPhrases: readonly string[] = [
  "end-to-end encrypt",
  "end to end encrypt",
  "e2ee",
  "signal protocol",
  "messaging layer security",
];

/** Words of texts that ask for more than one instance. */
export const instancePhrases: readonly string[] = [
  "failover",
  "fail-over",
  "auto-scaling",
  "autoscaling",
  "auto scaling",
  "horizontal scaling",
  "scale horizontally",
  "high availability",
  "load balanc",
  "zero downtime",
  "zero-downtime",
];

/** Words of texts that ask for runs by the clock. */
export const schedulePhrases: readonly string[] = [
  "nightly",
  "daily",
  "hourly",
  "weekly",
  "monthly",
  "every night",
  "every day",
  "every hour",
  "each night",
  "schedule",
  "cron",
];

/** Words of texts that ask for copies of the primary database to read from. */
export const replicaPhrases: readonly string[] = ["read replica", "read-replica"];

/** A text that wants sending people on apart from what else the product does. */
export const redirectApart: RegExp =
  /\bredirect\w*\b[^;]{0,160}\b(?:separate|dedicated|decoupled|isolated|on its own|of its own)\b|\b(?:separate|dedicated)\b[^;]{0,60}\bredirect\w*/i;
