import type { FindingCatalogue } from "@planc/core";

/** What can be said of the way from the last plan's schema to this one. */
export const migrationFindings = {
  "last-plan-of-another-system": {
    severity: "info",
    message: "The last plan in the folder is of another system: no migration leads from it.",
    cause: "Fewer than half of what either plan keeps is kept in both.",
    fix: "Write into another folder, or name the last plan with --since where this one continues it.",
  },
  "last-schema-missing": {
    severity: "warning",
    message: "{path} of the last plan is not there, so no migration is written.",
    cause: "A migration starts from the schema as it was written; the plan alone is not enough.",
    fix: "Restore the file, or name a folder that has it with --since.",
  },
  "migration-schema-unread": {
    severity: "warning",
    message: "{path} of the last plan cannot be compared: {problem}.",
    cause: "The file was changed by hand and says what a schema of planc never says.",
    fix: "Name each condition with CONSTRAINT, or write this migration by hand.",
  },
  "migration-not-written": {
    severity: "warning",
    message: "{store} is not as in the last plan, and no migration of it is written.",
    cause: "Migrations are written for tables in PostgreSQL, not for what needs an extension.",
    fix: "Compare the two schemas, and write the statements by hand.",
  },
  "migration-loses": {
    severity: "warning",
    message: "Migration {migration} takes away {lost}.",
    cause: "The last plan had it, and nothing in this one is known to be the same.",
    fix: "Take a backup and restore it once before; or state it under its old name.",
  },
  "migration-asks": {
    severity: "warning",
    message: "Migration {migration} stops until rows of {column} are put right.",
    cause: "Rows may be there for which nothing states a value that the new schema takes.",
    fix: "State a default, make it optional, or write the rows' values before it goes on.",
  },
  "migration-renames": {
    severity: "warning",
    message: "Migration {migration} gives {names} other names: older programs fail from then on.",
    cause: "A program knows a table and a column by one name at a time.",
    fix: "Stop the programs between the migration and the release, or keep the old name.",
  },
  "migration-rewrites": {
    severity: "warning",
    message: "Migration {migration} writes {table} anew while nobody can read it.",
    cause: "The statement holds ACCESS EXCLUSIVE until the last row is written.",
    fix: "Measure it on a copy, and run it when the time that it takes can be spared.",
  },
  "migration-blocks-writes": {
    severity: "warning",
    message: "Migration {migration} keeps writes of {table} waiting while it reads every row.",
    cause:
      "What is done to a table in partitions, or at once with its index, takes no lighter lock.",
    fix: "Measure it on a copy, and run it when few write.",
  },
  "migration-invalid": {
    severity: "error",
    message: "{file}: {problem}.",
    cause: "PostgreSQL's own parser refuses it, or it locks a system that runs for long.",
    fix: "Mend the file where it was edited; report it with the input where it was not.",
  },
  "migration-failed": {
    severity: "error",
    message: "{file}: {problem}.",
    cause: "PostgreSQL did not get from one schema to the other and back.",
    fix: "Mend the file where it was edited; report it with the input where it was not.",
  },
} as const satisfies FindingCatalogue;
