import { isOfLoad } from "../scoring/enough.ts";
import { isOfTeam } from "../scoring/familiarity.ts";
import { readFit } from "../scoring/fit-note.ts";
import { movedBy } from "../scoring/weight-note.ts";
import { number } from "../text/words.ts";
import type { weightsHere } from "./judged-by.ts";
import type { RankedOption } from "./ranking.ts";

/** What counts for less of the whole than this is no reason. */
export const least = 0.01;
/** How many reasons of one kind are named. */
export const few = 2;

export interface Gap {
  readonly criterion: string;
  /** What the chosen one gains by it in the weighted sum; below 0 where the other does. */
  readonly gain: number;
  readonly own: RankedOption["scores"][number];
  readonly theirs: RankedOption["scores"][number];
}

export type Scored = Pick<RankedOption, "scores">;
export type Weights = ReturnType<typeof weightsHere>;
type Weighed = NonNullable<ReturnType<Weights["get"]>>;

/** What tells two apart that is known of both, what speaks most for the first at the head. */
export function gapsOf(own: Scored, other: Scored, weights: Weights): readonly Gap[] {
  return differences(own, other, weights)
    .filter(({ own: mine, theirs }) => !(mine.unknown || theirs.unknown))
    .filter(
      // How many others use it is no reason, unless nothing else decided: that is said then.
      ({ criterion, own: mine }) => criterion !== "Familiarity" || isOfTeam(mine.note),
    )
    .toSorted((a, b) => b.gain - a.gain);
}

/** With what stands in where nobody counted. */
export function differences(own: Scored, other: Scored, weights: Weights): readonly Gap[] {
  return own.scores.flatMap((row): Gap[] => {
    const theirs = other.scores.find(({ criterion }) => criterion === row.criterion);
    const weight = weights.get(row.criterion)?.weight ?? 0;
    const gain = theirs ? weight * (row.score - theirs.score) : 0;
    return theirs ? [{ criterion: row.criterion, gain, own: row, theirs }] : [];
  });
}

/** Years, licences and counts are facts, and so is a load that is carried; the rest the catalogue judged. */
export function isOfJudgement({ criterion, own }: Gap): boolean {
  return !(isOfUse(criterion) || isOfLoad(own.note));
}

/** How long and by how many something is used. */
export function isOfUse(criterion: string): boolean {
  return criterion === "Maturity" || criterion === "Familiarity";
}

/** Whether the brief or somebody's policy is why a criterion counts for what it does. */
export function isAskedFor(weighed: Weighed | undefined): boolean {
  return weighed?.layer !== undefined || movedBy(weighed?.because ?? "") !== undefined;
}

/** `fit 0.065, maturity 0.02`: each by what of the weighted sum it makes up. */
export function gains(gaps: readonly Gap[]): string {
  return gaps.map(({ criterion, gain }) => `${criterion.toLowerCase()} ${points(gain)}`).join(", ");
}

/** The needs that the first of a gap meets better, what counts most first. */
export function betterNeeds({ own, theirs }: Gap): readonly string[] {
  const values = new Map(readFit(theirs.note).map(({ name, value }) => [name, value]));
  return readFit(own.note)
    .map(({ name, value }) => ({ name, by: value - (values.get(name) ?? 0) }))
    .filter(({ by }) => by > 0)
    .toSorted((a, b) => b.by - a.by)
    .map(({ name }) => name)
    .slice(0, few);
}

/** Points of a sum, by three digits. */
export function points(value: number): string {
  const rounded = Math.round(Math.abs(value) * 1000) / 1000;
  return `${value < 0 && rounded > 0 ? "−" : ""}${number(rounded)}`;
}
