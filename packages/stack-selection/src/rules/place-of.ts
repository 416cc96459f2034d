import type { PlanNode, Ref } from "@planc/core";

/** ` (spec, line 12)` of what stands in the text, for a message that names more than one place. */
export function placeOf(
  refs: readonly Ref[],
  nodes: readonly Pick<PlanNode, "ref" | "why">[],
): string {
  for (const ref of refs) {
    const why = nodes.find((each) => each.ref === ref)?.why;
    const place = why?.kind === "stated" ? why.at[0] : undefined;
    if (place) return ` (${place.source}, line ${place.line})`;
  }
  return "";
}
