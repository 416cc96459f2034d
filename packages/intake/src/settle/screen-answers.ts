import { isTotalOfGroup, isWholeScreen } from "@planc/core";
import { blankValue, moreThanFits, movedWhileLoading } from "../catalog/screen-questions.ts";
import type { Brief } from "./apply-corrections.ts";

/** What a text asks about a screen that shows all of something, as the plan of such a screen answers it. */
export function screenAnswer(
  text: string,
  requirements: Brief["requirements"],
): string | undefined {
  const open = requirements.filter(({ data }) => data.priority !== "wont");
  if (!open.some(({ data }) => isWholeScreen(data.text))) return undefined;
  if (movedWhileLoading.test(text))
    return "Nothing can be moved until all that the screen shows is there.";
  const isSummed = open.some(({ data }) => isTotalOfGroup(data.text));
  if (!isSummed) return undefined;
  if (moreThanFits.test(text))
    return "What does not fit is reached by scrolling within its group; counts and totals are of all that is in it.";
  if (blankValue.test(text))
    return "Where a value is not given nothing is shown for it and nothing is added; all values are in one currency, as no field tells them apart.";
  return undefined;
}
