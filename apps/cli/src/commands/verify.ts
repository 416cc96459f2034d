import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256, verifyFiles } from "@planc/core/host";
import { checkOutputPaths } from "@planc/workspace";
import { type ConfigOptions, settingsFor } from "../config/settings.ts";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { catalogueOf, formatFinding } from "../findings.ts";
import { interruption } from "../interruption.ts";
import { writeMeasurements } from "../measurements.ts";
import { readPlan } from "../read-plan.ts";
import { serversIn } from "../servers.ts";
import { probeLine } from "../summary.ts";
import { paletteFor } from "../terminal/palette.ts";
import { progressOn } from "../terminal/progress.ts";

/** Runs every probe on the files of a plan as they are on disk now. */
export async function verifyCommand(
  dir: string,
  options: ConfigOptions & { readonly json?: boolean; readonly measure?: string },
): Promise<ExitCode> {
  const { plugins, known, severitiesFor } = await settingsFor(options, process.cwd());
  const { plan, document } = await readPlan(dir, known);
  const problems = checkOutputPaths(document.artifacts);
  if (problems.length > 0) {
    throw new UsageError(
      `plan.json names files outside of ${dir}: ${problems.map((each) => each.message).join(" ")}`,
      "Compile the plan again.",
    );
  }
  const read = await Promise.all(
    document.artifacts.map(async ({ path, mediaType, by, sha256: planned }) => {
      const text = await readFile(join(dir, path), "utf8").catch(() => undefined);
      return { path, mediaType, by, planned, text };
    }),
  );
  const files = read.flatMap(({ path, mediaType, by, text }) =>
    text === undefined ? [] : [{ path, mediaType, by, text }],
  );
  const missing = read.filter((each) => each.text === undefined).map((each) => each.path);
  const edited = read
    .filter((each) => each.text !== undefined && sha256(each.text) !== each.planned)
    .map((each) => each.path);
  const { signal, release } = interruption();
  const progress = progressOn(process.stderr, !options.json);
  const result = await verifyFiles({
    plugins,
    severities: severitiesFor(plugins),
    plan,
    files,
    servers: serversIn(process.env),
    signal,
    onEvent: progress.onEvent,
  });
  progress.done();
  release();
  const measured = result.probes.flatMap((each) => each.measured);
  if (options.measure !== undefined) {
    await writeMeasurements(options.measure, measured, new Date());
  }
  if (options.json) {
    const value = { version: 1, probes: result.probes, findings: result.findings, missing, edited };
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  } else {
    const palette = paletteFor(process.stdout);
    const catalogue = catalogueOf(plugins);
    const lines = [
      ...result.probes.map((each) => probeLine(each, palette)),
      ...missing.map((path) => `  ${palette.bad("✖")} ${path} is missing`),
      ...edited.map((path) => `  ${palette.careful("⚠")} ${path} was edited since it was written`),
      ...result.findings.map((each) => {
        const fix = catalogue.get(each.code)?.fix;
        return formatFinding(fix === undefined ? each : { ...each, fix }, palette);
      }),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  if (signal.aborted) return exitCodes.interrupted;
  const failed = result.probes.some((each) => each.status === "failed") || missing.length > 0;
  return failed ? exitCodes.findings : result.exitCode;
}
