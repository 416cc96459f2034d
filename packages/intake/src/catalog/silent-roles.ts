import type { StatementRole } from "../statements/statement-role.ts";

/** Where nothing is said of who may: tests, examples, what is left out. */
export const silentRoles: ReadonlySet<StatementRole> = new Set<StatementRole>([
  "scenario",
  "edge-case",
  "criterion",
  "story-test",
  "story-reason",
  "out-of-scope",
  "open-question",
  "asked",
  "procedure",
  "struck-out",
  "principle",
]);
