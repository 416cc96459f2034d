import type { PlanNodeOf, Why } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { capital, listed } from "../text/words.ts";
import type { Question } from "./open-questions.ts";

type Requirement = Pick<PlanNodeOf<typeof brief.requirement>, "ref" | "data" | "why">;

/**
 * Of what the text has a choice for, what no part of the plan does yet, in the words of the question that
 * asks it: a purpose that is told without them promises more than there is.
 */
export function missingOf(
  whys: readonly Why[],
  questions: readonly Question[],
  requirements: readonly Requirement[],
): readonly string[] {
  return questions.flatMap(({ data }) => {
    if (!data.missing) return [];
    const said = requirements.filter(
      ({ ref, why }) =>
        data.about.some((each) => each === ref) && whys.some((each) => isWithin(each, why)),
    );
    const keys = said.map((each) => each.data.key).filter((key) => !key.startsWith("R-"));
    return said.length === 0
      ? []
      : [`Open${keys.length > 0 ? ` (${listed(keys)})` : ""}: ${capital(data.default)}`];
  });
}

/** Whether some of the words that one rests on stand in those of the other. */
function isWithin(why: Why, around: Why): boolean {
  if (why.kind !== "stated" || around.kind !== "stated") return false;
  return why.at.some(({ source, span: [from, to] }) =>
    around.at.some((each) => each.source === source && each.span[0] <= from && to <= each.span[1]),
  );
}
