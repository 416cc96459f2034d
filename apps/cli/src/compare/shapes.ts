import type { Shape } from "@planc/comparison";
import { type Draft, type Finding, placeIn, sole, stated } from "@planc/core";
import { createMemoryCache, type Plan, type RunEvent, type RunResult, run } from "@planc/core/host";
import { brief, decision, host } from "@planc/core/ir";
import { corePlugins } from "@planc/preset-default";
import { pluginsWith, stepsOf } from "../compile.ts";
import type { Settings } from "../config/settings.ts";
import { bareStyles } from "./bare-styles.ts";

export interface ShapesRequest {
  readonly inputs: readonly Draft[];
  /** Names of packs, in the order in which they are to be shown. */
  readonly packs: readonly string[];
  /** With a plan of each style that no pack is for. */
  readonly bare?: boolean;
  readonly settings: Pick<Settings, "configure" | "packs">;
  readonly signal: AbortSignal;
  readonly onEvent: (event: RunEvent) => void;
}

export interface Shapes {
  readonly shapes: readonly Shape[];
  /** What a plan of the input takes where nobody names a pack. */
  readonly own: Plan;
  readonly findings: readonly Finding[];
  readonly crashed: boolean;
  /** Of the runs, the one without a pack first. */
  readonly traces: readonly RunResult["trace"][];
}

/**
 * Compiles the same input once without a pack and once under each of them, in memory. What a pack does not
 * change is taken from the cache: the input is read once. Under a pack, what the text says of the style does
 * not count, or one shape would be compared with itself.
 */
export async function compileShapes(request: ShapesRequest): Promise<Shapes> {
  const { inputs, packs, settings, signal, onEvent } = request;
  const { configure, packs: shelf } = settings;
  const named = packs.map((pack) => [pack, pluginsWith([pack], shelf, configure).plugins] as const);
  const cache = createMemoryCache();
  const core = configure(corePlugins);
  const compile = (plugins: typeof core, given: readonly Draft[]) =>
    run({ plugins: plugins.map(stepsOf), inputs: given, probes: "none", cache, signal, onEvent });
  const own = await compile(core, inputs);
  const results: RunResult[] = [];
  const shapes: Shape[] = [];
  const compileAs = async (pack: string, plugins: typeof core) => {
    const result = await compile(plugins, [...inputs, openStyle(packs)]);
    results.push(result);
    shapes.push({ pack, plan: result.plan });
  };
  if (own.plan.get(brief.product) !== undefined) {
    for (const [pack, plugins] of named) await compileAs(pack, plugins);
    const styles = new Set<string | undefined>(
      shapes.map(({ plan }) => plan.get(decision.style)?.data.style),
    );
    // Where the kind of product settles the style, no further one is to be had.
    if (request.bare && styles.size > 1) {
      for (const { style, plugin } of bareStyles(styles)) {
        await compileAs(style, configure([...corePlugins, plugin]));
      }
    }
  }
  const all = [own, ...results];
  return {
    shapes,
    own: own.plan,
    findings: all.flatMap(({ findings }) => findings),
    crashed: all.some(({ crashed }) => crashed),
    traces: all.map(({ trace }) => trace),
  };
}

/** That the text's style does not count, which whoever compares packs says by naming them. */
function openStyle(packs: readonly string[]): Draft {
  const text = packs.join(" ");
  return sole(
    host.leftOpen,
    { decisions: ["style"] },
    stated(placeIn("--pack", text, 0, text.length)),
  );
}
