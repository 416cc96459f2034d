import { wordTable } from "@planc/core";
/** Past participles that the rule of `-ed` gets wrong, from any English grammar. */
export const irregularPast: Readonly<Record<string, string>> = wordTable({
  begin: "begun",
  bring: "brought",
  build: "built",
  buy: "bought",
  choose: "chosen",
  do: "done",
  draw: "drawn",
  find: "found",
  forget: "forgotten",
  get: "got",
  give: "given",
  hide: "hidden",
  hold: "held",
  keep: "kept",
  lend: "lent",
  make: "made",
  pay: "paid",
  put: "put",
  read: "read",
  reset: "reset",
  rewrite: "rewritten",
  run: "run",
  see: "seen",
  sell: "sold",
  send: "sent",
  set: "set",
  show: "shown",
  split: "split",
  take: "taken",
  tell: "told",
  undo: "undone",
  withdraw: "withdrawn",
  write: "written",
});

/** Verbs of two syllables or more whose last consonant is doubled although they end like others. */
export const doubledPast: ReadonlySet<string> = new Set([
  "submit",
  "commit",
  "admit",
  "permit",
  "refer",
  "transfer",
  "defer",
  "plan",
  "ship",
  "stop",
  "drop",
  "tag",
  "pin",
  "unpin",
  "ban",
  "log",
  "snap",
  "map",
  "swap",
  "scan",
  "skip",
  "clip",
  "trim",
  "flag",
  "chat",
  "cancel",
]);

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
