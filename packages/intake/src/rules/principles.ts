import { brief } from "@planc/core/ir";
import { gatesOf } from "../constitution/gates.ts";
import { planReads } from "../constitution/plan-facts.ts";
import { rule } from "../kit.ts";

/** Principles of the constitution that the plan does not keep to. */
export const brokenPrinciples = rule("broken-principles", {
  reads: { ...planReads, principles: brief.principle },
  check: ({ principles, report, ...facts }) => {
    for (const principle of principles) {
      const { name } = principle.data;
      for (const { demand, rule: text, verdict, because, level } of gatesOf(principle, facts)) {
        if (verdict !== "not met") continue;
        const slug = level === "must" ? "principle-broken" : "principle-not-followed";
        report(slug, { name, demand: demand ?? quoted(text), because }, { ref: principle.ref });
      }
    }
  },
});

function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return `“${line.length > 160 ? `${line.slice(0, 159)}…` : line}”`;
}
