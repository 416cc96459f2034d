import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { clientId } from "../catalog/decision-ids.ts";
import { movedBy } from "../scoring/weight-note.ts";
import { clause, number } from "../text/words.ts";
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
  return weightsFor(weights, choice.id === topic || topic !== "language" ? topic : clientId(topic));
}

/** The weights of the criteria for a need, by their names. */
export function weightsFor(
  weights: readonly Criterion[],
  need: string,
): ReadonlyMap<string, Judging> {
  return new Map(weights.map((each) => [each.data.name, weighedFor(each, need)]));
}

/**
 * The criteria that count for more here by what the brief says, what tells most apart first; how much each tells
 * apart stands in the table. What the text names was not decided by it.
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
      .flatMap(({ id, name, weight, because, layer }) => {
        const moved = layer === undefined ? movedBy(because) : howOf(because);
        const load = ofLoad && id === "performance" ? `: ${ofLoad}` : "";
        return moved === undefined ? [] : [`${name}, weight ${number(weight)}: ${moved}${load}.`];
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

/** How far apart a criterion puts options; nothing where it tells none of them apart. */
function spreadOf(criterion: string, options: readonly RankedOption[]): number | undefined {
  const scores = options.flatMap((option) =>
    option.scores.flatMap((each) =>
      each.criterion === criterion && !each.unknown ? [each.score] : [],
    ),
  );
  const spread = Math.max(...scores) - Math.min(...scores);
  return spread > 0 ? spread : undefined;
}

function effectOf({ weight, spread }: { readonly weight: number; readonly spread: number }) {
  return weight * spread;
}
