import type { PlanNodeOf, Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { RankedOption } from "../../records/ranking.ts";
import type { DecisionRecord } from "../../records/record.ts";
import { wishesOf } from "../../records/wish-text.ts";
import { clause, listed, number, sample } from "../../text/words.ts";
import type { BriefName } from "./brief-names.ts";

type Option = PlanNodeOf<typeof decision.option>;

interface Around {
  readonly scored: readonly Option[];
  readonly preferences: readonly PlanNodeOf<typeof decision.preference>[];
  readonly nameOf: (candidate: Ref) => string;
  readonly briefNames: (refs: readonly Ref[]) => readonly BriefName[];
}

/** How many of those that scored, or are ruled out alike, are named. */
const most = 4;

/** Those that were scored, best first, then those that a fact rules out, by that fact. */
export function alternativesParts(record: DecisionRecord, around: Around): readonly string[] {
  const { options, others = [] } = record;
  const own = options.find(({ chosen }) => chosen)?.total;
  const rivals = options.filter(({ chosen }) => !chosen);
  const { next } = record.choice.data;
  const told = rivals.filter(({ candidate }, place) => place < most || candidate === next);
  const more = rivals.length - told.length + others.length;
  const scored = [...told.map((each) => scoreOf(each, own)), ...(more > 0 ? [`${more} more`] : [])];
  return [
    ...(scored.length > 0 ? [scored.join(", ")] : []),
    ...options.flatMap(wishesOf).map((each) => `wished: ${each}`),
    ...ruledOut(record, around),
  ];
}

/** By itself one may score more than the one whose combination scores most. */
function scoreOf({ name, total }: RankedOption, own: number | undefined): string {
  return `${name} ${number(total)}${own !== undefined && total > own ? " (alone)" : ""}`;
}

/** `out by Fastify: Axum, Django, Flask and 13 more`. */
function ruledOut(
  { choice }: DecisionRecord,
  { scored, preferences, nameOf, briefNames }: Around,
): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { data } of scored) {
    if (data.topic !== choice.data.topic || data.eliminated === undefined) continue;
    const { by, because } = data.eliminated;
    const isPolicy = preferences.some(({ ref }) => by.some((each) => each === ref));
    const names = listed(briefNames(by).map(({ name }) => name));
    const cause = isPolicy ? `, as ${clause(because)}` : names === "" ? "" : ` by ${names}`;
    groups.set(cause, [...(groups.get(cause) ?? []), nameOf(data.candidate)]);
  }
  return [...groups].map(([cause, names]) => `out${cause}: ${sample(names.toSorted(), most)}`);
}
