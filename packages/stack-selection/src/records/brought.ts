import { idOf, type PlanNodeOf, type Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { capital, clause, listed, number } from "../text/words.ts";
import { weightsFor, weightsHere } from "./judged-by.ts";
import { type RankedOption, rowsOf } from "./ranking.ts";
import {
  flipped,
  type Gap,
  gapsOf,
  inWords,
  isOfJudgement,
  isOfUse,
  least,
  type Telling,
  type Weights,
} from "./telling.ts";

type Choice = PlanNodeOf<typeof decision.choice>;

/** Where what comes with an option is found. */
export interface Scoring {
  readonly scored: readonly PlanNodeOf<typeof decision.option>[];
  readonly criteria: readonly PlanNodeOf<typeof decision.criterion>[];
  readonly nameOf: (candidate: Ref) => string;
}

/** How many of them are named. */
const few = 2;
/** What is added up counts from here on. */
const small = 0.004;

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly gap: Gap;
}

/**
 * What tells a choice from its rival where nothing that it is itself does: what comes with it in the place of what
 * would come with the other, and else the small differences that add up; with what is of age and use alone.
 */
export function broughtOf(
  choice: Choice,
  own: RankedOption,
  other: RankedOption,
  scoring: Scoring,
): Telling {
  const { margin, instead } = choice.data;
  const here = weightsHere(scoring.criteria, choice);
  const brought = (instead?.changes ?? []).flatMap((each) => pairsOf(each, scoring));
  const told = brought
    .filter(({ gap }) => !isOfUse(gap.criterion))
    .toSorted((a, b) => b.gap.gain - a.gap.gain);
  // Of one in the place of another, what counts most.
  const firsts = told.filter(({ from }, at) => told.findIndex((each) => each.from === from) === at);
  const ahead = firsts.filter(({ gap }) => gap.gain >= least).slice(0, few);
  const behind = told.filter(({ gap }) => gap.gain <= -least).at(-1);
  const used =
    useOf(own, other, here) +
    (instead?.changes ?? []).reduce((sum, each) => sum + useOfChange(each, scoring), 0);
  const use =
    margin !== undefined && used >= least
      ? ` Of the lead of ${number(margin)}, ${number(round(Math.min(used, margin)))} is how long and by how many each is used, which the brief asks nothing about.`
      : "";
  if (ahead.length === 0) return { text: `${addedUp(own, other, here)}${use}`, isJudged: false };
  const parts = ahead.map(({ from, to, gap }) => `${from} is ahead of ${to} by ${inWords(gap)}`);
  const against = behind
    ? ` ${capital(behind.to)} is ahead of ${behind.from} by ${inWords(flipped(behind.gap))}.`
    : "";
  const led = instead?.own ?? 0;
  const added = margin === undefined ? 0 : round(margin - led);
  const standing =
    led >= least && added > 0
      ? `By its own scores it is ${number(led)} ahead of ${other.name}, in small differences; what comes with it adds ${number(added)}, by what counts most`
      : `By its own scores it is not told from ${other.name} by much; what comes with it tells them apart`;
  return {
    text: `${standing}: ${listed(parts)}.${against}${use}`,
    isJudged: [...ahead, ...(behind ? [behind] : [])].some(({ gap }) => isOfJudgement(gap)),
  };
}

type Change = NonNullable<Choice["data"]["instead"]>["changes"][number];

function optionsOf({ from, to }: Change, { scored, criteria }: Scoring) {
  const [own, other] = [from, to].map((ref) => scored.find(({ data }) => data.candidate === ref));
  if (!own || !other) return undefined;
  return {
    own: { scores: rowsOf(own) },
    other: { scores: rowsOf(other) },
    weights: weightsFor(criteria, idOf(own.data.topic)),
  };
}

function pairsOf(change: Change, scoring: Scoring): readonly Pair[] {
  const found = optionsOf(change, scoring);
  if (!found) return [];
  const [from, to] = [scoring.nameOf(change.from), scoring.nameOf(change.to)];
  return gapsOf(found.own, found.other, found.weights).map((gap) => ({ from, to, gap }));
}

function useOfChange(change: Change, scoring: Scoring): number {
  const found = optionsOf(change, scoring);
  return found ? useOf(found.own, found.other, found.weights) : 0;
}

type Scored = Pick<RankedOption, "scores">;

/** What of a difference is age and use, with what stands in where nobody counted. */
function useOf(own: Scored, other: Scored, weights: Weights): number {
  return differences(own, other, weights)
    .filter(({ criterion }) => isOfUse(criterion))
    .reduce((sum, { gain }) => sum + gain, 0);
}

function differences(own: Scored, other: Scored, weights: Weights): readonly Gap[] {
  return own.scores.flatMap((row): Gap[] => {
    const theirs = other.scores.find(({ criterion }) => criterion === row.criterion);
    const weight = weights.get(row.criterion)?.weight ?? 0;
    const gain = theirs ? weight * (row.score - theirs.score) : 0;
    return theirs ? [{ criterion: row.criterion, gain, own: row, theirs }] : [];
  });
}

/** `operations 0.7 to 0.65 and familiarity 0.49 to 0.37 (nobody counted it; there 6.7 % use it)`. */
function addedUp(own: RankedOption, other: RankedOption, weights: Weights): string {
  const parts = differences(own, other, weights)
    .filter(({ gain }) => gain >= small)
    .toSorted((a, b) => b.gain - a.gain)
    .map(({ criterion, own: mine, theirs }) => {
      const notes = [mine, theirs].map(({ note, unknown }) =>
        unknown ? "nobody counted it, and a figure stands in" : clause(note),
      );
      return `${criterion.toLowerCase()} ${number(mine.score)} to ${number(theirs.score)} (${notes.join("; there ")})`;
    });
  return parts.length === 0
    ? `Nothing that is known of ${other.name} tells the two apart by much.`
    : `Nothing tells it from ${other.name} by much; what adds up is ${listed(parts)}.`;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
