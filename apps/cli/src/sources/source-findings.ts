import type { FindingCatalogue } from "@planc/core";

/** What can be wrong with a source so that a part of it is not read. */
export const sourceFindings = {
  "measurement-invalid": {
    severity: "error",
    message: "{file}, {path}: {problem}.",
    cause: "What was measured is a list of about, value, unit, date and place; this is not one.",
    fix: 'Write {"about":"row width of tasks","value":212,"unit":"B","date":"2030-01-31","place":"staging"}.',
  },
  "fact-invalid": {
    severity: "error",
    message: "{file}: {problem}.",
    cause: "A file of facts has one fact a line, by its name: amounts with their units, yes or no.",
    fix: "planc check --facts-template prints the facts that the plan rests on, with an amount of each.",
  },
  "last-plan-unreadable": {
    severity: "warning",
    message: "The last plan, {path}, is not compared with this one: {problem}.",
    cause: "It is broken, or another version of planc wrote it, so what it said is not known.",
    fix: "Restore it from version control, name another one with --since, or begin anew with --since none.",
  },
} as const satisfies FindingCatalogue;
