import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { changers, type DecidingFacts } from "./access-deciding.ts";
import { togetherIn } from "./availability.ts";
import { isFixed } from "./given-properties.ts";
import { type PairFacts, pairOf } from "./pairs-once.ts";

type Field = ViewOf<typeof data.field>;

/** Whether a field of a thing can be given anew; a link between other things would be another link. */
export function isChangedIn(
  holder: ViewOf<typeof data.entity> | undefined,
  own: readonly Field[],
  facts: DecidingFacts &
    PairFacts & { readonly uniqueness: readonly ViewOf<typeof brief.uniqueness>[] },
): (field: Field) => boolean {
  const refers = new Set<string>(own.flatMap(({ ref, data }) => (data.references ? [ref] : [])));
  const linked = togetherIn(facts.uniqueness, holder?.data.concept, own).filter(
    ({ fields }) => fields.length > 1 && fields.every((each) => refers.has(each)),
  );
  const ends = new Set<string>([
    ...pairOf(holder, own, facts).map(({ ref }) => ref),
    ...linked.flatMap(({ fields }) => fields),
  ]);
  return (each) =>
    !isFixed(each, holder, facts.identity) &&
    !ends.has(each.ref) &&
    changers(each, holder, facts) !== "nobody";
}
