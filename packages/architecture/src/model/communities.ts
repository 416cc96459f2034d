import * as z from "zod";

interface WeightedLink {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

const partition = z.record(z.string(), z.int());

/**
 * Louvain communities: parts with many relations inside and few across. Nodes are visited in the order
 * given and not at random, so the same graph is always cut the same way.
 */
export async function communities(
  nodes: readonly string[],
  links: readonly WeightedLink[],
): Promise<ReadonlyMap<string, number>> {
  const [graphology, { default: louvain }] = await Promise.all([
    import("graphology"),
    import("graphology-communities-louvain"),
  ]);
  const graph = new graphology.UndirectedGraph<object, { weight: number }>();
  for (const each of nodes) graph.addNode(each);
  for (const { from, to, weight } of links) {
    graph.updateEdge(from, to, (old) => ({ weight: (old.weight ?? 0) + weight }));
  }
  // The package exports the function itself; its declarations name a default of it that is not there.
  if (typeof louvain !== "function") throw new TypeError("graphology-communities-louvain changed");
  const settings = { randomWalk: false, getEdgeWeight: "weight" };
  const parts: unknown = Reflect.apply(louvain, undefined, [graph, settings]);
  return new Map(Object.entries(partition.parse(parts)));
}
