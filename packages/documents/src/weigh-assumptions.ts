import { type PlanNode, parseRef } from "@planc/core";

/** Assumptions that one derivation made about one slot, with how many other nodes rest on them. */
export interface AssumptionGroup {
  readonly slot: string;
  readonly by: string;
  readonly nodes: readonly PlanNode[];
  /** Nodes of the plan, outside the group, that follow from it directly or through others. */
  readonly moves: number;
}

/** Groups what was assumed and ranks it by how much of the plan it carries, heaviest first. */
export function weighAssumptions(nodes: readonly PlanNode[]): readonly AssumptionGroup[] {
  const dependants = new Map<string, string[]>();
  for (const each of nodes) {
    for (const from of each.why.from ?? []) {
      const list = dependants.get(from);
      if (list === undefined) dependants.set(from, [each.ref]);
      else list.push(each.ref);
    }
  }
  const byAddress = new Map<string, PlanNode>(nodes.map((each) => [each.ref, each]));
  const groups = new Map<string, PlanNode[]>();
  for (const each of nodes) {
    if (each.why.kind !== "assumed" || repeats(each, byAddress)) continue;
    const slot = parseRef(each.ref)?.slot ?? each.ref;
    // Figures stand alone: each is a number that the reader may know better.
    const key = slot.startsWith("workload/") ? each.ref : `${slot} ${each.why.by}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .map((group) => {
      const first = group[0];
      return {
        slot: (first && parseRef(first.ref)?.slot) ?? "",
        by: first?.why.kind === "assumed" ? first.why.by : "",
        nodes: group,
        moves: countBehind(
          group.map((each) => each.ref),
          dependants,
        ),
      };
    })
    .sort((a, b) => b.moves - a.moves || (a.slot + a.by < b.slot + b.by ? -1 : 1));
}

/** Whether a node only carries on what another one assumed, for the same reason. */
function repeats({ why }: PlanNode, byAddress: ReadonlyMap<string, PlanNode>): boolean {
  if (why.kind !== "assumed") return false;
  return why.from.some((ref) => {
    const source = byAddress.get(ref)?.why;
    return source?.kind === "assumed" && source.by === why.by && source.reason === why.reason;
  });
}

function countBehind(
  start: readonly string[],
  dependants: ReadonlyMap<string, readonly string[]>,
): number {
  const seen = new Set<string>(start);
  const queue = [...start];
  for (let at = 0; at < queue.length; at++) {
    for (const next of dependants.get(queue[at] ?? "") ?? []) {
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return seen.size - start.length;
}
