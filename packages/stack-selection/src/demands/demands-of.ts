import { node, type Ref, refOf } from "@planc/core";
import { decision } from "@planc/core/ir";
import { type Ask, asksOf } from "../catalog/demands/index.ts";
import type { DecidedChoice } from "../choices/choose-stack.ts";
import type { Facts } from "../facts/facts.ts";
import { derived } from "../kit.ts";

/** What a choice asks of the rest of the plan; nothing where the repository has it, so that nothing was decided. */
export function demandsOf({ conditions }: Facts, choice: DecidedChoice) {
  const { id, topic, option, stated } = choice;
  if (stated?.found !== undefined) return [];
  const asking = refOf(decision.choice, id);
  return asksOf(topic, option.key).flatMap(({ when, unless, ...ask }) => {
    const condition = when === undefined ? undefined : conditions[when];
    if (when !== undefined && condition === undefined) return [];
    if (unless?.some((each) => conditions[each] !== undefined)) return [];
    const from: [Ref, ...Ref[]] = [asking, ...(condition?.refs ?? [])];
    return [
      node(
        decision.demand,
        `${id}.${nameOf(ask)}`,
        { ...ask, choice: asking },
        derived("demand-of-choice", from),
      ),
    ];
  });
}

/** Tells the demands of one choice apart. */
function nameOf(ask: Ask): string {
  switch (ask.kind) {
    case "operation":
      return `operation-${ask.use}`;
    case "choice":
      return `choice-${ask.topics[0]}`;
    case "measurement":
      return ask.by;
    default:
      return ask.kind;
  }
}
