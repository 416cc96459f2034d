import { brief } from "@planc/core/ir";
import { everySlot, nodesOf } from "../every-slot.ts";
import { rule } from "../kit.ts";
import { bareDemands, keyAndLine } from "../readiness.ts";
import { traceRequirements } from "../trace-requirements.ts";

/** Requirements that no part of the plan is there for, together: what helps is the same for each. */
export const requirementWithoutPart = rule("requirement-without-part", {
  reads: { ...everySlot, product: brief.product },
  check: ({ report, ...given }) => {
    const without = bareDemands(traceRequirements(nodesOf(given)));
    const [first] = without;
    if (!first) return;
    const names = without.map(({ requirement }) => keyAndLine(requirement));
    const more = names.length - mostNamed;
    const requirements = `${names.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
    report("requirement-without-part", { requirements }, { ref: first.requirement.ref });
  },
});

const mostNamed = 20;
