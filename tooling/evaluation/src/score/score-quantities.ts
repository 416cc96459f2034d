import type { Brief } from "../brief.ts";
import type { LabelledQuantity } from "../labels.ts";
import { assign } from "../names/assign.ts";
import { wordsOf } from "../names/words-of.ts";
import type { Tally } from "../tally.ts";
import { type Measured, measure, sameMeasure } from "../units.ts";

interface Fact {
  readonly op: LabelledQuantity["op"];
  /** One bound, or the two of a range. */
  readonly bounds: readonly Measured[];
  /** Nouns that the number may count. */
  readonly nouns: readonly string[];
  /** Words for what it is about. */
  readonly about: readonly string[];
  readonly key?: string | undefined;
  readonly said: string;
  /** The range that this is a bound of. */
  readonly whole?: string;
  /** Says again what another fact of the same node says. */
  readonly implied?: true;
  /** A further place of the same node, which counts for the same thing only. */
  readonly again?: true;
}

export interface ScoredQuantities {
  readonly values: Tally;
  readonly comparators: Tally;
}

export function scoreQuantities(
  labelled: readonly LabelledQuantity[],
  quantities: Brief["quantities"],
): ScoredQuantities {
  const reads = quantities.flatMap(readFacts);
  const whole = assign(labelled.flatMap(labelFacts), reads, likeness);
  // A range is two bounds: `between 3 and 32` is `at least 3` and `at most 32`.
  const parts = assign(whole.missed.flatMap(apart), whole.left.flatMap(apart), likeness);
  const pairs = [...whole.pairs, ...parts.pairs];
  const right = pairs.filter(([label, read]) => label.op === read.op);
  const off = pairs.filter((pair) => !right.includes(pair));
  const missed = parts.missed.map(({ said }) => said);
  const wrong = spare(parts.left, pairs);
  return {
    values: { found: pairs.map(([label]) => label.said), missed, wrong },
    comparators: {
      found: right.map(([label]) => label.said),
      missed: [...missed, ...off.map(([label]) => label.said)],
      wrong: [...wrong, ...off.map(([, read]) => read.said)],
    },
  };
}

/** A list of values, `7, 30 or 90 days`, is as many numbers. */
function labelFacts({ what, op, value, unit, source }: LabelledQuantity): readonly Fact[] {
  const numbers = typeof value === "number" ? [value] : value;
  const each = op === "range" ? [numbers] : numbers.map((number) => [number]);
  return each.map((bounds) => ({
    op,
    bounds: bounds.map((number) => measure(number, unit)),
    nouns: [...wordsOf(unit).slice(-1), ...wordsOf(what).slice(-1)],
    about: wordsOf(what),
    key: source,
    said: `${op} ${bounds.join(" to ")} ${unit}: ${what} (${source})`,
  }));
}

/** What the text says several times is one node of as many places. */
function readFacts({ data, why, ref }: Brief["quantities"][number]): readonly Fact[] {
  const numbers = typeof data.value === "number" ? [data.value] : data.value;
  const fact: Fact = {
    op: data.comparator,
    bounds: numbers.map((number) => measure(number, data.unit)),
    nouns: [...wordsOf(data.unit).slice(-1), ...wordsOf(data.about).slice(-1)],
    about: wordsOf(data.about),
    key: data.key,
    said: `${data.comparator} ${numbers.join(" to ")} ${data.unit}: ${data.about} (${data.key ?? ref})`,
  };
  // `95 % of requests within 400 ms` is one node of two numbers.
  const share: readonly Fact[] =
    data.percentile === undefined
      ? []
      : [{ ...fact, op: ">=", bounds: [measure(data.percentile, "%")], implied: true }];
  const places = why.kind === "stated" ? why.at.length : 1;
  return Array.from({ length: places }, (_, place) =>
    [fact, ...share].map((each) => (place === 0 ? each : { ...each, again: true as const })),
  ).flat();
}

/** What is left over, once each; but not what repeats a number that is found elsewhere in the text. */
function spare(
  left: readonly Fact[],
  pairs: readonly (readonly [Fact, Fact])[],
): readonly string[] {
  const name = ({ whole, said }: Fact): string => whole ?? said;
  const right = new Set(pairs.map(([, read]) => name(read)));
  for (const fact of left) {
    const same = ([label]: (typeof pairs)[number]) =>
      likeness(label, fact) > 0 && isAbout(label, fact);
    if (pairs.some(same)) right.add(name(fact));
  }
  const rest = left.filter(({ implied }) => !implied).map(name);
  return [...new Set(rest)].filter((said) => !right.has(said));
}

function apart(fact: Fact): readonly Fact[] {
  const [low, high] = fact.bounds;
  if (low === undefined || high === undefined) return [fact];
  return [
    { ...fact, op: ">=", bounds: [low], said: `${fact.said}, lower bound`, whole: fact.said },
    { ...fact, op: "<=", bounds: [high], said: `${fact.said}, upper bound`, whole: fact.said },
  ];
}

function likeness(label: Fact, read: Fact): number {
  if (label.bounds.length !== read.bounds.length) return 0;
  const agree = label.bounds.every((bound, at) => {
    const other = read.bounds[at];
    return (
      other !== undefined && (sameMeasure(bound, other) || sameCount(bound, other, label, read))
    );
  });
  if (!agree || (read.again === true && !isAbout(label, read))) return 0;
  return 0.5 + (label.key === read.key ? 0.3 : 0) + (label.op === read.op ? 0.2 : 0);
}

function isAbout(label: Fact, read: Fact): boolean {
  return label.about.some((word) => read.about.includes(word));
}

/** The same number of things that are called `loans` as the unit here and in what it is about there. */
function sameCount(bound: Measured, other: Measured, label: Fact, read: Fact): boolean {
  return (
    [bound, other].every(({ unit }) => !/^(s|B|%|[A-Z]{3})$|\//u.test(unit)) &&
    sameMeasure({ ...bound, unit: "" }, other.unit === "" ? other : { ...other, unit: "" }) &&
    label.nouns.some((noun) => read.nouns.includes(noun))
  );
}
