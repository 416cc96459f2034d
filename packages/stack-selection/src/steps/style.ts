import { carried, optional, sole } from "@planc/core";
import { decision } from "@planc/core/ir";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { styleAgain, styleId } from "../flips/decide-again.ts";
import { flipsOf } from "../flips/flips-of.ts";
import { turningPoints } from "../flips/turning-points.ts";
import { derived, step } from "../kit.ts";
import { chooseStyle } from "../style/choose-style.ts";

export const styleStep = step("style", {
  reads: { ...factReads, preferences: optional(decision.preference) },
  writes: { style: decision.style },
  run: (inputs) => {
    const preferences = inputs.preferences.filter(({ data }) => data.topic === "style");
    const facts = gatherFacts(inputs);
    const { data, carriedFrom, by } = chooseStyle(facts, preferences);
    const points = turningPoints(facts, styleAgain({ facts, preferences }));
    const why = carriedFrom ? carried(...carriedFrom) : derived(by, data.drivers);
    return { style: sole(decision.style, { ...data, ...flipsOf(points.get(styleId)) }, why) };
  },
});
