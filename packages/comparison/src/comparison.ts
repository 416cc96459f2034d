import type { PlanNodeOf, Ref } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { brief, decision } from "@planc/core/ir";
import type { Crossing } from "./crossings.ts";
import type { Row } from "./figure.ts";
import type { Waiting } from "./hops.ts";
import type { Field, Measure } from "./measure.ts";
import { measures as ownMeasures } from "./measures/index.ts";
import { leaderOf, type Weighing, weigh } from "./ranking.ts";
import { countedOf, rowsOf } from "./rows.ts";
import { teamOf } from "./team.ts";
import { type Turns, turnsOf } from "./turns.ts";

/** The plan of one input under one pack. */
export interface Shape {
  readonly pack: string;
  readonly plan: Plan;
}

export interface Compared {
  /** In the order in which they are to be shown. */
  readonly shapes: readonly Shape[];
  /** The plan that the input gets where nobody names a pack. */
  readonly own: Plan;
  /** What they are ranked by; all that come along where none are given. */
  readonly measures?: readonly Measure[];
}

/** One input under several packs, side by side. */
export interface Comparison {
  readonly version: 2;
  readonly product: string;
  readonly shapes: readonly ComparedShape[];
  readonly rows: readonly Row[];
  /** Absent where all shapes have one style, as the kind of product settles it. */
  readonly ranking?: Ranking;
  /** What a plan of the input takes, and why. */
  readonly own: OwnStyle;
}

export interface Ranking extends Weighing, Turns {
  /** Places of the shapes, best first. */
  readonly order: readonly number[];
}

export interface ComparedShape {
  readonly pack: string;
  /** Key and name of the style that the plan took under the pack. */
  readonly style: string;
  readonly name: string;
  readonly crossings: readonly Crossing[];
  readonly waits: readonly Waiting[];
  /** Ids of all flows of the plan, those among them that nobody waits for. */
  readonly flows: readonly string[];
}

export interface OwnStyle {
  readonly style: string;
  readonly name: string;
  readonly because: string;
  /** Where the text asks for it. */
  readonly stated: readonly {
    readonly source: string;
    readonly line: number;
    readonly quote: string;
  }[];
  readonly refs: readonly Ref[];
}

/** Counts and weighs what was compiled; undefined where nothing says what is to be built. */
export function comparisonOf({
  shapes,
  own,
  measures = ownMeasures,
}: Compared): Comparison | undefined {
  const product = own.get(brief.product);
  const taken = own.get(decision.style);
  if (!product || !taken || shapes.length === 0) return undefined;
  const counted = shapes.map(({ plan }) => countedOf(plan));
  const compared = shapes.map(({ pack, plan }, at): ComparedShape => {
    const style = plan.get(decision.style)?.data ?? taken.data;
    return {
      pack,
      style: style.style,
      name: style.name,
      crossings: counted[at]?.crossings ?? [],
      waits: counted[at]?.waits ?? [],
      flows: counted[at]?.flows ?? [],
    };
  });
  const settled = new Set(compared.map(({ style }) => style)).size < 2;
  return {
    version: 2,
    product: product.data.name,
    shapes: compared,
    rows: rowsOf(counted),
    ...(settled
      ? {}
      : {
          ranking: rankingOf(
            { own, counted },
            measures,
            compared.map(({ pack }) => pack),
          ),
        }),
    own: ownStyle(own, taken),
  };
}

function rankingOf(field: Field, measures: readonly Measure[], names: readonly string[]): Ranking {
  const people = teamOf(field.own);
  const world = { load: 1, ...(people === undefined ? {} : { people }) };
  const weighed = { field, measures, names };
  const present = weigh(weighed, world);
  const leader = leaderOf(present);
  const order = names
    .map((_, at) => at)
    .sort(
      (a, b) =>
        Number(b === leader) - Number(a === leader) ||
        (present.scores[b] ?? 0) - (present.scores[a] ?? 0) ||
        a - b,
    );
  return { ...present, order, ...turnsOf(weighed, world, present) };
}

/** What says how it is built, and not what it is. */
const asking = /^brief\/(?:mention|part)#/;

function ownStyle(plan: Plan, { data, why }: PlanNodeOf<typeof decision.style>): OwnStyle {
  // Parts that the text names lead to a style that it does not name.
  const from =
    why.kind === "derived"
      ? why.from.filter((ref) => asking.test(ref)).map((ref) => plan.node(ref)?.why)
      : [why];
  const places = from.flatMap((each) => (each?.kind === "stated" ? each.at : []));
  return {
    style: data.style,
    name: data.name,
    because: data.because,
    stated: places.map(({ source, line, quote }) => ({ source, line, quote })),
    refs: [...(why.from ?? data.drivers)],
  };
}
