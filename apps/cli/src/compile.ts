import type { ConfiguredPlugin, Draft, Finding, Servers } from "@planc/core";
import {
  createMemoryCache,
  type ProbeMode,
  type RunEvent,
  type RunResult,
  run,
} from "@planc/core/host";
import { decision } from "@planc/core/ir";
import { corePlugins } from "@planc/preset-default";
import type { Settings } from "./config/settings.ts";
import { UsageError } from "./exit-codes.ts";
import { type PackShelf, packShelf } from "./packs/pack-shelf.ts";
import { namesIn, packsTogether, type Together } from "./packs/several-packs.ts";

export interface CompileRequest {
  readonly inputs: readonly Draft[];
  /** What was found while the sources were read. */
  readonly findings?: readonly Finding[];
  /** The pack that the user names. */
  readonly pack?: string | undefined;
  /** What the configuration says. */
  readonly settings?:
    | Pick<Settings, "configure" | "severitiesFor" | "pack" | "packs" | "waivers">
    | undefined;
  readonly probes: ProbeMode;
  /** Servers that probes may use. */
  readonly servers?: Servers | undefined;
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
 * that the brief leads to: a first run without packs and probes goes as far as the style, the second one takes
 * what did not change from the first one's cache.
 */
export async function compile(request: CompileRequest): Promise<Compiled> {
  const shelf = request.settings?.packs ?? (await packShelf([]));
  const { result, ...rest } = await compileInputs(request, shelf);
  const found = [...(request.findings ?? []), ...shelf.findings];
  return { result: withFindings(result, found), ...rest };
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

async function compileInputs(request: CompileRequest, shelf: PackShelf): Promise<Compiled> {
  const { inputs, probes, servers = {}, signal, onEvent, settings } = request;
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
      servers,
      cache,
      signal,
      onEvent,
    });
  const named = request.pack ?? settings?.pack;
  // A pack that is too broken to be used is told of, and the plan is made without it.
  const names = namesIn(named ?? "").filter((each) => !shelf.isLeftOut(each));
  if (names.length > 0) {
    const { plugins, findings, packs } = pluginsWith(names, shelf, configure);
    const pack = packs.map((each) => each.pack.name).join(",");
    return { result: withFindings(await whole(plugins), findings), plugins, pack };
  }
  const first = await run({
    plugins: configure(corePlugins).map(stepsOf),
    inputs,
    probes: "none",
    until: [decision.style],
    cache,
    signal,
    onEvent,
  });
  const fitting = shelf.forStyle(first.plan.get(decision.style)?.data.style);
  const plugins = configure(
    fitting === undefined ? corePlugins : shelf.pluginsWith([fitting], { chosen: false }),
  );
  return {
    result: await whole(plugins),
    plugins,
    pack: fitting && shelf.isAmong(fitting, plugins) ? fitting.pack.name : undefined,
  };
}

/**
 * The plugins with the packs that the user names, as configured.
 * @throws UsageError where there is none of a name, or the configuration removes it.
 */
export function pluginsWith(
  names: readonly string[],
  shelf: PackShelf,
  configure: Settings["configure"],
): Together {
  const together = packsTogether(names, shelf);
  const plugins = configure(together.plugins);
  const removed = together.packs.find((each) => !shelf.isAmong(each, plugins));
  if (removed) {
    throw new UsageError(
      `the pack ${removed.pack.name} is chosen, and the configuration removes its plugin.`,
      "Choose another pack, or keep the plugin: planc config names the layers.",
    );
  }
  return { ...together, plugins };
}

/** The plugin without what only judges and writes. */
export function stepsOf({ plugin, options }: ConfiguredPlugin): ConfiguredPlugin {
  return {
    plugin: { ...plugin, parts: plugin.parts.filter((each) => each.kind === "step") },
    options,
  };
}
