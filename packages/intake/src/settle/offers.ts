import { keyOf } from "./names.ts";
import type { Proposal, Readings } from "./readings.ts";

/**
 * What the domain adds that fits the text: nothing to what the text itself calls a list of values, a
 * computed, passing or outside thing, for those are whole as they are.
 */
export function fittingProposals({
  proposals,
  concepts,
}: Pick<Readings, "proposals" | "concepts">): Readings["proposals"] {
  const whole = new Set(
    concepts.filter(({ data }) => isWhole(data.role)).map(({ data }) => keyOf(data.name)),
  );
  return whole.size === 0
    ? proposals
    : proposals.filter((each) => {
        const owner = ownerOf(each);
        return owner === undefined || !whole.has(keyOf(owner));
      });
}

function isWhole(role: Readings["concepts"][number]["data"]["role"]): boolean {
  return role !== undefined && role !== "stored" && role !== "join";
}

function ownerOf({ data }: Proposal): string | undefined {
  if (data.kind === "concept") return data.name;
  if (data.kind === "relation") return data.from;
  return data.kind === "attribute" || data.kind === "action" ? data.concept : undefined;
}
