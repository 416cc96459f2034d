import type { PlanNodeOf, Ref } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { brief, decision, performance } from "@planc/core/ir";
import type { StyleRanking } from "@planc/preset-default";
import type { Crossing } from "./crossings.ts";
import type { Row } from "./figure.ts";
import type { Waiting } from "./hops.ts";
import { type Counted, callsOf, commonFlows, countedOf, rowsOf } from "./rows.ts";
import type { Shapes } from "./shapes.ts";

/** One input under several packs, side by side: what `--json` prints. */
export interface Comparison {
  readonly version: 1;
  readonly product: string;
  readonly shapes: readonly ComparedShape[];
  readonly rows: readonly Row[];
  readonly favours: readonly Favour[];
  /** Absent where the kind of product settles the style. */
  readonly ranking?: StyleRanking;
  /** What a plan of the input takes, and why. */
  readonly own: OwnStyle;
}

export interface ComparedShape {
  readonly pack: string;
  /** Key and name of the style that the plan took under the pack. */
  readonly style: string;
  readonly name: string;
  readonly crossings: readonly Crossing[];
  readonly waits: readonly Waiting[];
}

/** A fact of the brief with the shapes that it speaks for. */
export interface Favour {
  readonly by: string;
  /** Of what the ranking weighs. */
  readonly weight?: number;
  /** Packs that it speaks for most; none where it tells none from another. */
  readonly favours: readonly string[];
  readonly says: readonly {
    readonly pack: string;
    readonly score?: number;
    readonly note: string;
  }[];
  /** The requirements, numbers and things of the brief that it is read from. */
  readonly refs: readonly Ref[];
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
export function comparisonOf({ shapes, own, ranking }: Shapes): Comparison | undefined {
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
    };
  });
  return {
    version: 1,
    product: product.data.name,
    shapes: compared,
    rows: rowsOf(counted),
    favours: [...(ranking ? weighed(ranking, compared) : []), ...measured(own, compared, counted)],
    ...(ranking ? { ranking } : {}),
    own: ownStyle(own, taken),
  };
}

function ownStyle(plan: Plan, { data, why }: PlanNodeOf<typeof decision.style>): OwnStyle {
  // Parts that the text names lead to a style that it does not name.
  const from = why.kind === "derived" ? why.from.map((ref) => plan.node(ref)?.why) : [why];
  const places = from.flatMap((each) => (each?.kind === "stated" ? each.at : []));
  return {
    style: data.style,
    name: data.name,
    because: data.because,
    stated: places.map(({ source, line, quote }) => ({ source, line, quote })),
    refs: [...(why.from ?? data.drivers)],
  };
}

/** What the ranking is made of: each fact with what it says of each shape. */
function weighed(ranking: StyleRanking, shapes: readonly ComparedShape[]): readonly Favour[] {
  return ranking.factors.map(({ name, weight, from, says }) => {
    const told = shapes.flatMap(({ pack, style }) => {
      const own = says.find((each) => each.style === style);
      return own ? [{ pack, score: own.score, note: own.note }] : [];
    });
    return {
      by: name,
      weight,
      favours: leading(told, ({ score }) => score),
      says: told,
      refs: from,
    };
  });
}

/** Requirements whose cost was counted: an answer in time, and data of a person that has to go. */
function measured(
  own: Plan,
  shapes: readonly ComparedShape[],
  counted: readonly Counted[],
): readonly Favour[] {
  const answers = own
    .get(performance.target)
    .filter(({ data, why }) => data.measure === "response-time" && why.kind === "stated");
  const common = commonFlows(shapes);
  const waits = shapes.map(({ pack, waits: all }) => {
    const count = callsOf(all.filter(({ flow }) => common.has(flow)));
    return {
      pack,
      count,
      note: `${count} remote calls before the answer in ${common.size} flows that all have`,
    };
  });
  const programs = counted.flatMap(({ holders: { holders, refs } }, at) => {
    const pack = shapes[at]?.pack;
    const count = holders.length;
    if (pack === undefined || count === 0) return [];
    const where = count === 1 ? "one program" : `${count} programs`;
    return [{ pack, count, note: `what is held of a person lies in ${where}`, refs }];
  });
  const erased = programs.some(({ count }) => count > 1);
  return [
    ...(answers.length > 0 && common.size > 0
      ? [
          {
            by: answers.map(({ data }) => data.name).join(", "),
            favours: leading(waits, ({ count }) => -count),
            says: waits.map(({ pack, note }) => ({ pack, note })),
            refs: answers.map(({ ref }) => ref),
          },
        ]
      : []),
    ...(erased
      ? [
          {
            by: "Erasure of personal data",
            favours: leading(programs, ({ count }) => -count),
            says: programs.map(({ pack, note }) => ({ pack, note })),
            refs: [...new Set(programs.flatMap(({ refs }) => refs))],
          },
        ]
      : []),
  ];
}

/** The packs with the highest score; none where all have the same. */
function leading<Item extends { readonly pack: string }>(
  items: readonly Item[],
  scoreOf: (item: Item) => number,
): readonly string[] {
  const best = Math.max(...items.map(scoreOf));
  const packs = items.filter((each) => scoreOf(each) === best).map(({ pack }) => pack);
  return packs.length === items.length ? [] : packs;
}
