import * as z from "zod";

/** Load tests by what they show. */
export const loadTestKind = z.enum(["smoke", "normal", "peak", "stress", "spike", "endurance"]);

/** What a quantity of the brief measures, where it was understood. */
export const quantityMeasure = z.enum([
  "users",
  "concurrent-users",
  "daily-active-users",
  /** Share of the users who are active in a day. */
  "daily-active-share",
  /** Share of the users who are there at the same time. */
  "concurrent-share",
  "devices",
  "request-rate",
  /** A rate that the text calls an average; the peak is above it. */
  "average-request-rate",
  /** How many times the average the peak is. */
  "peak-factor",
  "message-rate",
  "response-time",
  "availability",
  "recovery-time",
  "recovery-point",
  /** How long data is kept. */
  "retention",
  /** How long backups are kept. */
  "backup-retention",
  /** Time without use after which somebody is signed out. */
  "idle-time",
  /** How long a link, a code, a token, a session or an invitation holds. */
  "validity",
  /** How long an account or sign-in is blocked. */
  "lockout",
  /** Failed attempts to sign in before that. */
  "sign-in-attempts",
  "password-length",
  "payload-size",
  "storage",
  "rows",
  "coverage",
  "team-size",
  "budget",
  "duration",
  "other",
]);
