import { blocksOf, type Comparison, comparisonOf } from "@planc/comparison";
import { packNames } from "@planc/preset-default";
import { formatComparison } from "../compare/format-comparison.ts";
import { compileShapes } from "../compare/shapes.ts";
import { type ConfigOptions, settingsFor } from "../config/settings.ts";
import { requireDate } from "../dates.ts";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { formatFinding, type Told } from "../findings.ts";
import { interruption } from "../interruption.ts";
import { readIfThere, replaceFile } from "../replace-file.ts";
import { gatherSources } from "../sources/gather-sources.ts";
import { sourceNodes } from "../sources/source-nodes.ts";
import type { SourceOptions } from "../sources/source-options.ts";
import { paletteFor } from "../terminal/palette.ts";
import { progressOn } from "../terminal/progress.ts";

export interface CompareOptions extends SourceOptions, Omit<ConfigOptions, "pack"> {
  /** Names of packs; all that come along where none is named. */
  readonly pack?: readonly string[];
  readonly out?: string;
  readonly explain?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
  readonly asOf?: string;
}

/** Compiles the sources under several packs, in memory, and says what that changes. */
export async function compareCommand(
  prompt: readonly string[],
  options: CompareOptions,
): Promise<ExitCode> {
  const { asOf, out, json } = options;
  if (asOf !== undefined) requireDate(asOf);
  const packs = packsOf(options.pack);
  if (out !== undefined) await refuseOther(out, options.force ?? false);
  const settings = await settingsFor({ ...options, pack: packs.join(",") }, process.cwd());
  const sources = await gatherSources({
    prompt,
    options,
    cwd: process.cwd(),
    env: process.env,
    input: process.stdin,
  });
  const { signal, release } = interruption();
  const progress = progressOn(process.stderr, !json);
  try {
    const compiled = await compileShapes({
      inputs: sourceNodes(sources, { asOf, names: {} }),
      packs,
      bare: options.pack === undefined,
      settings,
      signal,
      onEvent: progress.onEvent,
    });
    progress.done();
    if (signal.aborted) return exitCodes.interrupted;
    const wrong = [...sources.findings, ...compiled.findings].filter(
      ({ severity }) => severity === "error",
    );
    if (!json) tell(wrong);
    if (compiled.crashed) return exitCodes.crash;
    const comparison = comparisonOf(compiled);
    if (!comparison) {
      throw new UsageError(
        "nothing was read that says what is to be built, so there is nothing to compare.",
        "Say what it is and what it keeps: planc compare “a booking system for tennis courts”.",
      );
    }
    await give(comparison, wrong, options);
    return wrong.length > 0 ? exitCodes.findings : exitCodes.fine;
  } finally {
    progress.done();
    release();
  }
}

/** @throws UsageError for fewer than two. */
function packsOf(named: readonly string[] = packNames): readonly string[] {
  const packs = [...new Set(named)];
  if (packs.length >= 2) return packs;
  throw new UsageError(
    `one pack, ${packs.join("")}, cannot be compared with itself.`,
    `Name another one too, or none for all: ${packNames.join(", ")}.`,
  );
}

/** Prints it, or writes it as Markdown where a file is named. */
async function give(
  comparison: Comparison,
  findings: readonly Told[],
  { out, explain = false, json }: CompareOptions,
): Promise<void> {
  const blocks = blocksOf(comparison, { explain });
  if (json) process.stdout.write(`${JSON.stringify({ ...comparison, findings }, null, 2)}\n`);
  else if (out === undefined) {
    const palette = paletteFor(process.stdout);
    process.stdout.write(`${formatComparison(comparison.product, blocks, palette)}\n`);
  }
  if (out === undefined) return;
  const { comparisonMarkdown } = await import("../compare/comparison-markdown.ts");
  await replaceFile(out, comparisonMarkdown(comparison.product, blocks));
  if (!json) process.stderr.write(`${out} written\n`);
}

/** Only what planc wrote as a comparison is replaced unasked. */
async function refuseOther(out: string, force: boolean): Promise<void> {
  const before = await readIfThere(out);
  if (before === undefined || force || before.startsWith("# Comparison: ")) return;
  throw new UsageError(
    `${out} is there already, and is no comparison.`,
    "Name another file, or replace it with --force.",
  );
}

function tell(findings: readonly Told[]): void {
  if (findings.length === 0) return;
  const palette = paletteFor(process.stderr);
  const lines = new Set(findings.map((each) => formatFinding(each, palette, new Map())));
  process.stderr.write(`${[...lines].join("\n")}\n\n`);
}
