import { locks } from "../catalog/postgresql-locks.ts";
import { counted } from "../sections/words.ts";
import type { PlannedMigration } from "./plan-migrations.ts";
import type { Statement } from "./statement.ts";

/** What a file of a migration says and does. */
export interface MigrationFile extends Pick<PlannedMigration, "when"> {
  /** `0002-add-invoices` */
  readonly title: string;
  readonly direction: "up" | "down";
  readonly statements: readonly Statement[];
  /** Rows of tenants are kept apart by policies that also bind the owner of a table. */
  readonly guarded: boolean;
}

/** How long a statement waits for its lock: those behind it wait as long. */
const lockTimeout = "5s";

const phases = {
  rename: "New names",
  expand: "Expand: programs before and after the release go on",
  backfill: "Backfill: a few rows at a time",
  validate: "Validate: rows are read, and written meanwhile",
  switch: "Switch: every program keeps to it from here on",
  contract: "Contract: what no program knows any more goes",
} as const;
const phasesBack = {
  ...phases,
  expand: "What was there comes back",
  switch: "What held before holds again",
  contract: "What was added goes",
} as const;

export function migrationText(file: MigrationFile): string {
  const { title, direction, statements, guarded } = file;
  const blocks = blocksOf(statements);
  const lost = statements.flatMap(({ loses }) => loses ?? []);
  const asks = statements.filter((each) => each.asks !== undefined).length;
  return [
    `-- ${title}, ${direction === "up" ? "forward" : "back"}: ${whenWords(file)}`,
    ...(lost.length > 0
      ? [
          direction === "up"
            ? "-- Take a backup first, and try to restore it. Gone for good after this:"
            : "-- Take a backup first. It does not bring back what was removed, and drops what came since:",
          ...lost.map((each) => `--   ${each}`),
        ]
      : []),
    ...(asks > 0
      ? [
          `-- It stops ${asks === 1 ? "once" : `up to ${asks} times`} where rows need a value that nobody has stated.`,
        ]
      : []),
    `-- ${counted(blocks.length, "block", "blocks")}, each committed by itself: after an error its cause is put right, and what follows the last commit is run.`,
    "",
    `SET lock_timeout = '${lockTimeout}';`,
    "SET statement_timeout = 0;",
    ...(guarded
      ? [
          "-- Fails rather than pass over rows that a policy hides: run it as a role with BYPASSRLS.",
          "SET row_security = off;",
        ]
      : []),
    ...blocks.flatMap((block, at) => blockText(block, at, blocks[at - 1], direction)),
    "",
  ].join("\n");
}

function whenWords({ when, direction }: MigrationFile): string {
  const words = {
    "before-release": {
      up: "before the programs of this plan are released.",
      down: "once no program of this plan runs any more.",
    },
    "after-release": {
      up: "once no program of the plan before runs any more.",
      down: "before programs of the plan before come back.",
    },
  } as const;
  return words[when][direction];
}

/** Statements that one transaction holds together: of one phase and one table, or one that stands alone. */
export function blocksOf(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const blocks: Statement[][] = [];
  for (const each of statements) {
    const last = blocks.at(-1);
    const before = last?.at(-1);
    const isTogether =
      before !== undefined &&
      !before.alone &&
      !each.alone &&
      before.phase === each.phase &&
      before.asks === undefined &&
      each.asks === undefined &&
      each.phase !== "validate" &&
      sharesLock(last ?? [], each);
    if (isTogether) last?.push(each);
    else blocks.push([each]);
  }
  return blocks;
}

/** No transaction holds the tables of two things that have nothing to do with one another, unless nobody waits. */
function sharesLock(block: readonly Statement[], next: Statement): boolean {
  const { on } = next;
  const isLight = ({ lock, work }: Statement): boolean =>
    (lock === undefined || lock === locks.changes) && work === "none";
  if ([...block, next].every(isLight)) return true;
  const held = new Set(block.flatMap((each) => each.on));
  return held.size === 0 || on.length === 0 || on.every((table) => held.has(table));
}

function blockText(
  block: readonly Statement[],
  at: number,
  before: readonly Statement[] | undefined,
  direction: MigrationFile["direction"],
): readonly string[] {
  const [first] = block;
  if (!first) return [];
  const heading = (direction === "up" ? phases : phasesBack)[first.phase];
  const text = block.flatMap((each, index) => [
    // A table with what belongs to it reads as one.
    ...(index > 0 && each.sql.startsWith("CREATE TABLE") ? [""] : []),
    ...remarksOf(each),
    `${each.sql};`,
  ]);
  return [
    "",
    before?.[0]?.phase === first.phase ? `-- ${at + 1}.` : `-- ${at + 1}. ${heading}.`,
    ...(block.length === 1 ? text : ["BEGIN;", ...text, "COMMIT;"]),
  ];
}

const works = {
  none: "",
  scan: "reads every row",
  rewrite: "writes every row anew",
  build: "reads every row to build an index",
} as const;

function remarksOf({ lock, on, work, loses, because }: Statement): readonly string[] {
  const parts = [
    ...(lock === undefined ? [] : [`${lock} on ${on.join(", ")}`]),
    ...(works[work] === "" ? [] : [works[work]]),
  ];
  return [
    ...(parts.length > 0 || because !== undefined
      ? [
          `-- ${[parts.join("; "), because]
            .filter((each) => each)
            .join(". ")
            .replace(/\.\./, ".")}`,
        ]
      : []),
    ...(loses === undefined ? [] : [`-- Lost: ${loses}.`]),
  ];
}
