import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import type { Facts } from "../design/facts.ts";

type Concept = Facts["concepts"][number];
type Relation = ViewOf<typeof brief.relation>;

const measured: ReadonlySet<string> = new Set(["decimal", "integer", "geo-point"]);

/**
 * What is kept in a store for time series, where one was chosen: a value with the time that it was measured
 * at, without a life of its own and without anything that refers to it.
 */
export function seriesConcepts(
  { concepts, attributes, topics }: Pick<Facts, "attributes" | "concepts" | "topics">,
  relations: readonly Relation[],
): readonly Concept[] {
  if (!topics.has("time-series-store")) return [];
  const referred = new Set<string>(relations.map(({ data }) => data.to));
  return concepts.filter(({ ref, data: { role, states } }) => {
    if ((role !== "stored" && role !== "join") || states !== undefined || referred.has(ref)) {
      return false;
    }
    const types = attributes
      .filter(({ data }) => data.concept === ref && data.required === true)
      .map(({ data }) => data.type);
    return (
      types.includes("timestamp") && types.some((type) => type !== undefined && measured.has(type))
    );
  });
}
