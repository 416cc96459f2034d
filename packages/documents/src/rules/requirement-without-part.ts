import { brief } from "@planc/core/ir";
import * as z from "zod";
import { everySlot, nodesOf } from "../every-slot.ts";
import { rule } from "../kit.ts";
import { traceRequirements } from "../trace-requirements.ts";

/** Requirements that no part of the plan is there for, together: what helps is the same for each. */
export const requirementWithoutPart = rule("requirement-without-part", {
  reads: { ...everySlot, product: brief.product },
  check: ({ report, ...given }) => {
    const without = traceRequirements(nodesOf(given)).filter(
      ({ requirement, parts, standing }) =>
        parts.length === 0 && standing === undefined && mustHavePart(requirement.data),
    );
    const [first] = without;
    if (!first) return;
    const names = without.map(({ requirement: { data, why } }) => {
      const line = why.kind === "stated" ? why.at[0]?.line : undefined;
      return line === undefined ? keyOf(data) : `${keyOf(data)} (line ${line})`;
    });
    const more = names.length - mostNamed;
    const requirements = `${names.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
    report("requirement-without-part", { requirements }, { ref: first.requirement.ref });
  },
});

const mostNamed = 20;

function keyOf(data: unknown): string {
  return saying.parse(data).key;
}

/** Stories, scenarios and premises are met by what their requirements are met by; the table shows them. */
function mustHavePart(data: unknown): boolean {
  const { kind, priority, text } = saying.parse(data);
  return priority !== "wont" && !told.has(kind) && !saysNothing(text);
}

const saying = z.object({
  key: z.string().default(""),
  kind: z.string().default(""),
  priority: z.string().optional(),
  text: z.string().default(""),
});

const told: ReadonlySet<string> = new Set(["story", "scenario", "criterion", "premise"]);

/** Broken off where the text asks for clarification, a heading, or a line of links. */
function saysNothing(text: string): boolean {
  return (
    /\b(?:via|using|with|by|for|to|of|from|is|are|be|on|in|at|within)\s{0,3}[:.]?$/i.test(text) ||
    /needs? clarification|to be clarified/i.test(text) ||
    /^\W{0,4}(?:related|see also|see|refs?|references?|links?|issues?|closes|fixes|tracked in)\b[^.]{0,40}(?:#\d|https?:)/i.test(
      text,
    )
  );
}
