import { join, node, optional, slug } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import type { Regime } from "../catalog/regimes.ts";
import { derived, step } from "../kit.ts";
import { regimeOf } from "./obligations.ts";

/** Clauses of regimes and the controls of this plan that support them. Support is not compliance. */
export const mappings = step("mappings", {
  reads: {
    regimes: optional(brief.regime),
    controls: optional(security.control),
    systems: optional(brief.system),
  },
  writes: { mappings: security.mapping },
  run: ({ regimes, controls, systems }) => {
    const provided = systems.some(({ data }) => data.category === "payments");
    return {
      mappings: regimes.flatMap((regime) =>
        (regimeOf(regime.data.name)?.clauses ?? []).map((clause) => {
          const wanted = new Set(clause.controls);
          const found = controls.filter((each) => wanted.has(each.id));
          const gap = gapOf(clause, found.length > 0, provided);
          return node(
            security.mapping,
            join(regime.id, slug(clause.clause)),
            {
              regime: regime.ref,
              clause: clause.clause,
              duty: clause.duty,
              title: clause.title,
              controls: found.map((each) => each.ref),
              evidence: clause.evidence,
              ...gap,
            },
            derived("mapping-by-clause", [regime.ref, ...found.map((each) => each.ref)]),
          );
        }),
      ),
    };
  },
});

/** What no control of the plan supports, and whose that is. */
function gapOf(
  { outside, spared }: Regime["clauses"][number],
  isSupported: boolean,
  isProvided: boolean,
): { readonly gap: string; readonly left: "open" | "outside" | "spared" } | undefined {
  if (outside !== undefined) return { gap: outside, left: "outside" };
  if (isSupported) return undefined;
  return isProvided && spared !== undefined
    ? { gap: spared, left: "spared" }
    : { gap: "No control of this plan supports it yet.", left: "open" };
}
