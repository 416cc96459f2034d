import { idOf, isPassing, sendsOnId } from "@planc/core";
import { number } from "../text/words.ts";
import { ids } from "./approaches/rows.ts";
import type { Drawn } from "./drawn.ts";

/** From this share of the planned requests on, what is said of the load is said of them. */
const nearlyAll = 0.9;

/**
 * Whose load and latency make performance count for more, where a function of its own answers nearly all
 * requests: what the others are written with is not told apart by them.
 */
export function partOfLoad(
  topic: string,
  { components, operations, actions, mixes = [] }: Drawn,
): string | undefined {
  const unit = components.find(({ ref }) => idOf(ref) === sendsOnId);
  if (!unit || !["api-framework", "language", "runtime"].includes(topic)) return undefined;
  const passing = actions.filter(({ data }) => isPassing(data));
  const sent = operations.filter(({ data }) =>
    data.realises.some((each) => passing.some(({ ref }) => ref === each)),
  );
  const others = operations.length - sent.length;
  const share = mixes
    .filter(({ data }) => sent.some(({ ref }) => ref === data.operation))
    .reduce((sum, { data }) => sum + data.share.value, 0);
  if (others === 0 || share < nearlyAll) return undefined;
  return `rate and time are those of ${ids(sent)[0]} alone, ${number(Math.floor(share * 1000) / 10)} % of the planned requests, which ${unit.data.name} answer; of the other ${others} operations the text asks none such`;
}
