import { capital, type ViewOf } from "@planc/core";
import type { architecture, decision } from "@planc/core/ir";
import { paragraph, strong } from "@planc/core/markdown";
import { isDeployable } from "../catalog/component-kinds.ts";

/** Why contexts became these deployables, where a pack says so, and where the text said otherwise. */
export function cutLine(
  style: string,
  said: readonly ViewOf<typeof decision.decomposition>[],
  components: readonly ViewOf<typeof architecture.component>[],
) {
  const cut = said.find(({ data }) => data.style === style)?.data;
  if (cut === undefined) return [];
  const units = components.filter(
    ({ data }) => data.context !== undefined && isDeployable(data.kind),
  );
  const more =
    cut.most !== undefined && units.length > cut.most
      ? ` There are ${units.length} and not ${cut.most}, because the text itself names them apart.`
      : "";
  const because = capital(cut.because).replace(/[^.!?]$/, "$&.");
  return [paragraph(strong("Cut"), `: ${because}${more}`)];
}
