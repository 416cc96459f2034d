import { idOf, type PlanNodeOf, type Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { few, type Gap, gains, gapsOf, isOfUse, least } from "./gaps.ts";
import { weightsFor } from "./judged-by.ts";
import { rowsOf } from "./ranking.ts";

type Choice = PlanNodeOf<typeof decision.choice>;

/** Where what comes with an option is found. */
export interface Scoring {
  readonly scored: readonly PlanNodeOf<typeof decision.option>[];
  readonly criteria: readonly PlanNodeOf<typeof decision.criterion>[];
  readonly nameOf: (candidate: Ref) => string;
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly gap: Gap;
}

type Change = NonNullable<Choice["data"]["instead"]>["changes"][number];

/**
 * What tells a choice from its rival where nothing that it is itself does: what comes with it in the place of
 * what would come with the other, by what counts most of each.
 */
export function broughtOf(choice: Choice, scoring: Scoring): readonly string[] {
  const told = (choice.data.instead?.changes ?? [])
    .flatMap((each) => pairsOf(each, scoring))
    .filter(({ gap }) => !isOfUse(gap.criterion) && gap.gain >= least)
    .toSorted((a, b) => b.gap.gain - a.gap.gain);
  const firsts = told.filter(({ from }, at) => told.findIndex((each) => each.from === from) === at);
  return firsts
    .slice(0, few)
    .map(({ from, to, gap }) => `Brings ${from} before ${to}: ${gains([gap])}.`);
}

function pairsOf({ from, to }: Change, { scored, criteria, nameOf }: Scoring): readonly Pair[] {
  const [own, other] = [from, to].map((ref) => scored.find(({ data }) => data.candidate === ref));
  if (!own || !other) return [];
  const weights = weightsFor(criteria, idOf(own.data.topic));
  return gapsOf({ scores: rowsOf(own) }, { scores: rowsOf(other) }, weights).map((gap) => ({
    from: nameOf(from),
    to: nameOf(to),
    gap,
  }));
}
