import { idOf, type PlanNodeOf } from "@planc/core";
import { decision } from "@planc/core/ir";
import { namesIn, ranked, together, weightsOf } from "./options.ts";
import type { Story, StoryFact, StoryOption } from "./story.ts";
import { findingsOn, type ToldPlan, wishesOn } from "./surroundings.ts";
import { number } from "./words.ts";

type Option = PlanNodeOf<typeof decision.option>;

/** Why a technology was not chosen: ruled out, or compared with the one that was. */
export function storyOfOption(told: ToldPlan, option: Option): Story {
  const { plan } = told;
  const { data } = option;
  const names = namesIn(plan);
  const topic = plan.get(decision.topic).find(({ ref }) => ref === data.topic);
  const choice = plan.get(decision.choice).find((each) => each.data.topic === data.topic);
  const compared = plan
    .get(decision.option)
    .filter((each) => each === option || each.data.candidate === choice?.data.candidate);
  const options = ranked(plan, compared, choice?.data.candidate);
  const name = names(data.candidate);
  const isApart =
    data.eliminated === undefined &&
    choice?.data.considered !== undefined &&
    !choice.data.considered.some((each) => each === option.ref);
  return {
    title: `${topic?.data.title ?? "Choice"}: ${name}, not chosen`,
    facts: [
      ...(choice ? [{ label: "instead", text: `${choice.data.name} (${choice.ref})` }] : []),
      ...(data.eliminated ? [{ label: "ruled out", text: data.eliminated.because }] : []),
      ...(isApart ? [{ label: "apart", text: "Not to be had beside the other choices." }] : []),
      ...against(options, { name, weights: weightsOf(plan, idOf(data.topic)) }),
    ],
    options,
    about: name,
    weights: weightsOf(plan, idOf(data.topic)),
    eliminated: [],
    restsOn: [],
    flips: (choice?.data.flips ?? []).flatMap(({ change, to }) =>
      to === name ? [`${change}: ${to}`] : [],
    ),
    policy: wishesOn(plan, topic?.data.key, names).filter(({ wish }) => wish.endsWith(` ${name}`)),
    findings: findingsOn(told, [option.ref, data.candidate]),
  };
}

/** How far it is from the chosen one, and the criterion that makes most of it. */
function against(
  options: readonly StoryOption[],
  { name, weights }: { readonly name: string; readonly weights: Story["weights"] },
): readonly StoryFact[] {
  const own = options.find((each) => each.name === name);
  const chosen = options.find((each) => each.chosen);
  if (!own || !chosen) return [];
  const lead = together(own) - together(chosen);
  const place = `${number(Math.abs(lead))} ${lead < 0 ? "behind" : "ahead of"} ${chosen.name} by itself`;
  const gaps = weights.map(({ criterion, weight }) => {
    const scoreOf = ({ scores }: StoryOption) =>
      scores.find((each) => each.criterion === criterion)?.score ?? 0;
    return { criterion, gap: weight * (scoreOf(chosen) - scoreOf(own)) };
  });
  const wishes = { criterion: "the wish", gap: (chosen.wished ?? 0) - (own.wished ?? 0) };
  const [worst] = [...gaps, wishes].sort((a, b) => b.gap - a.gap);
  const most =
    worst && worst.gap > 0 ? `; most against it is ${worst.criterion}, ${number(worst.gap)}` : "";
  return [{ label: "score", text: `${place}${most}.` }];
}
