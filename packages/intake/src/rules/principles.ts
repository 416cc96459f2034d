import { optional } from "@planc/core";
import { brief, decision, performance } from "@planc/core/ir";
import { gatesOf } from "../constitution/gates.ts";
import { rule } from "../kit.ts";

/** Principles of the constitution that the plan does not keep to. */
export const brokenPrinciples = rule("broken-principles", {
  reads: {
    principles: brief.principle,
    quantities: brief.quantity,
    mentions: brief.mention,
    targets: optional(performance.target),
    choices: optional(decision.choice),
    style: optional(decision.style),
  },
  check: ({ principles, report, ...facts }) => {
    for (const principle of principles) {
      const { name } = principle.data;
      for (const { demand, verdict, because, binding } of gatesOf(principle, facts)) {
        if (verdict !== "not met") continue;
        const slug = binding ? "principle-broken" : "principle-not-followed";
        report(slug, { name, demand, because }, { ref: principle.ref });
      }
    }
  },
});
