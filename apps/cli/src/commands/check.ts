import { factsTemplate } from "../check/facts-template.ts";
import { formatReview } from "../check/format-review.ts";
import { factsSource, type GivenFacts, noFacts, readGivenFacts } from "../check/given-facts.ts";
import { type Review, reviewPlan } from "../check/review.ts";
import { type ConfigOptions, settingsFor } from "../config/settings.ts";
import { requireDate } from "../dates.ts";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { formatFinding } from "../findings.ts";
import { readPlan } from "../read-plan.ts";
import { sourceFindings } from "../sources/source-findings.ts";
import { paletteFor } from "../terminal/palette.ts";

export interface CheckOptions extends ConfigOptions {
  readonly facts?: string;
  readonly date?: string;
  readonly factsTemplate?: boolean;
  readonly json?: boolean;
}

/** Holds what the decisions of a plan rest on against facts, and says which are to be taken anew. */
export async function checkCommand(dir: string, options: CheckOptions): Promise<ExitCode> {
  const { facts: file, date, factsTemplate: wantsTemplate, json } = options;
  if (date !== undefined) requireDate(date);
  if (!wantsTemplate && file === undefined && date === undefined) {
    throw new UsageError(
      "there is nothing to check the plan against.",
      "Name facts with --facts, or a day with --date; --facts-template prints a file to fill in.",
    );
  }
  const { known } = await settingsFor(options, process.cwd());
  const told = await readPlan(dir, known);
  if (wantsTemplate) {
    process.stdout.write(factsTemplate(told.plan));
    return exitCodes.fine;
  }
  const given = file === undefined ? noFacts : await readGivenFacts(file, process.stdin);
  const review = reviewPlan(told, given, date);
  if (json) process.stdout.write(`${JSON.stringify(asJson(review, given, date), null, 2)}\n`);
  else print(review, given, file);
  // Of a fact that cannot be read nobody knows what rests on it.
  if (given.findings.length > 0) return exitCodes.usage;
  return review.decisions.some(({ standing }) => standing === "reopened")
    ? exitCodes.findings
    : exitCodes.fine;
}

function print(review: Review, { findings }: GivenFacts, file: string | undefined): void {
  const { fix } = sourceFindings["fact-invalid"];
  const palette = paletteFor(process.stderr);
  const paths = new Map(file === undefined || file === "-" ? [] : [[factsSource, file] as const]);
  if (findings.length > 0) {
    const told = findings.map((each) => formatFinding({ ...each, fix }, palette, paths));
    process.stderr.write(`${told.join("\n")}\n\n`);
  }
  process.stdout.write(`${formatReview(review, { palette: paletteFor(process.stdout), file })}\n`);
}

function asJson(review: Review, { findings }: GivenFacts, date: string | undefined): unknown {
  return { version: 1, ...(date === undefined ? {} : { date }), ...review, findings };
}
