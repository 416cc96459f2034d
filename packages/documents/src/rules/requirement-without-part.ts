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
      if (parts.length > 0) continue;
      report(
        "requirement-without-part",
        { requirement: labelOf(requirement) },
        { ref: requirement.ref },
      );
    }
  },
});
