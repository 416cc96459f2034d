import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { clientId } from "../catalog/decision-ids.ts";
import { listed, number } from "../text/words.ts";
import type { DecisionRecord } from "./record.ts";

type Criterion = PlanNodeOf<typeof decision.criterion>;
type Judging = Pick<Criterion["data"], "weight" | "because" | "drivers" | "layer" | "name"> & {
  readonly id: string;
  /** Whether something that moves it elsewhere has no part here. */
  readonly isLess: boolean;
};

/**
 * What a need is judged by, and each weight that the brief moves here or elsewhere and not here, of the criteria that tell the options of this record apart; the others decide nothing here.
 */
export function judgedBy(
  weights: readonly Criterion[],
  { choice, options }: Pick<DecisionRecord, "choice" | "options">,
): readonly string[] {
  const topic = idOf(choice.data.topic);
  const need = choice.id === topic || topic !== "language" ? topic : clientId(topic);
  const here = weights
    .map((each) => weighedFor(each, need))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  if (here.length === 0) return [];
  const counted = here.filter(({ weight }) => weight > 0);
  const names = counted.map(({ name, weight }) => `${name.toLowerCase()} ${number(weight)}`);
  const told = here.filter(
    ({ drivers, layer, isLess, name, weight }) =>
      weight === 0 ||
      ((drivers.length > 0 || layer !== undefined || isLess) && tellsApart(name, options)),
  );
  return [
    `Judged here by ${listed(names)}`,
    ...told.map(({ name, weight, because }) => `${name} ${number(weight)}: ${because}`),
  ];
}

function weighedFor({ id, data }: Criterion, need: string): Judging {
  const { name, layer } = data;
  const own = data.apart?.find(({ needs }) => needs.includes(need));
  const { weight, because, drivers } = own ?? data;
  return { id, name, weight, because, drivers, layer, isLess: (own?.uncounted.length ?? 0) > 0 };
}

function tellsApart(criterion: string, options: DecisionRecord["options"]): boolean {
  const known = options.flatMap(({ scores }) =>
    scores.filter((each) => each.criterion === criterion && !each.unknown),
  );
  return new Set(known.map(({ score }) => score)).size > 1;
}
