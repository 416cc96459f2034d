import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { clientId } from "../catalog/decision-ids.ts";
import { movedBy } from "../scoring/weight-note.ts";
import { clause, number, sample } from "../text/words.ts";
import type { RankedOption } from "./ranking.ts";
import { type DecisionRecord, isNamed } from "./record.ts";

type Criterion = PlanNodeOf<typeof decision.criterion>;
type Judging = Pick<Criterion["data"], "weight" | "because" | "layer" | "name"> & {
  readonly id: string;
};

/** The weights of the criteria where a choice has its part, by the names of the criteria. */
export function weightsHere(
  weights: readonly Criterion[],
  choice: DecisionRecord["choice"],
): ReadonlyMap<string, Judging> {
  const topic = idOf(choice.data.topic);
  const need = choice.id === topic || topic !== "language" ? topic : clientId(topic);
  return new Map(weights.map((each) => [each.data.name, weighedFor(each, need)]));
}

/**
 * What tells the options of a record apart, what counts most first: between which of them, and what of the brief
 * makes it count for more. What the text names was not decided by it.
 */
export function judgedBy(
  weights: readonly Criterion[],
  { choice, options }: Pick<DecisionRecord, "choice" | "options">,
  ofLoad?: string,
): readonly string[] {
  const here = [...weightsHere(weights, choice).values()];
  const set = here
    .filter(({ layer, weight }) => layer !== undefined && weight === 0)
    .map(({ name, because }) => `${name} counts for nothing: ${howOf(because)}.`);
  if (isNamed(choice)) return set;
  const told = here.flatMap((each) => {
    const spread = spreadOf(each.name, options);
    return spread && each.weight > 0 ? [{ ...each, spread }] : [];
  });
  return [
    ...told
      .sort((a, b) => effectOf(b) - effectOf(a) || (a.id < b.id ? -1 : 1))
      .map(({ id, name, weight, because, layer, spread: { low, high } }) => {
        const moved = layer === undefined ? movedBy(because) : undefined;
        const more =
          moved === undefined
            ? ""
            : `; it counts for more here by ${moved}${ofLoad && id === "performance" ? `: ${ofLoad}` : ""}`;
        const counts = layer === undefined ? more : `; ${howOf(because)}`;
        return `${name}, weight ${number(weight)}: from ${ofOptions(low)} to ${ofOptions(high)}${counts}.`;
      }),
    ...set,
  ];
}

function weighedFor({ id, data }: Criterion, need: string): Judging {
  const { name, layer } = data;
  const { weight, because } = data.apart?.find(({ needs }) => needs.includes(need)) ?? data;
  return { id, name, weight, because, ...(layer === undefined ? {} : { layer }) };
}

/** How a weight came to be, without what the criterion is. */
function howOf(because: string): string {
  return clause(because.slice(because.indexOf("; ") + 2));
}

interface Group {
  readonly score: number;
  readonly names: readonly string[];
}

interface Spread {
  readonly low: Group;
  readonly high: Group;
}

/** The options that a criterion puts last and first; nothing where it tells none of them apart. */
function spreadOf(criterion: string, options: readonly RankedOption[]): Spread | undefined {
  const known = options.flatMap(({ name, scores }) =>
    scores
      .filter((each) => each.criterion === criterion && !each.unknown)
      .map(({ score }) => ({ name, score })),
  );
  const scores = known.map(({ score }) => score);
  const group = (score: number): Group => ({
    score,
    names: known.flatMap((each) => (each.score === score ? [each.name] : [])),
  });
  const [low, high] = [group(Math.min(...scores)), group(Math.max(...scores))];
  return scores.length > 0 && low.score < high.score ? { low, high } : undefined;
}

function effectOf({
  weight,
  spread: { low, high },
}: {
  readonly weight: number;
  readonly spread: Spread;
}): number {
  return weight * (high.score - low.score);
}

function ofOptions({ score, names }: Group): string {
  return `${number(score)} (${sample(names, 3)})`;
}
