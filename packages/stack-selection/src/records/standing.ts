import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { isLeftToNobody } from "../scoring/operations.ts";
import { isNear, near } from "../solve/judgement.ts";
import { listed, number, sample } from "../text/words.ts";
import { broughtOf, type Scoring } from "./brought.ts";
import {
  betterNeeds,
  few,
  type Gap,
  gains,
  gapsOf,
  isAskedFor,
  isOfJudgement,
  isOfUse,
  least,
  points,
} from "./gaps.ts";
import { weightsHere } from "./judged-by.ts";
import type { RankedOption } from "./ranking.ts";

type Choice = PlanNodeOf<typeof decision.choice>;

export interface Told extends Scoring {
  readonly options: readonly RankedOption[];
  /** Ways of building, whose names are phrases. */
  readonly isWay: boolean;
}

/**
 * How the choice stands among the others, in sums: by how much the best plan with it leads the best one
 * without, what of that speaks for and against it, and what comes with the other. What each score stands on is
 * told where the options are compared.
 */
export function standingOf(choice: Choice, told: Told): readonly string[] {
  const own = told.options.find(({ chosen }) => chosen);
  const rival = rivalOf(choice, told.options);
  if (!own || !rival) return [];
  const weights = weightsHere(told.criteria, choice);
  const gaps = gapsOf(own, rival, weights);
  const ahead = gaps.filter(({ gain }) => gain >= least).slice(0, few);
  const behind = gaps
    .filter(({ gain }) => gain <= -least)
    .toReversed()
    .slice(0, few)
    .map(flipped);
  const isUnasked =
    ahead.length > 0 &&
    ahead.every(({ criterion }) => isOfUse(criterion) && !isAskedFor(weights.get(criterion)));
  const by = told.isWay ? inNeeds : gains;
  return [
    `${leadOf(choice, nameIn(rival, told), [...ahead, ...behind].some(isOfJudgement))}${ahead.length > 0 ? `: ${by(ahead)}` : ""}.`,
    ...(behind.length > 0 ? [`Behind in ${by(behind)}.`] : []),
    ...(isUnasked ? [`${listed(ahead.map(({ criterion }) => criterion))}: unasked.`] : []),
    ...partsOf(choice, told),
    ...(ahead.length === 0 || isUnasked ? broughtOf(choice, told) : []),
    ...leaderOf(choice, told),
    ...passedOver(choice, told.options),
    ...openOf(choice, told),
  ];
}

/** The one that the margin is told to, else the best of the others. */
function rivalOf({ data: { next } }: Choice, options: readonly RankedOption[]) {
  const others = options.filter(({ chosen }) => !chosen);
  return others.find(({ candidate }) => candidate === next) ?? others[0];
}

function nameIn({ name }: Pick<RankedOption, "name">, { isWay }: Told): string {
  return isWay ? `“${name}”` : name;
}

/** `Leads Jest by 0.084 (judged)`; of near-equals, that no score tells them apart. */
function leadOf({ data: { margin, sparedFor } }: Choice, other: string, isJudged: boolean): string {
  if (sparedFor !== undefined) return `${other} is ${number(sparedFor)} higher, self-run`;
  if (margin === undefined) return `Before ${other}`;
  if (isNear(margin)) return `Level with ${other} (${points(margin)})`;
  return `Leads ${other} by ${points(margin)}${isJudged ? " (judged)" : ""}`;
}

/** Ways of building have no name for what they are good at but their needs. */
function inNeeds(gaps: readonly Gap[]): string {
  return gaps
    .map((gap) => {
      const needs = betterNeeds(gap);
      return `${gains([gap])}${needs.length > 0 ? ` (${listed(needs)})` : ""}`;
    })
    .join(", ");
}

function flipped({ own, theirs, gain, ...rest }: Gap): Gap {
  return { ...rest, gain: -gain, own: theirs, theirs: own };
}

/** What of a lead is its own, where the best plan with the other has more in another's place. */
function partsOf({ data: { margin, instead, next, leader } }: Choice, { nameOf }: Told) {
  if (margin === undefined || instead === undefined) return [];
  if (leader?.instead && leader.candidate === next) return [];
  if (Math.abs(margin - instead.own) < apart) return [];
  return [
    `Own part ${points(instead.own)}${swapped(instead.changes, nameOf, ", rest ")}.`,
    ...instead.parted.map(
      (each) =>
        `Two ${idOf(each.topic) === "language" ? "languages" : "tools"} cost ${points(each.points)}.`,
    ),
  ];
}

/** What counts for less of the whole than this is no part worth naming. */
const apart = 0.005;

type Changes = NonNullable<Choice["data"]["instead"]>["changes"];

function swapped(changes: Changes, nameOf: Told["nameOf"], before: string): string {
  const each = changes.map(({ from, to }) => `${nameOf(from)} → ${nameOf(to)}`);
  return each.length > 0 ? `${before}${each.join(", ")}` : "";
}

/** Why one that is not the first by itself was taken all the same. */
function leaderOf({ data: { leader } }: Choice, { nameOf, options, isWay }: Told) {
  if (!leader) return [];
  const name = isWay ? `“${nameOf(leader.candidate)}”` : nameOf(leader.candidate);
  const first = options.find(({ candidate }) => candidate === leader.candidate);
  const own = options.find(({ chosen }) => chosen);
  const alone = first && own ? ` alone +${points(first.total - own.total)}` : "";
  if (!leader.instead) return [`${name}${alone}, incompatible.`];
  return [
    `${name}${alone}, together ${points(-leader.instead.lower)}${swapped(leader.instead.changes, nameOf, ", swaps ")}.`,
  ];
}

/** Those that score more by themselves than the rival, and why the margin is not told to them. */
function passedOver(
  { data: { topic, next, leader, sparedFor } }: Choice,
  options: readonly RankedOption[],
): readonly string[] {
  const rival = options.find(({ candidate }) => candidate === next);
  // Kin of a language are no rivals of it, and what was spared is told of already.
  if (!rival || sparedFor !== undefined || idOf(topic) === "language") return [];
  const more = options.filter(
    (each) =>
      !each.chosen &&
      each.candidate !== leader?.candidate &&
      byItself(each) - byItself(rival) >= shown &&
      each !== rival,
  );
  const run = more.filter(
    (each) => isRun(each) && !isRun(rival) && each.total - rival.total <= near,
  );
  const behind = more.filter((each) => !run.includes(each));
  return [
    ...(run.length > 0 ? [`Higher but self-run: ${listed(run.map(({ name }) => name))}.`] : []),
    ...(behind.length > 0 ? [`Higher only alone: ${sample(behind.map(({ name }) => name))}.`] : []),
  ];
}

/** A lead that the table, which has three digits, does not show is none to explain. */
const shown = 0.001;

/** Without what policies and packs wish. */
function byItself({ total, wishes }: RankedOption): number {
  return total - wishes.reduce((sum, { by }) => sum + by, 0);
}

/** Whether it is a server that somebody here would have to look after. */
function isRun({ scores }: RankedOption): boolean {
  return scores.some(({ criterion, note }) => criterion === "Operations" && isLeftToNobody(note));
}

/** What the brief does not tell apart, and who can. */
function openOf({ data: { margin, sparedFor, surveyed } }: Choice, { nameOf, isWay }: Told) {
  if (surveyed !== undefined)
    return [`Usage decides, else ${nameOf(surveyed)}.`, "The team decides."];
  const isOpen = sparedFor !== undefined || (margin !== undefined && isNear(margin));
  return isOpen && !isWay ? ["The team decides."] : [];
}
