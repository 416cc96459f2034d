import { optional } from "@planc/core";
import { brief } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { meant } from "../text/near-names.ts";
import { isKnownName } from "./known-name.ts";

/** A technology that no part of the plan uses, because nobody knows what it is for. */
export const technologyUnknown = rule("technology-unknown", {
  reads: { mentions: optional(brief.mention) },
  check: ({ mentions, options, report }) => {
    const catalogue = catalogueOf(options);
    for (const { ref, data } of mentions) {
      const { technology, modality, kind, topic, demand, standIn } = data;
      if (standIn !== undefined) continue;
      // A demand that nothing meets is more than a name that nobody knows.
      if (kind !== "product" || modality === "avoid" || demand !== undefined) continue;
      if (isKnownName(catalogue, technology)) continue;
      if (topic !== undefined && catalogue.isTopic(topic)) continue;
      report("technology-unknown", { technology, near: meant(catalogue, technology) }, { ref });
    }
  },
});
