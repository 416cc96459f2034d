import type { ConfiguredPlugin, Draft, Finding } from "@planc/core";
import {
  createMemoryCache,
  didYouMean,
  type ProbeMode,
  type RunEvent,
  type RunResult,
  run,
} from "@planc/core/host";
import { decision } from "@planc/core/ir";
import { corePlugins, packFor, packNames, withPack } from "@planc/preset-default";
import type { Settings } from "./config/settings.ts";
import { UsageError } from "./exit-codes.ts";

export interface CompileRequest {
  readonly inputs: readonly Draft[];
  /** What was found while the sources were read. */
  readonly findings?: readonly Finding[];
  /** The pack that the user names. */
  readonly pack?: string | undefined;
  /** What the configuration says. */
  readonly settings?:
    | Pick<Settings, "configure" | "severitiesFor" | "pack" | "waivers">
    | undefined;
  readonly probes: ProbeMode;
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
}

export interface Compiled {
  readonly result: RunResult;
  readonly plugins: readonly ConfiguredPlugin[];
  readonly pack: string | undefined;
}

/**
 * Compiles with the pack that was named, else with the one that says it is for the architecture style
 * that the brief leads to: a first run without packs and probes finds the style, the second one takes
 * what did not change from the first one's cache.
 */
export async function compile(request: CompileRequest): Promise<Compiled> {
  const { result, ...rest } = await compileInputs(request);
  return { result: withFindings(result, request.findings ?? []), ...rest };
}

/** Of equal severity, what was found in the sources comes first. */
function withFindings(result: RunResult, found: readonly Finding[]): RunResult {
  const all = [...found, ...result.findings];
  const wrong = found.some(({ severity }) => severity === "error");
  return {
    ...result,
    findings: (["error", "warning", "info"] as const).flatMap((severity) =>
      all.filter((each) => each.severity === severity),
    ),
    exitCode: wrong && result.exitCode === 0 ? 1 : result.exitCode,
  };
}

async function compileInputs(request: CompileRequest): Promise<Compiled> {
  const { inputs, probes, signal, onEvent, settings } = request;
  const cache = createMemoryCache();
  const severitiesFor = settings?.severitiesFor ?? (() => ({}));
  const configure = settings?.configure ?? ((plugins) => plugins);
  const whole = (plugins: readonly ConfiguredPlugin[]) =>
    run({
      plugins,
      severities: severitiesFor(plugins),
      waivers: settings?.waivers ?? [],
      inputs,
      probes,
      cache,
      signal,
      onEvent,
    });
  const named = request.pack ?? settings?.pack;
  if (named !== undefined) {
    const plugins = pluginsWith(named, configure);
    return { result: await whole(plugins), plugins, pack: named };
  }
  const first = await run({
    plugins: configure(corePlugins).map(stepsOf),
    inputs,
    probes: "none",
    cache,
    signal,
    onEvent,
  });
  const pack = packFor(first.plan.get(decision.style)?.data.style);
  const plugins = configure(pack === undefined ? corePlugins : withPack(pack, { chosen: false }));
  return {
    result: await whole(plugins),
    plugins,
    pack: hasPack(plugins) ? pack : undefined,
  };
}

/**
 * The plugins with a pack that the user names, as configured.
 * @throws UsageError where there is none of the name, or the configuration removes it.
 */
export function pluginsWith(
  name: string,
  configure: Settings["configure"],
): readonly ConfiguredPlugin[] {
  if (!packNames.includes(name)) {
    throw new UsageError(
      `there is no pack “${name}”.${didYouMean(name, packNames)}`,
      `Packs: ${packNames.join(", ")}.`,
    );
  }
  const plugins = configure(withPack(name, { chosen: true }));
  if (!hasPack(plugins)) {
    throw new UsageError(
      `the pack ${name} is chosen, and the configuration removes its plugin.`,
      "Choose another pack, or keep the plugin: planc config names the layers.",
    );
  }
  return plugins;
}

/** Whether a configuration left the pack among them. */
function hasPack(plugins: readonly ConfiguredPlugin[]): boolean {
  return plugins.some(({ plugin }) => packPlugins.has(plugin.name));
}

const packPlugins: ReadonlySet<string> = new Set(
  packNames.flatMap((name) =>
    withPack(name, { chosen: false })
      .filter((each) => !corePlugins.includes(each))
      .map(({ plugin }) => plugin.name),
  ),
);

/** The plugin without what only judges and writes. */
export function stepsOf({ plugin, options }: ConfiguredPlugin): ConfiguredPlugin {
  return {
    plugin: { ...plugin, parts: plugin.parts.filter((each) => each.kind === "step") },
    options,
  };
}
