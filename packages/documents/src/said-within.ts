import type { PlanNode } from "@planc/core";
import { firstFrom } from "./first-from.ts";

interface Said {
  readonly node: PlanNode;
  readonly start: number;
  readonly end: number;
}

/** Finds the nodes of which some words lie within a requirement's, by where their words begin. */
export function saidWithin(
  nodes: readonly PlanNode[],
): (requirement: PlanNode) => readonly PlanNode[] {
  const placed = new Map<string, Said[]>();
  for (const node of nodes) {
    if (node.why.kind !== "stated") continue;
    for (const { source, span } of node.why.at) {
      const said = { node, start: span[0], end: span[1] };
      const list = placed.get(source);
      if (list) list.push(said);
      else placed.set(source, [said]);
    }
  }
  for (const list of placed.values()) list.sort((a, b) => a.start - b.start);
  return ({ why }) => {
    if (why.kind !== "stated") return [];
    return why.at.flatMap(({ source, span: [from, to] }) => {
      const list = placed.get(source) ?? [];
      const within: PlanNode[] = [];
      for (let at = firstFrom(list, from); at < list.length; at++) {
        const said = list[at];
        if (!said || said.start > to) break;
        if (said.end <= to) within.push(said.node);
      }
      return within;
    });
  };
}
