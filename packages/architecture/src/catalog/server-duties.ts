import type { ComponentDuty } from "./component-duty.ts";
import type { ComponentKind } from "./component-kinds.ts";

const servers: readonly ComponentKind[] = ["service", "function"];
const keepers: readonly ComponentKind[] = ["relational-store", "document-store", "file"];

/** Duties of what runs on a server and of what keeps data. */
export const serverDuties: readonly ComponentDuty[] = [
  {
    phrases: [
      "validate all",
      "validate input",
      "validate user input",
      "validate required",
      "validates required",
      "validate that",
      "validate the ",
      "validates input",
      "input validation",
      "data validation",
      "field validation",
      "server-side validation",
      "validation error",
      "validation rule",
      "reject invalid",
      "rejects invalid",
      "invalid input",
      "invalid data",
    ],
    kinds: servers,
    does: "refuses input that breaks a rule before anything is stored",
  },
  {
    phrases: [
      "clear error",
      "error message",
      "meaningful error",
      "descriptive error",
      "user-friendly error",
      "actionable error",
    ],
    kinds: servers,
    does: "answers what went wrong in a form that clients can show",
  },
  {
    phrases: ["paginat", "page size", "items per page", "records per page"],
    kinds: servers,
    does: "hands out lists page by page",
  },
  {
    phrases: ["must log", "should log", "structured log", "error logging", "log errors", "log all"],
    kinds: servers,
    does: "writes a structured line to its log for each request and failure, without secrets",
  },
  {
    phrases: [
      "persist",
      "zero data loss",
      "no data loss",
      "without data loss",
      "without losing data",
      "is not lost",
      "are not lost",
      "never lost",
      "across restarts",
      "survive restarts",
      "survives restarts",
    ],
    kinds: keepers,
    does: "keeps what was confirmed through restarts",
  },
  {
    phrases: [
      "atomic",
      "one transaction",
      "single transaction",
      "database transaction",
      "all-or-nothing",
      "all or nothing",
      "referential integrity",
      "data integrity",
    ],
    kinds: ["relational-store"],
    does: "makes each change in one transaction, whole or not at all",
  },
  {
    phrases: ["timezone", "time zone", "time-zone"],
    kinds: ["relational-store"],
    does: "keeps points in time in UTC, which clients show in the zone that applies",
  },
  {
    phrases: [
      "retry failed",
      "retried with",
      "retry with",
      "with backoff",
      "exponential backoff",
      "dead-letter",
      "dead letter",
    ],
    kinds: ["worker"],
    does: "tries again what failed, ever later, and sets aside what keeps failing",
  },
];
