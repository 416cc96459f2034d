import { optional } from "@planc/core";
import { brief } from "@planc/core/ir";
import { entryNamed, patternNamed, styleNamed } from "../catalog/index.ts";
import { furtherNamed } from "../catalog/terms/further-names.ts";
import { isTopicKey } from "../catalog/topic-keys.ts";
import { rule } from "../kit.ts";

/** A technology that no part of the plan uses, because nobody knows what it is for. */
export const technologyUnknown = rule("technology-unknown", {
  reads: { mentions: optional(brief.mention) },
  check: ({ mentions, report }) => {
    for (const { ref, data } of mentions) {
      const { technology, modality, kind, topic, demand } = data;
      // A demand that nothing meets is more than a name that nobody knows.
      if (kind !== "product" || modality === "avoid" || demand !== undefined) continue;
      if (entryNamed(technology) || patternNamed(technology) || styleNamed(technology)) continue;
      // Formats, libraries and services that no decision is about are known all the same.
      if (furtherNamed(technology)) continue;
      if (topic !== undefined && isTopicKey(topic)) continue;
      report("technology-unknown", { technology }, { ref });
    }
  },
});
