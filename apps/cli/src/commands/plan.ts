import { join } from "node:path";
import { planJson, type RunResult } from "@planc/core/host";
import { brief, decision, host } from "@planc/core/ir";
import {
  type PlanLock,
  type Problem,
  readLock,
  type WriteResult,
  writeArtifacts,
} from "@planc/workspace";
import { accountStatements } from "../account-statements.ts";
import { type Compiled, compile } from "../compile.ts";
import { type ConfigOptions, settingsFor } from "../config/settings.ts";
import { requireDate } from "../dates.ts";
import { supersededRecords } from "../decision-records.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { catalogueOf, formatFinding, type Told } from "../findings.ts";
import { interruption } from "../interruption.ts";
import { strayMigrations, withWrittenMigrations } from "../kept-migrations.ts";
import { keptNames } from "../kept-names.ts";
import { serversIn } from "../servers.ts";
import { gatherSources } from "../sources/gather-sources.ts";
import { type LastPlanRead, readLastPlan } from "../sources/last-plan.ts";
import { sourceNodes } from "../sources/source-nodes.ts";
import type { SourceOptions } from "../sources/source-options.ts";
import { summaryOf } from "../summary.ts";
import { paletteFor } from "../terminal/palette.ts";
import { progressOn } from "../terminal/progress.ts";

export interface PlanOptions extends SourceOptions, ConfigOptions {
  readonly out?: string;
  readonly pack?: string;
  readonly verify?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly asOf?: string;
  readonly since?: string;
}

/** Options with the folder that the plan goes into. */
type Resolved = PlanOptions & { readonly out: string };

/** Compiles the sources, judges the artifacts and writes the plan. */
export async function planCommand(
  prompt: readonly string[],
  given: PlanOptions,
): Promise<ExitCode> {
  if (given.asOf !== undefined) requireDate(given.asOf);
  const settings = await settingsFor(given, process.cwd());
  const sources = await gatherSources({
    prompt,
    options: given,
    out: given.out,
    cwd: process.cwd(),
    env: process.env,
    input: process.stdin,
  });
  const options: Resolved = { ...given, out: sources.outDir };
  const lock = await readLock({ outDir: options.out });
  const lastPlan = await readLastPlan({
    outDir: options.out,
    since: given.since,
    cwd: process.cwd(),
  });
  const { signal, release } = interruption();
  const progress = progressOn(process.stderr, !options.json && !options.quiet);
  const started = performance.now();
  try {
    const found = await compile({
      inputs: [
        ...sourceNodes(sources, { asOf: options.asOf, names: lock.lock?.names ?? {} }),
        ...lastPlan.nodes,
      ],
      findings: [...sources.findings, ...lastPlan.findings],
      pack: options.pack,
      settings,
      probes: options.verify ? "verify" : "compile",
      servers: serversIn(process.env),
      signal,
      onEvent: progress.onEvent,
    });
    const compiled = { ...found, result: withWrittenMigrations(found.result, lastPlan) };
    const seconds = (performance.now() - started) / 1000;
    progress.done();
    if (signal.aborted) return interrupted(options);
    const { result } = compiled;
    // Of a brief that cannot be parsed nobody knows what it corrects.
    const unreadable = result.findings.some(({ code }) => code === "intake/brief-not-yaml");
    const written = unreadable
      ? undefined
      : await write({ compiled, options, last: lock.lock, lastPlan, signal });
    // The lock is read twice, before compiling and before writing, and may fail both times.
    const problems = distinct([...lock.problems, ...(written?.problems ?? [])]);
    report({
      compiled,
      options,
      problems,
      written,
      seconds,
      catalogueBefore: before(lock.lock, result),
    });
    if (signal.aborted) return exitCodes.interrupted;
    if (result.exitCode === exitCodes.crash) return exitCodes.crash;
    if (unreadable) return exitCodes.usage;
    // A folder that cannot be written is the caller's to mend, like any wrong argument.
    if (problems.some((each) => each.severity === "error")) return exitCodes.usage;
    return result.exitCode;
  } finally {
    progress.done();
    release();
  }
}

interface Writing {
  readonly compiled: Compiled;
  readonly options: Resolved;
  /** The lock of the last run into the folder. */
  readonly last: PlanLock | null;
  readonly lastPlan: LastPlanRead;
  readonly signal: AbortSignal;
}

