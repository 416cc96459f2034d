import { carried, optional, sole } from "@planc/core";
import { decision } from "@planc/core/ir";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { derived, step } from "../kit.ts";
import { chooseStyle } from "../style/choose-style.ts";

export const styleStep = step("style", {
  reads: { ...factReads, preferences: optional(decision.preference) },
  writes: { style: decision.style },
  run: (inputs) => {
    const preferences = inputs.preferences.filter(({ data }) => data.topic === "style");
    const { data, carriedFrom, by } = chooseStyle(gatherFacts(inputs), preferences);
    const why = carriedFrom ? carried(...carriedFrom) : derived(by, data.drivers);
    return { style: sole(decision.style, data, why) };
  },
});
