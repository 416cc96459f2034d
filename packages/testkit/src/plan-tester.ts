import type { ConfiguredPlugin, Draft, Finding, Plugin, Slot } from "@planc/core";
import { type ProbeMode, type RunOptions, type RunResult, run } from "@planc/core/host";
import { formatFinding } from "./format.ts";

export interface TesterSettings
  extends Pick<RunOptions, "bind" | "severities" | "limits" | "cache"> {
  /** Plugins, with options where `use(plugin, options)` gives them. */
  readonly plugins: readonly (Plugin | ConfiguredPlugin)[];
  /** Options of the plugin, where there is only one. */
  readonly options?: unknown;
  /** `none` unless given. */
  readonly probes?: ProbeMode;
}

/** Runs plugins in the real engine. Immutable: `with` returns another tester. */
export interface PlanTester {
  /** Adds nodes that stand in for missing plugins and for the host; see `given`. */
  with(...nodes: readonly Draft[]): PlanTester;
  /** The result, whatever it is. */
  result(): Promise<RunResult>;
  /** The result; fails the test on any error or warning. */
  run(): Promise<RunResult>;
  /** The findings, whatever they are. */
  diagnose(): Promise<readonly Finding[]>;
}

/**
 * Runs plugins alone or together. Slots that no plugin of the test writes count as given by the host, so
 * a plugin can be tested without those that it builds on: lists are empty and single nodes are absent
 * unless the test gives them.
 */
export function planTester(settings: TesterSettings): PlanTester {
  const { plugins, options, probes = "none", ...more } = settings;
  if (options !== undefined && plugins.length !== 1) {
    throw new TypeError("options are those of a single plugin: write use(plugin, options) instead");
  }
  const configured = plugins.map((each) =>
    "plugin" in each ? each : { plugin: each, options: options ?? {} },
  );
  const slots = slotsMissing(configured.map(({ plugin }) => plugin));
  return tester({ ...more, plugins: configured, slots, probes, inputs: [] });
}

function tester(options: RunOptions): PlanTester {
  const result = (): Promise<RunResult> => run(options);
  return {
    with: (...nodes) => tester({ ...options, inputs: [...options.inputs, ...nodes] }),
    result,
    run: async () => {
      const done = await result();
      const wrong = done.findings.filter(({ severity }) => severity !== "info");
      if (wrong.length === 0 && !done.crashed) return done;
      const stacks = done.trace.flatMap(({ stack }) => (stack ? [stack] : []));
      const lines = [...wrong.map(formatFinding), ...stacks];
      throw new Error(`The plan was expected to compile without findings:\n${lines.join("\n")}`);
    },
    diagnose: async () => (await result()).findings,
  };
}

/** What the plugins read and none of them writes. */
function slotsMissing(plugins: readonly Plugin[]): readonly Slot[] {
  const written = new Set<string>();
  const read = new Map<string, Slot>();
  for (const part of plugins.flatMap((plugin) => plugin.parts)) {
    for (const each of Object.values(part.reads)) {
      const slot = "optional" in each ? each.optional : each;
      read.set(slot.id, slot);
    }
    if (part.kind !== "step") continue;
    for (const slot of Object.values(part.writes)) written.add(slot.id);
  }
  return [...read.values()].filter((slot) => !written.has(slot.id));
}
