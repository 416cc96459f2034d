import { architecture, brief } from "@planc/core/ir";
import { rule } from "../kit.ts";

export const conceptWithoutOwner = rule("concept-without-owner", {
  reads: { concepts: brief.concept, components: architecture.component },
  check: ({ concepts, components, report }) => {
    const owned = new Set<string>(components.flatMap(({ data }) => data.owns));
    if (components.length === 0) return;
    for (const { ref, data } of concepts) {
      if ((data.role !== "stored" && data.role !== "join") || owned.has(ref)) continue;
      report("concept-without-owner", { concept: data.name }, { ref });
    }
  },
});
