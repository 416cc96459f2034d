import { join, node, optional, slug, type ViewOf } from "@planc/core";
import { security } from "@planc/core/ir";
import { threatFacts } from "../catalog/threat-facts.ts";
import { derived, step } from "../kit.ts";
import { type Model, modelOf, structure } from "../model.ts";
import { distinct } from "../text.ts";
import { allThreats } from "../threats/all.ts";
import { residualOf, severityOf } from "../threats/severity.ts";
import { creditedTo } from "../threats/threat.ts";

/** What can go wrong in this architecture, and which control answers it. */
export const threats = step("threats", {
  reads: { ...structure, controls: optional(security.control) },
  writes: { threats: security.threat },
  run: ({ controls, ...plan }) => ({ threats: findThreats(modelOf(plan), controls) }),
});

/** Threats of a model; a control that is taken away leaves its threats open. */
export function findThreats(model: Model, controls: readonly ViewOf<typeof security.control>[]) {
  const byId = new Map(controls.map((each) => [each.id, each]));
  const found = allThreats.flatMap((rule) =>
    rule.find(model).flatMap((hit) => {
      const fact = threatFacts[rule.id];
      if (!fact) return [];
      const credited = creditedTo(hit, byId);
      const open = credited.length === 0;
      const severity = severityOf(hit.likelihood, hit.impact);
      const elements = distinct(hit.elements);
      return [
        node(
          security.threat,
          join(slug(rule.id), hit.subject.id),
          {
            title: fact.title,
            rule: rule.id,
            stride: fact.stride,
            weakness: fact.weakness,
            elements: [...elements],
            scenario: hit.scenario,
            ...(hit.stake && hit.stake.length > 0 ? { stake: [...distinct(hit.stake)] } : {}),
            likelihood: hit.likelihood,
            impact: hit.impact,
            severity,
            mitigatedBy: credited.map((each) => each.ref),
            status: open ? "open" : "mitigated",
            mitigation: open
              ? fact.mitigation
              : credited.map((each) => `${each.data.name}: ${each.data.what}`).join(" "),
            ...(open ? { wanted: fact.wanted } : {}),
            residual: open ? severity : residualOf(hit.impact),
          },
          derived("threat-by-rule", distinct([...elements, ...credited.map((each) => each.ref)])),
        ),
      ];
    }),
  );
  return [...new Map(found.map((each) => [each.id, each])).values()];
}
