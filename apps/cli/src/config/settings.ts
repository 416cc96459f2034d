import { dirname, resolve } from "node:path";
import {
  type Applied,
  apply,
  type ConfigProblem,
  type ConfigValue,
  flatten,
  merge,
  readPath,
  showPath,
} from "@planc/config";
import type { ConfiguredPlugin, Plugin } from "@planc/core";
import { readPlugin, type Severities, type Waiver } from "@planc/core/host";
import { everyPlugin } from "@planc/preset-default";
import { UsageError } from "../exit-codes.ts";
import { catalogueOf } from "../findings.ts";
import { type BrokenPack, mayBeFinding, mayBePlugin } from "../packs/names-left-out.ts";
import type { PackShelf } from "../packs/pack-shelf.ts";
import { settlePacks } from "../packs/settings-packs.ts";
import { configNames, findConfigs, loadConfig } from "./load-config.ts";

/** What a configuration says, for the commands that compile. */
export interface Settings {
  /** The file that was read; undefined where there is none. */
  readonly file: string | undefined;
  /** Plugins with those that the configuration brings, without those that it removes, with its options. */
  readonly configure: (plugins: readonly ConfiguredPlugin[]) => readonly ConfiguredPlugin[];
  /** All of them with all packs, as configured: what judges plans and draws the pipeline. */
  readonly plugins: readonly ConfiguredPlugin[];
  /** Those that are removed too: a plan may have been made with them. */
  readonly known: readonly ConfiguredPlugin[];
  /** Severities for a run of some of the plugins: without those of plugins that take no part in it. */
  readonly severitiesFor: (plugins: readonly ConfiguredPlugin[]) => Severities;
  /** Findings that somebody answers for living with. */
  readonly waivers: readonly Waiver[];
  readonly pack: string | undefined;
  /** The packs that there are, with those that the configuration and the command line name. */
  readonly packs: PackShelf;
  /** Every value that counts, defaults among them. */
  readonly values: readonly ConfigValue[];
}

export interface ConfigOptions {
  /** A file; false with `--no-config`. */
  readonly config?: string | boolean;
  /** A pack that the command line names, where the command has one. */
  readonly pack?: string;
}

/**
 * Reads the configuration that was named, else the one in the folder.
 * @throws UsageError with everything that is wrong with it.
 */
export async function settingsFor({ config, pack }: ConfigOptions, cwd: string): Promise<Settings> {
  const file = config === false ? undefined : await fileFor(config, cwd);
  const { layer, problems: unread } =
    file === undefined ? { layer: {}, problems: [] } : await loadConfig(resolve(cwd, file));
  const { layers, problems: invalid } =
    layer === undefined ? { layers: [], problems: [] } : flatten(layer, file ?? "default");
  const merged = merge(layers);
  const settled = await settlePacks({
    merged,
    plugins: merged.values.flatMap(({ path, value }) =>
      path[0] === "use" && isPlugin(value) ? [value] : [],
    ),
    folder: file === undefined ? cwd : dirname(resolve(cwd, file)),
    named: pack === undefined ? undefined : { pack, cwd },
  });
  const { shelf, names: packs } = settled;
  const applied = apply(merged, { plugins: [...everyPlugin, ...shelf.ownPlugins], packs });
  const problems = [...unread, ...invalid, ...settled.problems, ...applied.problems].filter(
    (each) => !mayBeOfBroken(each, merged.values, shelf.broken),
  );
  if (problems.length > 0) throw refusal(problems);
  return {
    file,
    configure: (plugins) => apply(merged, { plugins, packs }).plugins,
    plugins: applied.plugins,
    known: applied.known,
    severitiesFor: (plugins) => severitiesOf(applied, plugins),
    waivers: applied.waivers,
    pack: applied.pack,
    packs: shelf,
    values: applied.values,
  };
}

/** Whether a problem is with what a pack would have if it were not broken: that is told of the pack. */
function mayBeOfBroken(
  { code, path }: ConfigProblem,
  values: readonly ConfigValue[],
  broken: readonly BrokenPack[],
): boolean {
  const keys = readPath(path) ?? [];
  if (code === "config/unknown-plugin") return mayBePlugin(keys[1] ?? "", broken);
  if (code !== "config/unknown-finding") return false;
  const found = values.find((each) => showPath(each.path) === path)?.value;
  return typeof found === "string" && mayBeFinding(found, broken);
}

/** What a layer brings along was read as a plugin before. */
function isPlugin(value: unknown): value is Plugin {
  return readPlugin(value).plugin !== undefined;
}

/** What no plugin at all reports stays, so that it is told as misspelt. */
function severitiesOf(
  { severities, known }: Applied,
  plugins: readonly ConfiguredPlugin[],
): Severities {
  const [active, others] = [catalogueOf(plugins), catalogueOf(known)];
  return Object.fromEntries(
    Object.entries(severities).filter(([code]) => active.has(code) || !others.has(code)),
  );
}

async function fileFor(named: string | true | undefined, cwd: string): Promise<string | undefined> {
  if (typeof named === "string") return named;
  const found = await findConfigs(cwd);
  if (found.length > 1) {
    throw new UsageError(
      `there are several configurations: ${found.join(", ")}.`,
      "Keep one of them, or name one with --config.",
    );
  }
  if (named === true && found.length === 0) {
    throw new UsageError("there is no configuration.", `Make one of ${configNames.join(", ")}.`);
  }
  return found[0];
}

function refusal(problems: readonly ConfigProblem[]): UsageError {
  const told = problems.map(
    ({ layer, path, message, fix }) =>
      // Most messages name the path themselves.
      `${layer}${path === "" || message.includes(path) ? "" : `, ${path}`}: ${message}\n    → ${fix}`,
  );
  return new UsageError(
    `the configuration has ${problems.length === 1 ? "a fault" : `${problems.length} faults`}:\n  ${told.join("\n  ")}`,
    "planc config prints the values that count.",
  );
}
