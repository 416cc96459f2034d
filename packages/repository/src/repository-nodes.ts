import { type Draft, type DraftOf, join, node, slug, stated } from "@planc/core";
import { host } from "@planc/core/ir";
import type { Fact, FoundFact } from "./fact.ts";
import type { RepositoryScan } from "./scan/scan-repository.ts";

/** The scan as nodes for the compiler: a source per file that states facts, and the facts. */
export function repositoryNodes({ facts, sources }: RepositoryScan): readonly Draft[] {
  const firstPlaces = new Map(
    facts.flatMap(({ places }) => places.map((place) => [place.source, place] as const)).reverse(),
  );
  const drafts: Draft[] = sources.flatMap(({ id, ...data }) => {
    const place = firstPlaces.get(id);
    return place ? [node(host.source, id, data, stated(place))] : [];
  });
  return [...drafts, ...factNodes(facts)];
}

const mostPlaces = 8;

/** The same fact of one file is one node, with all its places. */
function factNodes(facts: readonly FoundFact[]): readonly DraftOf<typeof host.fact>[] {
  const byId = new Map<string, FoundFact>();
  for (const found of facts) {
    const id = idOf(found);
    const known = byId.get(id);
    if (!known) byId.set(id, found);
    else {
      const [first, ...rest] = known.places;
      const more = [...rest, ...found.places].slice(0, mostPlaces - 1);
      byId.set(id, { fact: stronger(known.fact, found.fact), places: [first, ...more] });
    }
  }
  return [...byId].map(([id, { fact, places }]) => node(host.fact, id, fact, stated(...places)));
}

/** What runs counts before what builds. */
function stronger(known: Fact, other: Fact): Fact {
  return other.kind === "dependency" && other.use === "runtime" ? other : known;
}

function idOf({ fact, places: [{ source }] }: FoundFact): string {
  const detail = fact.kind === "dependency" ? fact.ecosystem : "";
  return join(...[fact.kind, detail, slug(fact.name)].filter((part) => part !== ""), source);
}
