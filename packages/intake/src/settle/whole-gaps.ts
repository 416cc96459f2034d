import { isWholeScreen, mostOnScreen, spoken } from "@planc/core";
import type { Gap } from "./gap.ts";
import { thousands } from "./gap.ts";
import { pluralOf } from "./names.ts";
import type { MovesKnown } from "./open-moves.ts";
import type { Known } from "./questions.ts";

/** How many of a thing a screen shows that shows all of them, where the text gives no number of it. */
export function wholeGaps(
  { quantities }: Pick<Known, "quantities">,
  { concepts, requirements }: Pick<MovesKnown, "concepts" | "requirements">,
): readonly Gap[] {
  const shown = requirements.filter(
    ({ data }) => data.priority !== "wont" && data.later === undefined && isWholeScreen(data.text),
  );
  return concepts.flatMap(({ id, data: { name, role } }) => {
    const said = shown.filter(({ data }) =>
      new RegExp(`\\b${name}(?:s|es)?\\b`, "i").test(data.text),
    );
    const thing = spoken(name);
    const things = pluralOf(thing);
    const isCounted = quantities.some(({ data: { unit } }) => unit === thing || unit === things);
    if (role !== "stored" || said.length === 0 || isCounted) return [];
    return [
      {
        id: `whole-${id}`,
        text: `How many ${things} at most stand on the screen that shows all of them?`,
        default: `Up to ${thousands(mostOnScreen)} in one answer; what is above that comes by further reads.`,
        options: ["up to 500", `up to ${thousands(mostOnScreen)}`, "more"],
        reason:
          "The text has all of them on one screen and gives no number; how it is loaded follows from it.",
        about: [`brief/concept#${id}`],
        turns: ["whole-list"],
      },
    ];
  });
}
