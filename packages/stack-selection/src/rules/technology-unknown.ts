import { optional } from "@planc/core";
import { brief } from "@planc/core/ir";
import { isTopicKey } from "../catalog/topic-keys.ts";
import { rule } from "../kit.ts";
import { meant } from "../text/near-names.ts";
import { isKnownName } from "./known-name.ts";

/** A technology that no part of the plan uses, because nobody knows what it is for. */
export const technologyUnknown = rule("technology-unknown", {
  reads: { mentions: optional(brief.mention) },
  check: ({ mentions, report }) => {
    for (const { ref, data } of mentions) {
      const { technology, modality, kind, topic, demand } = data;
      // A demand that nothing meets is more than a name that nobody knows.
      if (kind !== "product" || modality === "avoid" || demand !== undefined) continue;
      if (isKnownName(technology)) continue;
      if (topic !== undefined && isTopicKey(topic)) continue;
      report("technology-unknown", { technology, near: meant(technology) }, { ref });
    }
  },
});
