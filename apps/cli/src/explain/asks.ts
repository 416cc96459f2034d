import type { Ref } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { decision } from "@planc/core/ir";
import { listed } from "./words.ts";

/** How many of those that meet a demand are named. */
const most = 4;

/** What a choice asks of the rest of the plan, each with what meets it. */
export function asksOf(plan: Plan, choice: Ref): readonly string[] {
  const answers = new Map(plan.get(decision.answer).map(({ id, data }) => [id, data.by]));
  return plan
    .get(decision.demand)
    .filter(({ data }) => data.choice === choice)
    .map(({ ref, data }) => `${data.because} ${metBy(answers.get(ref))}`);
}

function metBy(by: readonly Ref[] | undefined): string {
  if (by === undefined) return "Not judged: the part of the plan that would meet it is not there.";
  if (by.length === 0) return "Open: nothing in the plan meets it yet.";
  const more = by.length - most;
  return `Met by ${more > 0 ? `${by.slice(0, most).join(", ")} and ${more} more` : listed([...by])}.`;
}
