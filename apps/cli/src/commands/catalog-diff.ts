import type { Draft } from "@planc/core";
import { type ReadPlan, sha256 } from "@planc/core/host";
import { host } from "@planc/core/ir";
import { changesBetween, type Decided, decideAgain } from "@planc/preset-default";
import { readLock } from "@planc/workspace";
import { formatChanges } from "../catalog/format-changes.ts";
import { compile } from "../compile.ts";
import { type ConfigOptions, type Settings, settingsFor } from "../config/settings.ts";
import { type ExitCode, exitCodes, UsageError } from "../exit-codes.ts";
import { interruption } from "../interruption.ts";
import { readPlan } from "../read-plan.ts";
import { gatherSources, type Sources } from "../sources/gather-sources.ts";
import { sourceNodes } from "../sources/source-nodes.ts";
import type { SourceOptions } from "../sources/source-options.ts";
import { paletteFor } from "../terminal/palette.ts";
import { progressOn } from "../terminal/progress.ts";

export interface CatalogDiffOptions extends SourceOptions, ConfigOptions {
  readonly dir: string;
  readonly pack?: string;
  readonly json?: boolean;
}

type OldPlan = ReadPlan & { readonly ok: true };

/** Says what the present catalogue would change in a plan; writes nothing. */
export async function catalogDiffCommand(
  prompt: readonly string[],
  options: CatalogDiffOptions,
): Promise<ExitCode> {
  const settings = await settingsFor(options, process.cwd());
  const old = await readPlan(options.dir, settings.known);
  const { signal, release } = interruption();
  const progress = progressOn(process.stderr, !options.json);
  try {
    const whole = prompt.length > 0 || namesSources(options);
    const result = whole
      ? (
          await compile({
            inputs: await inputsOf(old, prompt, options),
            pack: options.pack,
            settings,
            probes: "none",
            signal,
            onEvent: progress.onEvent,
          })
        ).result
      : await again(old, settings, signal);
    progress.done();
    if (signal.aborted) return exitCodes.interrupted;
    if (result.exitCode === exitCodes.crash) return tellCrash(result.findings);
    const before: Decided = { plan: old.plan, findings: old.document.findings };
    const changes = changesBetween(before, result, { findings: whole ? "all" : "technologies" });
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ version: 1, compared: whole ? "sources" : "facts", ...changes }, null, 2)}\n`
        : `${formatChanges(changes, options.dir, paletteFor(process.stdout))}\n`,
    );
    return changes.same ? exitCodes.fine : exitCodes.findings;
  } finally {
    progress.done();
    release();
  }
}

function again({ plan }: OldPlan, settings: Settings, signal: AbortSignal) {
  const { plugins, severitiesFor, waivers } = settings;
  return decideAgain(plan, { plugins, severities: severitiesFor(plugins), waivers, signal });
}

function tellCrash(findings: Decided["findings"]): ExitCode {
  const told = findings.filter(({ code }) => code.startsWith("core/"));
  process.stderr.write(`${told.map(({ message }) => message).join("\n")}\n`);
  return exitCodes.crash;
}

function namesSources(options: SourceOptions): boolean {
  const { spec, constitution, brief, measurements, repo } = options;
  return [spec, constitution, brief, measurements, repo].some((each) => each !== undefined);
}

/**
 * The texts that the plan was made from, and beside them what stands in the plan itself: the repository may
 * have moved on since, which would be a difference that no catalogue makes.
 */
async function inputsOf(
  old: OldPlan,
  prompt: readonly string[],
  options: CatalogDiffOptions,
): Promise<readonly Draft[]> {
  const sources = await gatherSources({
    prompt,
    options: { ...options, scan: false },
    out: options.dir,
    cwd: process.cwd(),
    env: process.env,
    input: process.stdin,
  });
  refuseOthers(old, sources, options.dir);
  const { lock } = await readLock({ outDir: options.dir });
  const given = sourceNodes(sources, { names: lock?.names ?? {} });
  const read = new Set(given.map(({ slot, id }) => `${slot}#${id}`));
  const kept = [...old.plan].flatMap(({ id: slot, nodes }): readonly Draft[] =>
    slot.startsWith("host/") && slot !== host.text.id
      ? nodes
          .filter(({ ref }) => !read.has(ref))
          .map(({ id, data, why }) => ({ slot, id, data, why }))
      : [],
  );
  return [...given, ...kept];
}

/** @throws UsageError where the texts are not those of the plan. */
function refuseOthers(old: OldPlan, { texts }: Sources, dir: string): void {
  const found = new Map<string, string>(texts.map(({ kind, text }) => [kind, sha256(text)]));
  const known = old.document.sources.filter(({ kind }) => kind !== "repository" && kind !== "plan");
  const changed = known.filter(({ kind, sha256: was }) => found.get(kind) !== was);
  const added = texts.filter(({ kind }) => !known.some((each) => each.kind === kind));
  const all = [...changed, ...added].map(({ kind }) => kind);
  if (all.length === 0) return;
  throw new UsageError(
    `${dir} was not made from this ${all.join(" and ")}: the difference would be that of the text too.`,
    "Name the sources as they were, or none: then the facts in the plan are decided anew.",
  );
}
