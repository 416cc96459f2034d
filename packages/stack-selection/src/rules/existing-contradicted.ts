import { optional, type Place, type PlanNodeOf } from "@planc/core";
import { brief } from "@planc/core/ir";
import type { Catalogue } from "../catalog/catalogue.ts";
import { topicsOfOne } from "../catalog/existing-topics.ts";
import { rule } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { listed, placeText } from "../text/words.ts";

type Mention = PlanNodeOf<typeof brief.mention>;

/** The text asks for something else than the repository uses, or does away with what it uses. */
export const existingContradicted = rule("existing-contradicted", {
  reads: { mentions: optional(brief.mention) },
  check: ({ mentions, options, report }) => {
    const catalogue = catalogueOf(options);
    const products = mentions.filter(({ data }) => data.kind === "product");
    for (const mention of products) {
      const { technology, modality, found } = mention.data;
      const place = { ref: mention.ref, ...(textPlace(mention) ?? {}) };
      if (found && modality === "avoid") {
        const demand = `The text rules ${technology} out`;
        report("existing-contradicted", { demand, existing: `it (${placeText(found)})` }, place);
      }
      if (found || (modality !== "must" && modality !== "prefer")) continue;
      const rivals = products.filter((other) => areRivals(catalogue, mention, other));
      if (rivals.length === 0) continue;
      const names = rivals
        .toSorted((a, b) => (a.data.found?.order ?? 0) - (b.data.found?.order ?? 0))
        .map(({ data }) => `${data.technology} (${placeText(data.found ?? { path: "." })})`);
      const demand = `The text ${modality === "must" ? "asks for" : "prefers"} ${technology}`;
      report("existing-contradicted", { demand, existing: listed(names) }, place);
    }
  },
});

/** Both fill one need, of which a product has one, and neither is built on the other. */
function areRivals(catalogue: Catalogue, asked: Mention, there: Mention): boolean {
  const topic = topicOf(catalogue, asked);
  if (!there.data.found || there.data.modality === "avoid" || topic !== topicOf(catalogue, there))
    return false;
  if (topic === undefined || !catalogue.isTopic(topic)) return false;
  if (!topicsOfOne.has(topic) && topic !== "language") return false;
  const [one, other] = [asked, there].map(({ data }) => catalogue.entryNamed(data.technology));
  return !one?.over?.includes(other?.key ?? "") && !other?.over?.includes(one?.key ?? "");
}

function topicOf(catalogue: Catalogue, { data }: Mention): string | undefined {
  return data.topic ?? catalogue.entryNamed(data.technology)?.topics[0];
}

/** The place that the user can edit, where the repository states the node too. */
function textPlace({ why, data }: Mention): { readonly source: Place } | undefined {
  if (why.kind !== "stated" || !data.found) return undefined;
  const source = why.at.find((place) => !/^repo(?:\.|$)/.test(place.source));
  return source && { source };
}
