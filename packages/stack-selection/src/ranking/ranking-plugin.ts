import { optional, type Plugin, sole } from "@planc/core";
import { decision } from "@planc/core/ir";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { derived, step } from "../kit.ts";
import stackSelection from "../plugin.ts";
import { rankStyles } from "./rank-styles.ts";
import { styleRanking } from "./style-ranking.ts";

/**
 * The plugin with one step in the place of all others: it ranks styles by the brief. Its options are the
 * plugin's own, so that an organisation's catalogue counts.
 */
export function rankingPlugin(styles: readonly string[]): Plugin {
  const ranking = step("style-ranking", {
    reads: { ...factReads, preferences: optional(decision.preference) },
    writes: { ranking: styleRanking },
    run: (inputs) => {
      const wishes = inputs.preferences.filter(({ data }) => data.topic === "style");
      const ranked = rankStyles(gatherFacts(inputs), wishes, styles);
      const why = derived("style-from-facts", [inputs.product.ref]);
      return { ranking: ranked && sole(styleRanking, ranked, why) };
    },
  });
  return Object.freeze({ ...stackSelection, slots: [styleRanking], parts: [ranking] });
}
