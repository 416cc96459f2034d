import { optional } from "@planc/core";
import { brief } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import type { TopicKey } from "../catalog/topic-keys.ts";
import { rule } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { meant } from "../text/near-names.ts";
import { sample } from "../text/words.ts";
import { isKnownName } from "./known-name.ts";

/** A technology that nobody knows, and that fills a need because its sentence says so. */
export const technologyUncatalogued = rule("technology-uncatalogued", {
  reads: { mentions: optional(brief.mention) },
  check: ({ mentions, options, report }) => {
    const catalogue = catalogueOf(options);
    const told = new Set<string>();
    for (const { ref, data } of mentions) {
      const { technology, modality, kind, topic, named, standIn } = data;
      if (standIn !== undefined) continue;
      // What a repository has is there, whatever it is.
      if (kind !== "product" || modality === "avoid" || named === false) continue;
      if (isKnownName(catalogue, technology) || topic === undefined || !catalogue.isTopic(topic))
        continue;
      if (told.has(`${technology} ${topic}`)) continue;
      told.add(`${technology} ${topic}`);
      report(
        "technology-uncatalogued",
        {
          technology,
          need: catalogue.titleOf(topic).toLowerCase(),
          near: meant(catalogue, technology, topic) || knownFor(catalogue, topic),
        },
        { ref },
      );
    }
  },
});

/** `; known for it: …`, of what would be compared. */
function knownFor(catalogue: Catalogue, topic: TopicKey): string {
  const known = catalogue.entriesFor(topic).filter(({ onRequest }) => !onRequest);
  return known.length > 0 ? `; known for it: ${sample(known.map(({ name }) => name))}` : "";
}
