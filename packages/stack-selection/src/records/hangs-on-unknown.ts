import { number } from "../text/words.ts";
import type { RankedOption } from "./ranking.ts";

/**
 * What nobody knows of the chosen option or of its rival, where another value of it would put the rival
 * first: a choice that hangs on that says so.
 */
export function hangsOnUnknown(
  [chosen, rival]: readonly RankedOption[],
  weightOf: (criterion: string) => number | undefined,
): readonly string[] {
  if (!chosen || !rival) return [];
  const lead = chosen.total - rival.total;
  if (lead <= 0) return [];
  return chosen.scores.flatMap((own) => {
    const other = rival.scores.find(({ criterion }) => criterion === own.criterion);
    const weight = weightOf(own.criterion);
    if (!other || !weight || own.unknown === other.unknown) return [];
    const what = own.criterion.toLowerCase();
    if (other.unknown) {
      const from = other.score + lead / weight;
      return from > 1
        ? []
        : [
            `It hangs on what nobody counted: ${what} of ${rival.name} from ${told(from)} on (${number(other.score)} counted) puts it first.`,
          ];
    }
    const below = own.score - lead / weight;
    return below < 0
      ? []
      : [
          `It hangs on what nobody counted: ${what} of ${chosen.name} below ${told(below)} (${number(own.score)} counted) puts ${rival.name} first.`,
        ];
  });
}

const told = (value: number): string => number(Number(value.toPrecision(2)));
