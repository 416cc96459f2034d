import type { PlanNodeOf } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { decision } from "@planc/core/ir";
import type { Story, StoryElimination, StoryOption } from "./story.ts";

type Option = PlanNodeOf<typeof decision.option>;

export function ranked(
  plan: Plan,
  options: readonly Option[],
  chosen: string | undefined,
): readonly StoryOption[] {
  const names = namesIn(plan);
  const criteria = new Map<string, string>(
    plan.get(decision.criterion).map(({ ref, data }) => [ref, data.name]),
  );
  return options
    .map(({ data }) => ({
      name: names(data.candidate),
      chosen: data.candidate === chosen,
      total: data.total,
      ...(data.wishes ? { wished: data.wishes.reduce((sum, { by }) => sum + by, 0) } : {}),
      scores: data.scores.map(({ criterion, score, note }) => ({
        criterion: criteria.get(criterion) ?? criterion,
        score,
        note,
      })),
    }))
    .sort((a, b) => together(b) - together(a) || (a.name < b.name ? -1 : 1));
}

/** The weighted sum with what wishes add. */
export function together({ total = 0, wished = 0 }: StoryOption): number {
  return total + wished;
}

/** The weights of a need; those of the client's part of one where the plan has such. */
export function weightsOf(plan: Plan, need: string, part?: "client"): Story["weights"] {
  const own = part ? [`${part}-${need}`, need] : [need];
  return plan
    .get(decision.criterion)
    .map(({ data }) => {
      const apart = own.flatMap(
        (key) => data.apart?.find(({ needs }) => needs.some((each) => each === key)) ?? [],
      );
      const { weight, because } = apart[0] ?? data;
      return { criterion: data.name, weight, because };
    })
    .sort((a, b) => b.weight - a.weight || (a.criterion < b.criterion ? -1 : 1));
}

export function eliminatedOf(
  options: readonly Option[],
  names: (ref: string) => string,
): readonly StoryElimination[] {
  const groups = new Map<string, string[]>();
  for (const { data } of options) {
    if (data.eliminated === undefined) continue;
    const group = groups.get(data.eliminated.because) ?? [];
    groups.set(data.eliminated.because, group);
    group.push(names(data.candidate));
  }
  return [...groups].map(([because, each]) => ({ names: each, because }));
}

/** What candidates are called; the last word of an address where nothing has it. */
export function namesIn(plan: Plan): (ref: string) => string {
  const names = new Map<string, string>(
    plan.get(decision.candidate).map(({ ref, data }) => [ref, data.name]),
  );
  return (ref) =>
    names.get(ref) ?? ref.slice(Math.max(ref.lastIndexOf("."), ref.lastIndexOf("#")) + 1);
}
