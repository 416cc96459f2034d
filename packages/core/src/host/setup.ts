import type { ConfiguredPlugin, Part, Plugin, Step } from "../part.ts";
import type { Slot } from "../slot.ts";
import { threw } from "./invoke.ts";
import { describeIssues } from "./issues.ts";
import type { Log } from "./log.ts";
import { by, compareText } from "./order.ts";
import { freezePlain, outputBudget } from "./plain-data.ts";
import { readPlugin } from "./plugin-shape.ts";

export interface ReadEntry {
  readonly name: string;
  readonly slot: Slot;
  readonly optional: boolean;
}
export interface WriteEntry {
  readonly name: string;
  readonly slot: Slot;
}
/** A part with the plugin that it belongs to. */
export interface PartEntry<P extends Part = Part> {
  /** `area/name`. */
  readonly id: string;
  /** How messages name it: `step data/tables of @planc/database-schema`. */
  readonly label: string;
  readonly plugin: Plugin;
  readonly options: unknown;
  readonly part: P;
  readonly reads: readonly ReadEntry[];
  readonly writes: readonly WriteEntry[];
  /** The plugin cannot run as it is configured; a finding says why. */
  readonly unfit: boolean;
}
export type StepEntry = PartEntry<Step>;
export type EntriesOf<K extends Part["kind"]> = readonly PartEntry<Extract<Part, { kind: K }>>[];

/** The active plugins and their parts, sorted by id. */
export interface Setup {
  readonly plugins: readonly Plugin[];
  readonly parts: readonly PartEntry[];
}

/** Checks the configuration as far as it can be checked without running a part. */
export function setUp(configured: readonly ConfiguredPlugin[], log: Log): Setup {
  const sorted = configured
    .flatMap((each) => read(each, log))
    .sort(
      (a, b) =>
        compareText(a.plugin.name, b.plugin.name) ||
        compareText(a.plugin.version, b.plugin.version),
    );
  const doubled = findDoubles(
    sorted.map((each) => each.plugin),
    log,
  );
  const parts = new Map<string, PartEntry>();
  for (const { plugin, options } of sorted) {
    const unfit = doubled.has(plugin);
    const parsed = unfit ? undefined : parseOptions(plugin, options, log);
    for (const part of plugin.parts) {
      const entry = enter(part, plugin, parsed);
      const key = `${part.kind} ${entry.id}`;
      if (!parts.has(key)) parts.set(key, entry);
    }
  }
  return {
    plugins: sorted.map((each) => each.plugin),
    parts: [...parts.values()].sort(by((entry) => entry.id)),
  };
}

export function partsOf<K extends Part["kind"]>(setup: Setup, kind: K): EntriesOf<K> {
  const isOfKind = (entry: PartEntry): entry is PartEntry<Extract<Part, { kind: K }>> =>
    entry.part.kind === kind;
  return setup.parts.filter(isOfKind);
}

function read(configured: ConfiguredPlugin, log: Log): readonly ConfiguredPlugin[] {
  const found = readPlugin(configured?.plugin);
  if (found.plugin) return [{ plugin: found.plugin, options: configured.options }];
  log.report("invalid-plugin", { plugin: found.name, reason: found.reason });
  return [];
}

/** Plugins that share a name or an area with another: none of them runs, so order cannot matter. */
function findDoubles(plugins: readonly Plugin[], log: Log): ReadonlySet<Plugin> {
  const doubled = new Set<Plugin>();
  const reported = new Set<string>();
  for (const what of ["name", "area"] as const) {
    const firsts = new Map<string, Plugin>();
    for (const plugin of plugins) {
      const first = firsts.get(plugin[what]);
      if (!first) {
        firsts.set(plugin[what], plugin);
        continue;
      }
      doubled.add(first).add(plugin);
      const pair = `${first.name} ${plugin.name}`;
      if (reported.has(pair)) continue;
      reported.add(pair);
      log.report("duplicate-plugin", {
        first: `${first.name}@${first.version}`,
        second: `${plugin.name}@${plugin.version}`,
        what,
        value: plugin[what],
      });
    }
  }
  return doubled;
}

function parseOptions(plugin: Plugin, given: unknown, log: Log): { options: unknown } | undefined {
  try {
    const result = plugin.options.safeParse(given ?? {});
    if (result.success) return { options: freezePlain(result.data, outputBudget()) };
    log.report("invalid-options", {
      plugin: plugin.name,
      problems: describeIssues(result.error),
    });
  } catch (error) {
    log.report("invalid-options", { plugin: plugin.name, problems: threw(error).reason });
  }
  return undefined;
}

function enter(part: Part, plugin: Plugin, parsed: { options: unknown } | undefined): PartEntry {
  const id = `${plugin.area}/${part.name}`;
  return {
    id,
    label: `${part.kind} ${id} of ${plugin.name}`,
    plugin,
    options: parsed?.options,
    part,
    reads: Object.entries(part.reads).map(([name, read]) =>
      "optional" in read
        ? { name, slot: read.optional, optional: true }
        : { name, slot: read, optional: false },
    ),
    writes:
      part.kind === "step"
        ? Object.entries(part.writes).map(([name, slot]) => ({ name, slot }))
        : [],
    unfit: parsed === undefined,
  };
}
