import { number } from "../text/words.ts";
import type { RankedOption } from "./ranking.ts";
import { wishesOf } from "./wish-text.ts";

/** Where one leads by the criteria and another was taken: the wish that turned it, which is no fact of either. */
export function decidedByWish(options: readonly RankedOption[]): string | undefined {
  const own = options.find(({ chosen }) => chosen);
  if (!own) return undefined;
  const other = options
    .filter((each) => !each.chosen && bare(each) > bare(own) && each.total < own.total)
    .toSorted((a, b) => bare(b) - bare(a))[0];
  if (!other) return undefined;
  const turned = [own, other].flatMap((each) =>
    wishesOf({ ...each, wishes: each.wishes.filter(({ by }) => by !== 0) }),
  );
  return `By the criteria ${other.name} is ahead, ${number(bare(other))} to ${number(bare(own))}; what decides is a wish (${turned.join("; ")}).`;
}

/** The weighted sum without what wishes add. */
const bare = ({ total, wishes }: RankedOption): number =>
  total - wishes.reduce((sum, { by }) => sum + by, 0);
