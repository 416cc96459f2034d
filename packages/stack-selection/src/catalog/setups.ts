/**
 * What a product can be set to, by the words in which a text asks for it, and what is set then. Facts of the
 * documentation of each: https://www.rabbitmq.com/docs, https://www.postgresql.org/docs/current/.
 */
export const setups: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  rabbitmq: [
    [
      /\bmanual(?:ly)?\s+ack\w*|\back\w*\s+(?:manually|by hand)/i,
      "Consumers acknowledge by themselves (autoAck off), and only once the work of a message is committed; a limit of unacknowledged messages (prefetch) keeps each from taking more than it works on.",
    ],
    [
      /\b(?:dlq|dlx|dead[- ]?letter)/i,
      "Work queues name a dead-letter exchange, so that what is refused or expires goes to a queue of its own.",
    ],
    [
      /\bttl\b|\btime[- ]to[- ]live\b/i,
      "Pauses are queues with a time to live: one queue for each length, since a message that waits longer at the head holds those behind it, with a dead-letter exchange back to the work.",
    ],
    [
      /\bdurab|\bpersist/i,
      "Queues are durable and messages persistent, and a publisher goes on once the broker has confirmed.",
    ],
    [/\bquorum\b/i, "Queues are of the type quorum, which takes three brokers to outlive one."],
    [/\bpriorit/i, "Queues take priorities (x-max-priority), in as few steps as the text names."],
  ],
  postgresql: [
    [/\brow[- ]level security\b|\brls\b/i, "Policies of row-level security stand on each table."],
    [/\bpartition/i, "Large tables are partitioned, so that what is old is dropped whole."],
    [/\bread replicas?\b/i, "Read replicas follow by streaming replication."],
    [
      /\bsynchronous\b/i,
      "A commit waits for the standby (synchronous_standby_names), so that it outlives the first server.",
    ],
    [/\bpooling\b|\bpooler\b|\bpgbouncer\b/i, "A pool of connections stands before it."],
  ],
  redis: [
    [/\bpersist|\baof\b|append[- ]only/i, "It writes an append-only file (appendonly yes)."],
    [/\bcluster/i, "It runs as a cluster, and keys that are used together share a hash tag."],
    [/\beviction|\blru\b/i, "A limit of memory is set, with the rule of what goes first."],
  ],
};

/**
 * The same where a platform takes the messages and starts a function with them: it acknowledges by itself (AWS Lambda
 * with Amazon MQ, developer guide, read 2026-11-30).
 */
const polled: typeof setups = {
  rabbitmq: [
    [
      /\bmanual(?:ly)?\s+ack\w*|\back\w*\s+(?:manually|by hand)/i,
      "The platform takes messages and acknowledges a batch once the function has ended without an error: no code acknowledges by itself, so that a batch is one message, and a cap on executions at once stands in for a limit of unacknowledged ones.",
    ],
  ],
};

/** What is set of what the text asks for; nothing of words that this product cannot be set to. */
export function setupsOf(
  technology: string,
  manner: string,
  takenBy: "program" | "function" = "program",
): readonly string[] {
  return (setups[technology] ?? []).flatMap(([words, set]) => {
    if (!words.test(manner)) return [];
    const other =
      takenBy === "function" && polled[technology]?.find(([of]) => of.source === words.source);
    return [other ? other[1] : set];
  });
}
