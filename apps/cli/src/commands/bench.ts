import { readFile, realpath, stat } from "node:fs/promises";
import { cpus } from "node:os";
import { join, sep } from "node:path";
import { api, data, performance, workload } from "@planc/core/ir";
import { benchPlan } from "@planc/database-schema/bench";
import { checkOutputPaths } from "@planc/workspace";
import { formatBench } from "../bench/format-bench.ts";
import { measuredOf } from "../bench/measured-of.ts";
import { mergeOwn } from "../bench/merge-own.ts";
import { type ConfigOptions, settingsFor } from "../config/settings.ts";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { interruption } from "../interruption.ts";
import { writeMeasurements } from "../measurements.ts";
import { readPlan } from "../read-plan.ts";
import { paletteFor } from "../terminal/palette.ts";

export interface BenchOptions extends ConfigOptions {
  readonly out: string;
  readonly seconds: string;
  readonly rows: string;
  readonly json?: boolean;
}

/** Seconds beyond those asked for in which tables are made and filled, before the database is stopped. */
const patience = 120;

/** Times the statements of a plan, and adds what was measured to a list that the next compile takes. */
export async function benchCommand(dir: string, options: BenchOptions): Promise<ExitCode> {
  const seconds = within("--seconds", options.seconds, 1, 120);
  const rows = Math.round(within("--rows", options.rows, 100, 200_000));
  const { plugins, known } = await settingsFor(options, process.cwd());
  const { plan, document } = await readPlan(dir, known.length > 0 ? known : plugins);
  const isRest = plan.get(api.convention)?.data.style === "rest";
  const bench = benchPlan({
    stores: plan.get(data.store),
    tables: plan.get(data.table),
    columns: plan.get(data.column),
    keys: plan.get(data.key),
    patterns: plan.get(data.accessPattern),
    indexes: plan.get(data.index),
    retentions: plan.get(data.retention),
    guards: plan.get(data.guard),
    volumes: plan.get(workload.volume),
    operations: plan.get(api.operation),
    mix: plan.get(workload.mix),
    scenarios: plan.get(performance.scenario),
    isRest,
  });
  if (bench === undefined) {
    throw new UsageError(
      `${dir} has no tables of PostgreSQL, and no other database comes along to time statements in.`,
      "Measure on a server of the planned store, and write what you find into a list for --measurements.",
    );
  }
  if (checkOutputPaths(document.artifacts).length > 0) {
    throw new UsageError(`plan.json names files outside of ${dir}.`, "Compile the plan again.");
  }
  const schema = await readWithin(dir, bench.schema);
  const { signal, release } = interruption();
  const limit = AbortSignal.timeout((seconds + patience) * 1000);
  const outcome = await bench
    .run(schema, { seconds, rows, signal: AbortSignal.any([signal, limit]) })
    .catch((error: unknown) => {
      if (signal.aborted) return undefined;
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(
        limit.aborted ? `${bench.schema} did not end within ${seconds + patience} s.` : reason,
        "Try fewer rows: --rows 1000.",
      );
    });
  release();
  if (outcome === undefined) return exitCodes.interrupted;
  if (outcome.problem !== undefined) {
    process.stderr.write(
      `planc: ${bench.schema}: ${outcome.problem}\n  planc verify ${dir} says more.\n`,
    );
    return exitCodes.findings;
  }
  const [cpu] = cpus();
  const measured = measuredOf(outcome, {
    cpu: cpu?.model.trim().replace(/\s+/g, " ") || process.arch,
    cores: cpus().length,
    node: process.versions.node,
  });
  const added = await writeMeasurements(options.out, measured, new Date(), mergeOwn);
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ version: 1, outcome, measurements: added }, null, 2)}\n`
      : formatBench({
          outcome,
          palette: paletteFor(process.stdout),
          file: options.out,
          added: added.length,
          offered: measured.length,
          isRest,
        }),
  );
  return exitCodes.fine;
}

function within(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!(value >= least && value <= most)) {
    throw new UsageError(
      `${flag} is a number from ${least} to ${most}.`,
      `Write ${flag} ${least}.`,
    );
  }
  return value;
}

/** Bytes of a schema; that of five hundred tables has a tenth of it. */
const largest = 20_000_000;

/** A file of the plan, which may be a link to nothing outside of its folder. */
async function readWithin(dir: string, path: string): Promise<string> {
  const file = join(dir, path);
  const missing = new UsageError(
    `${file} cannot be read.`,
    'Compile the plan again: planc plan "…"',
  );
  try {
    const [folder, real] = await Promise.all([realpath(dir), realpath(file)]);
    const { size } = await stat(real);
    if (!real.startsWith(folder + sep) || size > largest) throw missing;
    return await readFile(real, "utf8");
  } catch (error) {
    throw error instanceof UsageError ? error : missing;
  }
}
