import { type Plan, run } from "@planc/core/host";
import stackSelection, {
  rankingPlugin,
  type StyleRanking,
  styleRanking,
} from "@planc/stack-selection";
import { type Deciding, inputsFor } from "./decide-again.ts";

/**
 * How architecture styles rank by the brief of a plan, whichever its text asks for; undefined where the kind of
 * product settles the style. Every turn of the ranking that is named was decided for.
 */
export async function rankStyles(
  plan: Plan,
  styles: readonly string[],
  { plugins, signal }: Deciding,
): Promise<StyleRanking | undefined> {
  const deciding = plugins
    .filter(({ plugin }) => plugin.name === stackSelection.name)
    .map(({ options }) => ({ plugin: rankingPlugin(styles), options }));
  const { plan: ranked } = await run({
    plugins: deciding,
    inputs: inputsFor(deciding, plan),
    probes: "none",
    ...(signal ? { signal } : {}),
  });
  return ranked.get(styleRanking)?.data;
}
