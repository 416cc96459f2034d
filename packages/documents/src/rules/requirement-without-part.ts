import { brief } from "@planc/core/ir";
import { everySlot, nodesOf } from "../every-slot.ts";
import { rule } from "../kit.ts";
import { labelOf } from "../label-of.ts";
import { traceRequirements } from "../trace-requirements.ts";

/** A requirement that no part of the plan is there for. */
export const requirementWithoutPart = rule("requirement-without-part", {
  reads: { ...everySlot, product: brief.product },
  check: ({ report, ...given }) => {
    for (const { requirement, parts } of traceRequirements(nodesOf(given))) {
      if (parts.length > 0 || !mustHavePart(requirement.data)) continue;
      report(
        "requirement-without-part",
        { requirement: labelOf(requirement) },
        { ref: requirement.ref },
      );
    }
  },
});

/** Stories, scenarios and premises are met by what their requirements are met by; the table shows them. */
function mustHavePart(data: unknown): boolean {
  const { kind, priority } = data as { kind?: unknown; priority?: unknown };
  return priority !== "wont" && !told.has(kind);
}

const told: ReadonlySet<unknown> = new Set(["story", "scenario", "criterion", "premise"]);
