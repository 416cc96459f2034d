import { resolve } from "node:path";
import { cutToSlots, derivationsOf, planJson, type RunResult, run } from "@planc/core/host";
import { brief, host } from "@planc/core/ir";
import {
  type Account,
  accountOf,
  briefJsonSchema,
  corePlugins,
  writeBrief,
} from "@planc/preset-default";
import manifest from "../../package.json" with { type: "json" };
import { briefSummary } from "../brief-summary.ts";
import { type ConfigOptions, type Settings, settingsFor } from "../config/settings.ts";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { catalogueOf, formatFinding, type Told } from "../findings.ts";
import { interruption } from "../interruption.ts";
import { readIfThere, replaceFile } from "../replace-file.ts";
import { gatherSources, type Sources } from "../sources/gather-sources.ts";
import { sourceNodes } from "../sources/source-nodes.ts";
import type { SourceOptions } from "../sources/source-options.ts";
import { paletteFor } from "../terminal/palette.ts";
import { progressOn } from "../terminal/progress.ts";

export interface BriefOptions extends SourceOptions, ConfigOptions {
  readonly out?: string;
  readonly json?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly schema?: boolean;
}

/** Of a file that cannot be parsed nobody knows what it corrects: nothing is written. */
const notYaml = "intake/brief-not-yaml";

/** Where the JSON Schema is published; all packages have one version. */
const schemaUrl = `https://unpkg.com/@planc/intake@${manifest.version}/schema/brief.schema.json`;

/** Prints or writes what was understood of the sources, as brief.yaml. */
export async function briefCommand(
  prompt: readonly string[],
  options: BriefOptions,
): Promise<ExitCode> {
  if (options.schema) {
    process.stdout.write(`${JSON.stringify(briefJsonSchema(), null, 2)}\n`);
    return exitCodes.fine;
  }
  const settings = await settingsFor(options, process.cwd());
  const sources = await gatherSources({
    prompt,
    options,
    cwd: process.cwd(),
    env: process.env,
    input: process.stdin,
  });
  const { signal, release } = interruption();
  const progress = progressOn(process.stderr, !options.json && !options.quiet);
  try {
    const plugins = cutToSlots(settings.configure(corePlugins), Object.values(brief));
    const result = await run({
      plugins,
      severities: settings.severitiesFor(plugins),
      inputs: sourceNodes(sources, { names: {} }),
      probes: "none",
      signal,
      onEvent: progress.onEvent,
    });
    progress.done();
    if (signal.aborted) return exitCodes.interrupted;
    await tell({ result, sources, options, settings });
    if (result.findings.some(({ code }) => code === notYaml)) return exitCodes.usage;
    const wrong = sources.findings.some(({ severity }) => severity === "error");
    return wrong && result.exitCode === exitCodes.fine ? exitCodes.findings : result.exitCode;
  } finally {
    progress.done();
    release();
  }
}

interface Telling {
  readonly result: RunResult;
  readonly sources: Sources;
  readonly options: BriefOptions;
  readonly settings: Settings;
}

async function tell({ result, sources, options, settings }: Telling): Promise<void> {
  const catalogue = catalogueOf(settings.plugins);
  const findings: readonly Told[] = [...sources.findings, ...result.findings].map((each) => {
    const fix = catalogue.get(each.code)?.fix;
    return fix === undefined ? each : { ...each, fix };
  });
  const account = accountOf(result.plan);
  const text = await textOf(result, settings);
  const unreadable = findings.some(({ code }) => code === notYaml);
  if (options.out !== undefined && text !== undefined && (!unreadable || options.force)) {
    await writeTo(options.out, text, { sources, findings, force: options.force ?? false });
  }
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify(asJson(result, { text, account, findings }), null, 2)}\n`,
    );
    return;
  }
  if (text !== undefined && options.out === undefined) process.stdout.write(text);
  const palette = paletteFor(process.stderr);
  const paths = new Map(
    result.plan.get(host.source).flatMap(({ id, data }) => (data.path ? [[id, data.path]] : [])),
  );
  const shown = findings.filter((each) => each.severity !== "info");
  const blocks = [
    options.quiet || text === undefined
      ? ""
      : briefSummary({ plan: result.plan, account, palette, out: options.out }),
    shown.map((each) => formatFinding(each, palette, paths)).join("\n"),
  ].filter((block) => block !== "");
  if (blocks.length > 0) process.stderr.write(`\n${blocks.join("\n\n")}\n`);
}

/** The brief as a file; nothing where nothing says what is built. */
async function textOf({ plan }: RunResult, { known }: Settings): Promise<string | undefined> {
  if (plan.get(brief.product) === undefined) return undefined;
  const derivations = derivationsOf(known.map(({ plugin }) => plugin));
  return writeBrief(plan, { schema: schemaUrl, derivations });
}

interface Writing {
  readonly sources: Sources;
  readonly findings: readonly Told[];
  readonly force: boolean;
}

/** Writes the file; over another one only where that was read without a problem, or by force. */
async function writeTo(out: string, text: string, { sources, findings, force }: Writing) {
  const path = resolve(out);
  const before = await readIfThere(path);
  if (before !== undefined && !force) {
    if (!sources.texts.some((each) => each.kind === "brief" && each.text === before)) {
      throw new UsageError(
        `${out} is there already, and was not read.`,
        `Read it too (--brief ${out}), write another file, or replace it with --force.`,
      );
    }
    if (findings.some(({ code, severity }) => isOfBrief(code) && severity === "error")) {
      throw new UsageError(
        `${out} has problems, so that not all of it was read.`,
        `Correct them first (planc brief --brief ${out} lists them), or replace it with --force.`,
      );
    }
  }
  await replaceFile(path, text);
}

function isOfBrief(code: string): boolean {
  return code.startsWith("intake/brief-") || code.startsWith("intake/source-");
}

interface Understood {
  readonly text: string | undefined;
  readonly account: Account;
  readonly findings: readonly Told[];
}

function asJson(result: RunResult, { text, account, findings }: Understood): unknown {
  const { slots }: { readonly slots: Readonly<Record<string, unknown>> } = JSON.parse(
    planJson(result),
  );
  const facts = Object.entries(slots).filter(([slot]) => slot.startsWith("brief/"));
  return {
    version: 1,
    brief: Object.fromEntries(facts),
    ...(text === undefined ? {} : { yaml: text }),
    statements: account,
    findings,
  };
}
