import { number } from "../text/words.ts";
import type { RankedOption } from "./ranking.ts";
import type { Turn } from "./turns-table.ts";

/**
 * What nobody knows of the chosen option or of its rival, where another value of it would put the rival
 * first: a choice that hangs on that says so.
 */
export function hangsOnUnknown(
  [chosen, rival]: readonly RankedOption[],
  weightOf: (criterion: string) => number | undefined,
): readonly Turn[] {
  if (!chosen || !rival) return [];
  const lead = chosen.total - rival.total;
  if (lead <= 0) return [];
  return chosen.scores.flatMap((own) => {
    const other = rival.scores.find(({ criterion }) => criterion === own.criterion);
    const weight = weightOf(own.criterion);
    if (!other || !weight || own.unknown === other.unknown) return [];
    const from = other.score + lead / weight;
    const below = own.score - lead / weight;
    if (other.unknown ? from > 1 : below < 0) return [];
    const [of, turns] = other.unknown ? [rival, `≥ ${told(from)}`] : [chosen, `< ${told(below)}`];
    return [
      {
        what: `${own.criterion} of ${of.name}`,
        now: `unknown, ${number((other.unknown ? other : own).score)} counted`,
        turns,
        to: rival.name,
      },
    ];
  });
}

const told = (value: number): string => number(Number(value.toPrecision(2)));
