import { measuredOf, type ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { Facts } from "../design/facts.ts";

type Concept = Facts["concepts"][number];
type Relation = ViewOf<typeof brief.relation>;

/** What is kept in a store for time series, where one was chosen. */
export function seriesConcepts(
  { concepts, attributes, topics }: Pick<Facts, "attributes" | "concepts" | "topics">,
  relations: readonly Relation[],
): readonly Concept[] {
  return topics.has("time-series-store") ? measuredOf(concepts, attributes, relations) : [];
}
