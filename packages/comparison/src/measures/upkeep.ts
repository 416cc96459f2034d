import { brief } from "@planc/core/ir";
import { unasked } from "../asked.ts";
import type { Measure } from "../measure.ts";
import { askedByTeam } from "../team.ts";
import { counted as things } from "../words.ts";

/** What has to be deployed, watched and upgraded apart. */
export const upkeep: Measure = {
  key: "upkeep",
  title: "Things to look after",
  formula: "own programs + servers beside them",
  read: ({ counted }, { people }) =>
    counted.map(({ units: { own, beside } }) => {
      const value = own.length + beside.length;
      if (value === 0) return { missing: "the plan has no program" };
      const each =
        people === undefined ? "" : `, ${Number((value / people).toPrecision(2))} a person`;
      return {
        value,
        text: String(value),
        detail: `${things(own.length, "own program")} and ${things(beside.length, "server")} beside them${each}`,
        refs: [...own, ...beside].map(({ ref }) => ref),
      };
    }),
  asked: ({ own }, world) => {
    const asked = askedByTeam(own, world);
    if (asked) return asked;
    const product = own.get(brief.product);
    const { stage, budget } = product?.data ?? {};
    if (product && (stage === "prototype" || stage === "mvp" || budget !== undefined)) {
      return {
        weight: 2,
        because: stage === undefined ? "the budget bounds who runs it" : `the stage, ${stage}`,
        cites: [],
        refs: [product.ref],
      };
    }
    return unasked();
  },
};
