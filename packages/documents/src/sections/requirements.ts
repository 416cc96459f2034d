import type { PlanNode } from "@planc/core";
import { brief } from "@planc/core/ir";
import { nodeLink, table } from "@planc/core/markdown";
import type { Standing } from "../catalog/kinds-of-saying.ts";
import { everySlot, nodesOf } from "../every-slot.ts";
import { section } from "../kit.ts";
import { labelOf } from "../label-of.ts";
import { traceRequirements } from "../trace-requirements.ts";

/** How many parts a row names. */
const named = 3;

/** Each requirement with the parts of the plan that are there because of it. */
export const requirements = section("requirements", {
  document: "plan.md",
  title: "Requirements",
  reads: { ...everySlot, product: brief.product },
  render: (given) => {
    const nodes = nodesOf(given);
    const traces = traceRequirements(nodes);
    const asked = new Set(nodes.flatMap(missingIn));
    if (traces.length === 0) return undefined;
    return {
      blocks: [
        table(
          ["Requirement", "Taken up by"],
          traces.map(({ requirement, parts, isConstraint, isForeign, standing }) => {
            const labels = [...new Set(parts.map(labelOf))];
            const more = labels.length - named;
            const shown = labels.slice(0, named).join(", ");
            return [
              [nodeLink(requirement.ref, labelOf(requirement)), `: ${textOf(requirement.data)}`],
              isLeftOut(requirement.data)
                ? laterOf(requirement.data)
                : labels.length === 0
                  ? isConstraint
                    ? "constraint, no part"
                    : standing
                      ? standings[standing]
                      : asked.has(requirement.ref)
                        ? "nothing yet; asked"
                        : "nothing yet"
                  : `${more > 0 ? `${shown} and ${more} more` : shown}${isForeign ? "; its body not read, not English" : ""}${asked.has(requirement.ref) ? "; in part nothing yet, and asked" : ""}`,
            ];
          }),
        ),
      ],
    };
  },
});

/** What the table says of requirements that ask for no part. */
const standings: Readonly<Record<Standing, string>> = {
  "taken-as-given": "taken as given",
  "measured-on-people": "measured with people",
  "left-open": "left open by the text",
  "on-work": "working rule",
  "for-tests": "told with the tests, as it is a mock of a system outside",
  "not-read": "not read, not English: see below",
  "on-screen": "for who draws the screens",
};

/** What no part of the plan does, though the text asks for it: a question says so, and names it. */
function missingIn({ ref, data }: PlanNode): readonly string[] {
  const isMissing =
    ref.startsWith("brief/question#") &&
    typeof data === "object" &&
    data !== null &&
    "missing" in data &&
    "about" in data;
  return isMissing && Array.isArray(data.about) ? data.about.map(String) : [];
}

function isLeftOut(data: unknown): boolean {
  return (
    typeof data === "object" && data !== null && "priority" in data && data.priority === "wont"
  );
}

/** What is left out for now says until when. */
function laterOf(data: unknown): string {
  const later =
    typeof data === "object" && data !== null && "later" in data ? String(data.later) : undefined;
  return later === undefined ? "left out" : `later${later === "later" ? "" : `: ${later}`}`;
}

function textOf(data: unknown): string {
  const text = typeof data === "object" && data !== null && "text" in data ? data.text : "";
  return String(text).replace(/\s+/g, " ");
}
