import { breachText, nothing, type PlanNodeOf, type Ref, restsOn } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { type Gap, gapsOf, least } from "../../records/gaps.ts";
import { weightsHere } from "../../records/judged-by.ts";
import { quoteOf } from "../../records/quote.ts";
import type { RankedOption } from "../../records/ranking.ts";
import type { DecisionRecord } from "../../records/record.ts";
import { wishesOf } from "../../records/wish-text.ts";
import { readFit } from "../../scoring/fit-note.ts";
import { clause, number, uncapital } from "../../text/words.ts";

type Choice = PlanNodeOf<typeof decision.choice>;
type Premise = PlanNodeOf<typeof decision.premise>;
type Criterion = PlanNodeOf<typeof decision.criterion>;

interface Around {
  /** Whether the brief has a part in the need. */
  readonly isAsked: boolean;
  readonly criteria: readonly Criterion[];
  readonly premises: readonly Premise[];
  readonly nameOf: (candidate: Ref) => string;
}

/** Criteria that are named on one side. */
const few = 2;

const wishes: Readonly<Record<NonNullable<Choice["data"]["wish"]>, string>> = {
  example: "example",
  alternative: "one of several",
  wish: "preferred",
  disputed: "asked for and ruled out",
};

/** What of this brief decides, and by how much, in parts; the record has the rest. */
export function rationaleParts(record: DecisionRecord, around: Around): readonly string[] {
  const { choice, topic } = record;
  const { basis, wish, leftOpen } = choice.data;
  const quote = quoteOf(choice.why);
  switch (basis) {
    case "stated":
      return [
        ...(wish === undefined
          ? [quote ?? "stated"]
          : [quote === undefined ? wishes[wish] : `${wishes[wish]}: ${quote}`]),
        ...(leftOpen === undefined ? [] : [`left open: “${leftOpen}”`]),
      ];
    case "existing":
      return [quote === undefined ? "there already" : `there already: ${quote}`];
    case "required":
      return topic ? [clause(topic.data.because)] : [];
    default:
      return [
        ...scored(record, around),
        ...restsOn(around.premises, choice.ref).flatMap(({ data }) => turnOf(data)),
      ];
  }
}

function scored(record: DecisionRecord, { criteria, nameOf, isAsked }: Around): readonly string[] {
  const { choice, options } = record;
  const { basis, next, leader, gains = [], surveyed } = choice.data;
  const own = options.find(({ chosen }) => chosen);
  const rival = options.find(({ candidate, chosen }) => !chosen && candidate === next);
  const wished = own && rival && rival.total < own.total ? wishesOf(own) : [];
  return [
    ...(basis === "only" ? ["no other fits"] : []),
    ...(surveyed === undefined ? [] : [`by familiarity, else ${nameOf(surveyed)}`]),
    ...(own && rival
      ? [...metFor(choice, own, rival), ...criteriaOf(record, own, rival, { criteria, isAsked })]
      : []),
    ...wished.map((each) => `wished: ${each}`),
    ...gains.map(({ beside, points }) =>
      nameOf(beside) === choice.data.name
        ? `both sides +${number(points)}`
        : `with ${nameOf(beside)} +${number(points)}`,
    ),
    ...(leader?.instead
      ? [`${nameOf(leader.candidate)} −${number(leader.instead.lower)} in combination`]
      : []),
  ];
}

const mark = "; asked for by ";

/** What of the brief asks for needs that it meets better than the next: `search on maps for riders (FR-004)`. */
function metFor({ data }: Choice, own: RankedOption, rival: RankedOption): readonly string[] {
  const theirs = new Map(fitOf(rival).map(({ name, value }) => [name, value]));
  const better = fitOf(own)
    .filter(({ name, value }) => value > (theirs.get(name) ?? 0))
    .map(({ name }) => name.toLowerCase());
  return data.consequences.positive.flatMap((each) => {
    const at = each.indexOf(mark);
    const need = better.find((name) => each.toLowerCase().startsWith(`${name}:`));
    return at < 0 || need === undefined
      ? []
      : [`${uncapital(each.slice(0, need.length))} for ${clause(each.slice(at + mark.length))}`];
  });
}

function fitOf({ scores }: RankedOption) {
  return readFit(scores.find(({ criterion }) => criterion === "Fit")?.note ?? "");
}

/** `fit 0.88 : 0.68, less maturity 0.5 : 0.65`: what tells it from the next, own score first. */
function criteriaOf(
  { choice, topic }: DecisionRecord,
  own: RankedOption,
  rival: RankedOption,
  { criteria, isAsked }: Pick<Around, "criteria" | "isAsked">,
): readonly string[] {
  const isTold = isAsked && topic?.data.approach === true;
  const gaps = gapsOf(own, rival, weightsHere(criteria, choice));
  const ahead = gaps.filter(({ gain }) => gain >= least).slice(0, few);
  const behind = gaps
    .filter(({ gain }) => gain <= -least)
    .slice(-few)
    .toReversed();
  return [
    ...(ahead.length > 0 ? [ahead.map((each) => figures(each, isTold)).join(", ")] : []),
    ...(behind.length > 0 ? [`less ${behind.map((each) => figures(each, false)).join(", ")}`] : []),
  ];
}

/** A way of building that the brief asks for is taken for what it does, which the name of a need says. */
function figures({ criterion, own, theirs }: Gap, isTold: boolean): string {
  const others = new Map(readFit(theirs.note).map(({ name, value }) => [name, value]));
  const [part] = readFit(own.note)
    .map(({ name, value }) => ({ name, value, other: others.get(name) ?? 0 }))
    .toSorted((one, other) => other.value - other.other - (one.value - one.other));
  return isTold && part
    ? `${part.name} ${number(part.value)} : ${number(part.other)}`
    : `${criterion.toLowerCase()} ${number(own.score)} : ${number(theirs.score)}`;
}

/** `services below 6: Amazon ECS`: the fact of the brief that would turn it, and to what. */
export function turnOf(premise: Premise["data"]): readonly string[] {
  switch (premise.kind) {
    case "number":
    case "no-number":
      return [turned(premise, premise.turn.instead ?? premise.turn.to)];
    case "circumstance":
      return [turned(premise, premise.instead ?? premise.to)];
    case "support":
    case "waiver":
      return [];
  }
}

function turned(premise: Premise["data"], to: string): string {
  return `${breachText(premise)} → ${to === nothing ? "not needed" : to}`;
}
