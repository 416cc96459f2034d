import * as z from "zod";

/** Tables that no concept stands behind: how long their rows are of use, and how their worker reads them. */
export const machinerySchema = z.strictObject({
  /** The name, or the end of it where several programs have one each. */
  table: z.string(),
  /** In days. */
  keep: z.int().min(1),
  /** The column that ages. */
  by: z.string(),
  because: z.string(),
  /** The first one writes the row, whose key keeps all others from doing it again. */
  first: z.literal(true).optional(),
  /** What it writes once it knows what came of it. */
  answer: z.array(z.string()).min(1).optional(),
  /** How long a row without an answer is left to who wrote it, and by which number who takes it over is told. */
  claim: z.strictObject({ until: z.string(), number: z.string(), for: z.string() }).optional(),
  reads: z
    .array(
      z.strictObject({
        name: z.string(),
        equals: z.array(z.string()),
        /** Empty in the rows wanted: the work is not done. */
        open: z.string().optional(),
        /** Not later than now. */
        due: z.string().optional(),
        order: z.array(z.string()),
        /** The last in that order comes first. */
        latest: z.literal(true).optional(),
        takes: z.enum(["one", "page", "all"]),
        use: z.enum(["check", "claim"]).optional(),
        /** What is read, where it is neither all nor the key. */
        shows: z.array(z.string()).min(1).optional(),
      }),
    )
    .min(1)
    .optional(),
});

