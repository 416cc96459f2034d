import type { PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { isOfLoad } from "../scoring/enough.ts";
import { isOfTeam } from "../scoring/familiarity.ts";
import { readFit } from "../scoring/fit-note.ts";
import { movedBy } from "../scoring/weight-note.ts";
import { capital, clause, listed, number } from "../text/words.ts";
import { weightsHere } from "./judged-by.ts";
import type { RankedOption } from "./ranking.ts";

type Choice = PlanNodeOf<typeof decision.choice>;
type Criterion = PlanNodeOf<typeof decision.criterion>;

/** What counts for less of the whole than this is no reason. */
export const least = 0.01;
/** How many reasons of one kind are named. */
const few = 2;

export interface Gap {
  readonly criterion: string;
  /** What the chosen one gains by it in the weighted sum; below 0 where the other does. */
  readonly gain: number;
  readonly own: RankedOption["scores"][number];
  readonly theirs: RankedOption["scores"][number];
}

export interface Telling {
  readonly text: string;
  /** Scores that the catalogue judged are among what it says. */
  readonly isJudged: boolean;
  /** How long each has been in use is all that it says for the chosen one, and nobody asked for that. */
  readonly isUnasked?: true;
}

/**
 * What tells a choice from the one that it was taken before, in this table and in words, what counts most first; and
 * where nothing that the product needs does, that it is so.
 */
export function tellingOf(
  choice: Choice,
  own: RankedOption,
  other: RankedOption,
  criteria: readonly Criterion[],
  {
    isWay,
    isOpen,
  }: {
    /** Ways of building, whose names are phrases. */
    readonly isWay: boolean;
    /** The two are not told apart, so that what speaks for each is said side by side. */
    readonly isOpen: boolean;
  },
): Telling | undefined {
  const weights = weightsHere(criteria, choice);
  const gaps = gapsOf(own, other, weights);
  const ahead = gaps.filter(({ gain }) => gain >= least).slice(0, few);
  const lost = gaps
    .filter(({ gain }) => gain <= -least)
    .slice(-few)
    .toReversed();
  const [behind] = lost;
  const isJudged = [...ahead, ...(isOpen ? lost.slice(0, 1) : lost)].some(isOfJudgement);
  if (isOpen) {
    return { text: sideBySide(own, other, { ahead, behind, isWay }), isJudged };
  }
  if (ahead.length === 0) return undefined;
  const asked = ahead.some(({ criterion }) => criterion === "Fit")
    ? askedFor(choice, own, other)
    : [];
  const name = isWay ? `“${other.name}”` : other.name;
  // A brief that asks for what has proven itself gives that criterion more weight.
  const isUnasked = ahead.every(
    ({ criterion }) => criterion === "Maturity" && !isAskedFor(weights.get(criterion)),
  );
  const led = `It is ahead of ${name} by ${listed(ahead.map(inWords))}`;
  const text = [
    isUnasked
      ? `${led} alone, which the brief asks nothing about${behind === undefined ? unasked(own, other) : ""}.`
      : `${led}.`,
    ...(asked.length > 0 ? [`Asked for by ${listed(asked)}.`] : []),
    ...against(isWay ? name : capital(name), [
      ...lost.map((each) => inWords(flipped(each))),
      ...ahead.flatMap(metLess),
    ]),
  ].join(" ");
  return { text, isJudged, ...(isUnasked ? { isUnasked } : {}) };
}

/** A need that is met better by less than this is no reason against a choice. */
const much = 0.2;

function against(name: string, reasons: readonly string[]): readonly string[] {
  return reasons.length === 0 ? [] : [`${name} is ahead by ${listed(reasons)}.`];
}

/** The need that the other meets best of those that it meets better, in a criterion that the chosen one leads in. */
function metLess({ own, theirs }: Gap): readonly string[] {
  const [part] = better(theirs.note, own.note);
  const isMuch = part !== undefined && part.value - (part.their?.value ?? 0) >= much;
  return isMuch ? [partInWords(part)] : [];
}

/** What speaks for each of two whose needs come out level; that there is nothing where they are alike in all. */
function unasked(own: RankedOption, other: RankedOption): string {
  const [mine, yours] = [own, other].map(
    ({ scores }) => scores.find(({ criterion }) => criterion === "Fit")?.note ?? "",
  );
  const [ours, theirs] = [better(mine ?? "", yours ?? ""), better(yours ?? "", mine ?? "")].map(
    ([first]) => first,
  );
  if (!ours || !theirs) return ": by what it asks the two are not told apart";
  return `: what they are needed for comes out level, by ${ours.name} for ${own.name} (${ours.why}) and by ${theirs.name} for ${other.name} (${theirs.why})`;
}

interface Sides {
  readonly ahead: readonly Gap[];
  readonly behind: Gap | undefined;
  readonly isWay: boolean;
}

/** What speaks for each of two, and what has to be known to tell them apart. */
function sideBySide(
  own: RankedOption,
  other: RankedOption,
  { ahead, behind, isWay }: Sides,
): string {
  const [mine, yours] = [own.name, other.name].map((each) => (isWay ? `“${each}”` : each));
  const known = isWay
    ? "a reason of the product that the brief does not give decides it"
    : "what the team has or knows decides it";
  const theirs = behind && flipped(behind);
  if (ahead.length === 0 && !theirs)
    return `Nothing that is known of ${yours} tells the two apart by much; ${known}.`;
  const sides = [
    ...(ahead.length > 0 ? [`For ${mine}: ${listed(ahead.map(inWords))}.`] : []),
    ...(theirs ? [`For ${yours}: ${inWords(theirs)}.`] : []),
  ];
  const decides =
    ahead.length > 0 && theirs
      ? `It is decided by which counts for more here, ${listed(ahead.map(subject))} or ${subject(theirs)}, which the brief does not say.`
      : `Nothing counted here speaks as much for ${theirs ? mine : yours}; ${known}.`;
  return [...sides, decides].join(" ");
}

/** What two are told apart by, without how: the need that one meets better, or the criterion. */
function subject({ criterion, own, theirs }: Gap): string {
  const [part] = better(own.note, theirs.note);
  return part?.name ?? criterion.toLowerCase();
}

/** Whether the brief or somebody's policy is why a criterion counts for what it does. */
function isAskedFor(weighed: Weighed | undefined): boolean {
  return weighed?.layer !== undefined || movedBy(weighed?.because ?? "") !== undefined;
}

/** Years, licences and counts are facts, and so is a load that is carried; the rest the catalogue judged. */
export function isOfJudgement({ criterion, own }: Gap): boolean {
  return !(isOfUse(criterion) || isOfLoad(own.note));
}

/** How long and by how many something is used. */
export function isOfUse(criterion: string): boolean {
  return criterion === "Maturity" || criterion === "Familiarity";
}

type Scored = Pick<RankedOption, "scores">;
export type Weights = ReturnType<typeof weightsHere>;
type Weighed = NonNullable<ReturnType<Weights["get"]>>;

/** What tells two apart that is known of both, what speaks most for the first at the head. */
export function gapsOf(own: Scored, other: Scored, weights: Weights): readonly Gap[] {
  return own.scores
    .flatMap((row): Gap[] => {
      const theirs = other.scores.find(({ criterion }) => criterion === row.criterion);
      const weight = weights.get(row.criterion)?.weight ?? 0;
      if (!theirs || row.unknown || theirs.unknown) return [];
      // How many others use it is no reason, unless nothing else decided: that is said first then.
      if (row.criterion === "Familiarity" && !isOfTeam(row.note)) return [];
      return [
        { criterion: row.criterion, gain: weight * (row.score - theirs.score), own: row, theirs },
      ];
    })
    .sort((a, b) => b.gain - a.gain);
}

export function flipped({ own, theirs, gain, ...rest }: Gap): Gap {
  return { ...rest, gain: -gain, own: theirs, theirs: own };
}

/** `request validation from a schema (JSON Schema per route, against: by a library)`, `performance 0.9 to 0.5 (…)`. */
export function inWords({ criterion, own, theirs }: Gap): string {
  const parts = better(own.note, theirs.note);
  if (parts.length > 0) return listed(parts.slice(0, few).map(partInWords));
  const [mine, yours] = apart(clause(own.note), clause(theirs.note));
  const notes = mine === yours ? mine : `${mine}; there ${yours}`;
  return `${criterion.toLowerCase()} ${number(own.score)} to ${number(theirs.score)} (${notes})`;
}

function partInWords({ name, value, why, their }: ReturnType<typeof better>[number]): string {
  return their === undefined
    ? `${name} (${why})`
    : `${name} (${why}, ${number(value)}; there ${their.why}, ${number(their.value)})`;
}

/** Both notes without what they have alike, unless that is all of one: it tells nothing apart. */
function apart(mine: string, yours: string): readonly [string, string] {
  const [own, theirs] = [mine.split("; "), yours.split("; ")];
  const alike = new Set(own.filter((each) => theirs.includes(each)));
  const [left, right] = [own, theirs].map((each) => each.filter((part) => !alike.has(part)));
  return left?.length && right?.length ? [left.join("; "), right.join("; ")] : [mine, yours];
}

/** The needs that the first meets better, by how much. */
function better(note: string, against: string) {
  const theirs = new Map(readFit(against).map((each) => [each.name, each]));
  return readFit(note)
    .map((each) => ({ ...each, their: theirs.get(each.name) }))
    .filter(({ value, their }) => value > (their?.value ?? 0))
    .sort((a, b) => b.value - (b.their?.value ?? 0) - (a.value - (a.their?.value ?? 0)));
}

const mark = "; asked for by ";

/** What of the brief asks for the needs that the first meets better. */
function askedFor(choice: Choice, own: RankedOption, other: RankedOption): readonly string[] {
  const fit = (option: RankedOption) =>
    option.scores.find(({ criterion }) => criterion === "Fit")?.note ?? "";
  // Of what is named alone: what is not told of is no reason.
  const names = better(fit(own), fit(other))
    .slice(0, few)
    .map(({ name }) => name.toLowerCase());
  const texts = choice.data.consequences.positive.flatMap((each) => {
    const at = each.indexOf(mark);
    const isOne = names.some((name) => each.toLowerCase().startsWith(`${name}:`));
    return at >= 0 && isOne ? [clause(each.slice(at + mark.length))] : [];
  });
  return [...new Set(texts)].slice(0, few);
}
