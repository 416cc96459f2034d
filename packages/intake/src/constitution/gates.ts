import type { PlanNodeOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { byHand, itself, lookAnywhere, permitted } from "../catalog/by-hand.ts";
import type { Gate, Judgement } from "./gate.ts";
import { judgeAdditions } from "./judges/additions.ts";
import { judgeCount } from "./judges/counts.ts";
import { judgeData } from "./judges/data.ts";
import { judgeInterface } from "./judges/interface.ts";
import { judgeLogs } from "./judges/logs.ts";
import { judgeRegion } from "./judges/region.ts";
import { numberGate } from "./number-gate.ts";
import type { Facts } from "./plan-facts.ts";
import { technologyGate } from "./technology-gate.ts";

type Principle = PlanNodeOf<typeof brief.principle>;
type Rule = NonNullable<Principle["data"]["rules"]>[number];

const judges: readonly ((text: string, facts: Facts) => Judgement | undefined)[] = [
  judgeCount,
  judgeAdditions,
  judgeInterface,
  judgeData,
  judgeRegion,
  judgeLogs,
];

/** Every rule of a principle: judged where the plan can show it, else with how to look at it by hand. */
export function gatesOf({ data }: Principle, facts: Facts): readonly Gate[] {
  const { text, level, quantities, technologies } = data;
  const whole: Rule = {
    text,
    level,
    ...(quantities ? { quantities } : {}),
    ...(technologies ? { technologies } : {}),
  };
  return (data.rules ?? [whole]).flatMap((rule) => gatesOfRule(rule, facts));
}

function gatesOfRule(rule: Rule, facts: Facts): readonly Gate[] {
  const { text, level } = rule;
  const unjudged = (because: string): Gate => {
    return { rule: text, level, verdict: "not judged", because };
  };
  if (rule.itself) return [unjudged(itself)];
  if (level === "may") return [unjudged(permitted)];
  const judged = judges.map((judge) => judge(text, facts)).find((each) => each !== undefined);
  const numbers = judged
    ? []
    : (rule.quantities ?? []).flatMap((ref) => {
        const quantity = facts.quantities.find((each) => each.ref === ref);
        return quantity ? [numberGate(quantity, facts)] : [];
      });
  const technologies = (rule.technologies ?? [])
    .filter(({ name }) => judged?.settles?.test(name) !== true)
    .map((each) => ({
      ...technologyGate(each, facts),
      // A wish binds nobody, also where the rest of its sentence does.
      ...(each.modality === "prefer" && level === "must" ? { level: "should" as const } : {}),
    }))
    .filter(({ verdict }) => judged === undefined || verdict !== "not judged");
  const gates = [...(judged ? [judged] : []), ...numbers, ...technologies].map((each) => ({
    rule: text,
    level,
    ...each,
    because: each.because ?? lookAt(text),
  }));
  return gates.length > 0 ? gates.map(withoutSettled) : [unjudged(lookAt(text))];
}

function withoutSettled({ settles: _, ...gate }: Gate & Pick<Judgement, "settles">): Gate {
  return gate;
}

function lookAt(text: string): string {
  return byHand.find(({ words }) => words.test(text.slice(0, 1000)))?.look ?? lookAnywhere;
}
