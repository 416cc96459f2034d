import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { changers, type DecidingFacts } from "./access-deciding.ts";
import { isFixed } from "./given-properties.ts";
import { type PairFacts, pairOf } from "./pairs-once.ts";

type Field = ViewOf<typeof data.field>;

/** Whether a field of a thing can be given anew; a link between other things would be another link. */
export function isChangedIn(
  holder: ViewOf<typeof data.entity> | undefined,
  own: readonly Field[],
  facts: DecidingFacts & PairFacts,
): (field: Field) => boolean {
  const ends = pairOf(holder, own, facts);
  return (each) =>
    !isFixed(each, holder, facts.identity) &&
    !ends.includes(each) &&
    changers(each, holder, facts) !== "nobody";
}