/** Writes the plan; not where there is none, because nothing of the prompt was understood. */
async function write({
  compiled: { result },
  options,
  last,
  lastPlan,
  signal,
}: Writing): Promise<WriteResult | undefined> {
  if (!isPlan(result)) return undefined;
  const past = {
    outDir: options.out,
    locked: last?.files ?? [],
    paths: result.files.map(({ path }) => path),
  };
  const files = [
    ...result.files.map(({ path, text }) => ({ path, text })),
    { path: "plan.json", text: planJson(result) },
    ...(await supersededRecords(past)),
    ...(await strayMigrations({ ...past, last: lastPlan })),
  ];
  return writeArtifacts({
    outDir: options.out,
    files,
    inputs: result.plan.get(host.source).map((each) => ({ id: each.id, sha256: each.data.sha256 })),
    names: keptNames(result, last?.names ?? {}),
    force: options.force ?? false,
    dryRun: options.dryRun ?? false,
    signal,
  });
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [`${each.code} ${each.message}`, each])).values()];
}

function isPlan(result: RunResult): boolean {
  return result.plan.get(brief.product) !== undefined && result.files.length > 0;
}

/** The catalogue of the last plan in the folder, where it was another one. */
function before(lock: PlanLock | null, { plan }: RunResult): string | undefined {
  const was = lock?.names?.catalogue;
  return was === plan.get(decision.catalogue)?.data.version ? undefined : was;
}

interface Outcome {
  readonly compiled: Compiled;
  readonly options: Resolved;
  readonly problems: readonly Problem[];
  readonly written: WriteResult | undefined;
  readonly seconds: number;
  readonly catalogueBefore: string | undefined;
}

function report(outcome: Outcome): void {
  const { compiled, options, problems, written, seconds, catalogueBefore } = outcome;
  const { result, plugins, pack } = compiled;
  const catalogue = catalogueOf(plugins);
  const told: readonly Told[] = [
    ...problems,
    ...result.findings.map((each) => withFix(each, catalogue.get(each.code)?.fix)),
  ];
  if (options.json) {
    const value = {
      version: 1,
      ...(pack === undefined ? {} : { pack }),
      ...(catalogueBefore === undefined ? {} : { catalogueBefore }),
      plan: JSON.parse(planJson(result)),
      statements: accountStatements(result.plan),
      findings: told,
      probes: result.probes.map(({ ms: _, measured: __, ...each }) => each),
      files: result.files.map(({ path, mediaType, text }) => ({ path, mediaType, text })),
      written: written && {
        status: written.status,
        written: written.written,
        removed: written.removed,
        kept: written.kept,
      },
    };
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    return;
  }
  const palette = paletteFor(process.stdout);
  const paths = new Map(
    result.plan.get(host.source).flatMap(({ id, data }) => (data.path ? [[id, data.path]] : [])),
  );
  const shown = told.filter((each) => each.severity !== "info");
  if (!options.quiet && isPlan(result)) {
    const probeSeconds = result.probes.reduce(
      (longest, each) => Math.max(longest, each.ms / 1000),
      0,
    );
    process.stdout.write(
      `\n${summaryOf({
        result,
        palette,
        written: whatWasWritten(written, options),
        compiled: options.verify ? seconds - probeSeconds : seconds,
        verified: options.verify ? probeSeconds : undefined,
        catalogueBefore,
      })}`,
    );
  }
  if (shown.length > 0) {
    process.stdout.write(
      `\n${shown.map((each) => formatFinding(each, palette, paths)).join("\n")}\n`,
    );
  }
}

function withFix(finding: Told, fix: string | undefined): Told {
  return fix === undefined ? finding : { ...finding, fix };
}

function whatWasWritten(written: WriteResult | undefined, options: Resolved): string {
  const first = join(options.out, "plan.md");
  if (written === undefined || written.status === "refused" || written.status === "failed") {
    return "nothing was written";
  }
  const all = written.written.length + written.unchanged.length;
  if (written.status === "planned") return `would write ${all} files into ${options.out}`;
  if (written.written.length === 0) return `${first} and ${all - 1} files, unchanged`;
  return `${first} and ${all - 1} files`;
}

function interrupted(options: PlanOptions): ExitCode {
  if (!options.quiet) process.stderr.write("Stopped; nothing was written.\n");
  return exitCodes.interrupted;
}
