import { carried, optional, sole, soleRef } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { styleId } from "../catalog/decision-ids.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { styleAgain } from "../flips/decide-again.ts";
import { turningFacts } from "../flips/turning-facts.ts";
import { derived, step } from "../kit.ts";
import { premisesOf } from "../premises/premises-of.ts";
import { chooseStyle } from "../style/choose-style.ts";

export const styleStep = step("style", {
  reads: {
    ...factReads,
    preferences: optional(decision.preference),
    leftOpen: optional(host.leftOpen),
  },
  writes: { style: decision.style, premises: decision.premise },
  run: (inputs) => {
    const preferences = inputs.preferences.filter(({ data }) => data.topic === "style");
    const isOpen = inputs.leftOpen?.data.decisions.includes("style") ?? false;
    const facts = gatherFacts(inputs);
    const { data, carriedFrom, by } = chooseStyle(facts, preferences, isOpen);
    const points = inputs.options.turns
      ? turningFacts(facts, styleAgain({ facts, preferences, isOpen }))
      : undefined;
    const why = carriedFrom ? carried(...carriedFrom) : derived(by, data.drivers);
    return {
      style: sole(decision.style, data, why),
      premises: premisesOf(facts, soleRef(decision.style), points?.get(styleId)),
    };
  },
});
