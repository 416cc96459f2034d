import { workload } from "@planc/core/ir";
import type { World } from "./measure.ts";
import { leaderOf, reweigh, type Weighed, type Weighing, weigh } from "./ranking.ts";

/** How far each number is changed, down and up. */
const farthest = 100;
/** Values that are tried between the present one and the farthest, each the same share beyond the last. */
const rungs = 240;
/** Teams that are tried where nobody states one. */
const mostPeople = 100;

/** A number of the brief, or the weight of a factor, at which another shape leads. */
export interface Turn {
  readonly kind: "number" | "weight";
  /** What the number is of, or the title of the factor. */
  readonly of: string;
  /** Nothing of a weight. */
  readonly unit: string;
  /** Absent where nobody states it. */
  readonly now?: number;
  readonly at: number;
  readonly direction: "up" | "down";
  /** Place of the shape that leads from there on, and of the one that led. */
  readonly to: number;
  readonly from: number;
  /** What has changed by then, of both. */
  readonly because: readonly string[];
}

export interface Turns {
  readonly turns: readonly Turn[];
  /** What was tried and turns nothing. */
  readonly steady: readonly Steady[];
}

/** A number or weight that turns nothing between two values. */
export interface Steady extends Pick<Turn, "kind" | "of" | "unit" | "now"> {
  readonly least: number;
  readonly most: number;
}

interface Lever extends Steady {
  readonly whole: boolean;
  readonly at: (value: number) => Weighing;
}

/** Weighs anew with each number of the brief, and each weight, from a hundredth to a hundred times. */
export function turnsOf(weighed: Weighed, world: World, present: Weighing): Turns {
  const levers = [...leversOf(weighed, world), ...weightsOf(present)];
  const found = levers.map((lever) => ({ lever, turns: turnsBy(lever, present) }));
  return {
    turns: found.flatMap(({ turns }) => turns),
    steady: found
      .filter(({ turns }) => turns.length === 0)
      .map(({ lever: { kind, of, unit, now, least, most } }) => ({
        kind,
        of,
        unit,
        ...(now === undefined ? {} : { now }),
        least,
        most,
      })),
  };
}

function leversOf(weighed: Weighed, world: World): readonly Lever[] {
  const { own, counted } = weighed.field;
  const plans = [own, ...counted.map(({ plan }) => plan)];
  const peak = plans
    .flatMap((plan) => plan.get(workload.load))
    .find(({ data }) => data.measure === "peak-request-rate")?.data.figure.value;
  const load: readonly Lever[] =
    peak === undefined || peak <= 0
      ? []
      : [
          {
            kind: "number",
            of: "Peak load",
            unit: "req/s",
            now: peak,
            least: peak / farthest,
            most: peak * farthest,
            whole: false,
            at: (value) => weigh(weighed, { ...world, load: value / peak }),
          },
        ];
  const { people } = world;
  return [
    ...load,
    {
      kind: "number",
      of: "People who build it",
      unit: "people",
      ...(people === undefined ? {} : { now: people }),
      least: people === undefined ? 1 : Math.max(1, Math.ceil(people / farthest)),
      most: people === undefined ? mostPeople : people * farthest,
      whole: true,
      at: (value) => weigh(weighed, { ...world, people: value }),
    },
  ];
}

function weightsOf(present: Weighing): readonly Lever[] {
  return present.factors
    .filter(({ best }) => best.length > 0)
    .map(({ key, title, weight }) => ({
      kind: "weight" as const,
      of: title,
      unit: "",
      now: weight,
      least: weight / farthest,
      most: weight * farthest,
      whole: false,
      at: (value) => reweigh(present, key, value),
    }));
}

/** The nearest turn on each side. */
function turnsBy(lever: Lever, present: Weighing): readonly Turn[] {
  const { now, least, most } = lever;
  const from = leaderOf(present);
  const start = now ?? least;
  return ([least, most] as const).flatMap((end): readonly Turn[] => {
    let near = start;
    // What nobody states may turn it with its least value already.
    for (let step = now === undefined ? 0 : 1; step <= rungs; step += 1) {
      const value = rounded(lever, start * (end / start) ** (step / rungs));
      if (leaderOf(lever.at(value)) === from) near = value;
      else return end === start && now !== undefined ? [] : [turnAt(lever, present, near, value)];
    }
    return [];
  });
}

/** Halves the way between a value that turns it and one that does not yet. */
function turnAt(lever: Lever, present: Weighing, near: number, far: number): Turn {
  const from = leaderOf(present);
  let [before, at] = [near, far];
  for (let step = 0; step < 40; step += 1) {
    const middle = rounded(lever, (before + at) / 2);
    if (middle === before || middle === at) break;
    if (leaderOf(lever.at(middle)) === from) before = middle;
    else at = middle;
  }
  const then = lever.at(at);
  const to = leaderOf(then);
  const { kind, of, unit, now } = lever;
  return {
    kind,
    of,
    unit,
    ...(now === undefined ? {} : { now }),
    at,
    direction: far >= near ? "up" : "down",
    to,
    from,
    because: changed(present, then, [to, from]),
  };
}

function rounded({ whole }: Lever, value: number): number {
  return whole ? Math.round(value) : value;
}

/** Factors that say something else by then of one of the shapes. */
function changed(before: Weighing, then: Weighing, shapes: readonly number[]): readonly string[] {
  return then.factors.flatMap(({ key, title, says }) => {
    const old = before.factors.find((each) => each.key === key);
    const isSame =
      old !== undefined &&
      shapes.every((at) => Math.abs((old.says[at]?.value ?? 0) - (says[at]?.value ?? 0)) < 1e-9);
    if (isSame) return [];
    const [to = 0, from = 0] = shapes;
    const now = old ? ` (now ${old.says[to]?.text} against ${old.says[from]?.text})` : "";
    return [`${title}: ${says[to]?.text} against ${says[from]?.text}${now}`];
  });
}
