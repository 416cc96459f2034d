import { unplannedWorks } from "../catalog/unplanned-works.ts";
import type { Gap } from "./gap.ts";
import type { MovesKnown } from "./open-moves.ts";

/** Works that the text asks for and that nothing of the plan does: better asked than passed over. */
export function unplannedGaps({
  actions,
  requirements,
}: Pick<MovesKnown, "actions" | "requirements">): readonly Gap[] {
  return unplannedWorks.flatMap((work) => {
    const said = requirements.filter(
      ({ data }) =>
        data.priority !== "wont" && data.later === undefined && work.said.test(data.text),
    );
    const done = actions.some(({ data }) => work.verbs.includes(data.verb));
    if (said.length === 0 || done) return [];
    const keys = said.map(({ data }) => data.key).filter((key) => !key.startsWith("R-"));
    return [
      {
        id: work.id,
        text: work.text(keys.length > 0 ? ` (${keys.slice(0, 4).join(", ")})` : ""),
        default: work.default,
        options: work.options,
        reason: "The text asks for it, and no part of the plan does it.",
        ...(work.isDone ? {} : { missing: true as const }),
        about: said.map(({ id }) => `brief/requirement#${id}` as const),
      },
    ];
  });
}