/** Periods are judgements; 24 hours is also how long Stripe keeps its idempotency keys (2026-11-22). */
export const machinery: readonly z.output<typeof machinerySchema>[] = [
  {
    table: "idempotency_keys",
    keep: 1,
    by: "created_at",
    because: "A client that still retries after a day starts anew.",
    first: true,
    answer: ["response_status", "response_body"],
    // A judgement, longer than a client waits for an answer.
    claim: { until: "claimed_until", number: "claim", for: "1 minute" },
    reads: [
      {
        name: "The answer that was given to a key",
        equals: ["caller", "operation", "key"],
        order: [],
        takes: "one",
        use: "check",
        shows: ["request_hash", "response_status", "response_body", "claimed_until"],
      },
    ],
  },
  {
    table: "outbox_events",
    keep: 7,
    by: "published_at",
    because: "A week of published events is enough to look into what went out.",
    reads: [
      {
        name: "Events that are not published yet, oldest first",
        equals: [],
        open: "published_at",
        order: ["created_at", "id"],
        takes: "page",
        use: "claim",
      },
    ],
  },
  {
    table: "index_changes",
    keep: 1,
    by: "indexed_at",
    because: "What the index has followed is made again from the rows themselves.",
    reads: [
      {
        name: "Changes that the index does not have yet, oldest first",
        equals: [],
        open: "indexed_at",
        order: ["created_at", "id"],
        takes: "page",
        use: "claim",
      },
    ],
  },
  {
    table: "outbox_jobs",
    keep: 7,
    by: "published_at",
    because: "A week of jobs that were handed over is enough to look into what went out.",
    reads: [
      {
        name: "Jobs that the broker has not taken yet, oldest first",
        equals: [],
        open: "published_at",
        order: ["created_at", "id"],
        takes: "page",
        use: "claim",
      },
    ],
  },
  {
    table: "jobs",
    keep: 7,
    by: "finished_at",
    because: "A week of finished jobs is enough to look into what was done.",
    reads: [
      {
        name: "The job that is due next",
        equals: [],
        open: "finished_at",
        due: "due_at",
        order: ["due_at", "id"],
        takes: "one",
        use: "claim",
      },
    ],
  },
  {
    table: "outgoing_calls",
    keep: 30,
    by: "finished_at",
    because: "What was done at a system of others is looked into within a month.",
    reads: [
      {
        name: "The call that is due next",
        equals: [],
        open: "finished_at",
        due: "due_at",
        order: ["due_at", "id"],
        takes: "one",
        use: "claim",
      },
    ],
  },
  {
    table: "webhook_deliveries",
    keep: 30,
    by: "finished_at",
    because: "What a receiver was told is looked into, and sent again, within a month.",
    reads: [
      {
        name: "The delivery that is due next",
        equals: [],
        open: "finished_at",
        due: "due_at",
        order: ["due_at", "id"],
        takes: "one",
        use: "claim",
      },
    ],
  },
  {
    table: "processed_events",
    keep: 7,
    by: "created_at",
    because:
      "No event is delivered again after its outbox has let it go, and none that was set aside is put back later than that.",
    first: true,
    reads: [
      {
        name: "The last change of a thing that a consumer has worked on",
        equals: ["consumer", "subject_id"],
        order: ["change_number"],
        latest: true,
        takes: "one",
        use: "check",
        shows: ["change_number"],
      },
      {
        name: "Whether an event was worked on already",
        equals: ["consumer", "event_id"],
        order: [],
        takes: "one",
        use: "check",
      },
    ],
  },
  {
    table: "received_webhooks",
    keep: 30,
    by: "processed_at",
    because: "No sender repeats a report for longer, and a dispute is looked into within a month.",
    reads: [
      {
        name: "Reports that nobody acted on yet, oldest first",
        equals: [],
        open: "processed_at",
        order: ["created_at", "id"],
        takes: "page",
        use: "claim",
      },
      {
        name: "Whether a report has come already",
        equals: ["sender", "report_key"],
        order: [],
        takes: "one",
        use: "check",
      },
    ],
  },
  {
    table: "erasures",
    keep: 365,
    by: "done_at",
    because:
      "That a person's data was erased is asked for up to a year later; the row names nobody.",
    reads: [
      {
        name: "Services that have not erased a person's data yet, oldest first",
        equals: [],
        open: "done_at",
        order: ["created_at", "id"],
        takes: "page",
        use: "claim",
      },
    ],
  },
  {
    table: "audit_entries",
    keep: 365,
    by: "created_at",
    because:
      "An audit looks back over a year: PCI DSS 4.0 asks for twelve months, and most regimes name no number.",
    reads: [
      {
        name: "What was done to a row, in its order",
        equals: ["subject_id"],
        order: ["created_at", "id"],
        takes: "page",
      },
    ],
  },
  {
    table: "sessions",
    keep: 30,
    by: "expires_at",
    because: "A session that ended is looked at only when an account was misused.",
    reads: [
      {
        name: "The session of a token",
        equals: ["token_hash"],
        order: [],
        takes: "one",
      },
      {
        name: "All of one sign-in, which are ended together",
        equals: ["sign_in_id"],
        order: [],
        takes: "all",
      },
    ],
  },
  {
    table: "push_deliveries",
    keep: 30,
    by: "due_at",
    because: "A push that was meant for another month is looked for by nobody.",
    reads: [
      {
        name: "The latest minute that was handed over",
        equals: [],
        order: ["due_at"],
        latest: true,
        takes: "one",
      },
    ],
  },
  {
    table: "sending_tokens",
    keep: 30,
    by: "expires_at",
    because: "A token that ended is looked at only when an account was misused.",
    reads: [
      {
        name: "The token by which a device sends",
        equals: ["token_hash"],
        order: [],
        takes: "one",
      },
    ],
  },
  {
    table: "api_keys",
    keep: 365,
    by: "revoked_at",
    because: "Who used a key that was taken back is asked for up to a year later.",
    reads: [
      {
        name: "The key of a program",
        equals: ["key_hash"],
        order: [],
        takes: "one",
      },
    ],
  },
];

/** What is known of a table that no entity stands behind. */
export function machineryOf(table: string): (typeof machinery)[number] | undefined {
  return machinery.find(
    (each) =>
      table === each.table ||
      [`_${each.table}`, `.${each.table}`].some((end) => table.endsWith(end)),
  );
}
