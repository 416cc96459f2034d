/** Measures that a rule of a constitution sets for the product; other numbers in it are about the work. */
export const ruleMeasures: ReadonlySet<string> = new Set([
  "response-time",
  "availability",
  "coverage",
  "recovery-time",
  "recovery-point",
  "retention",
  "backup-retention",
  "idle-time",
  "validity",
  "lockout",
  "sign-in-attempts",
  "password-length",
  "payload-size",
  "concurrent-users",
  "daily-active-users",
  "budget",
]);
