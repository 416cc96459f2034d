import type { Place, Why } from "@planc/core";

interface Placed {
  readonly id: string;
  readonly why: Why;
}

/** Nodes in the order in which the sources say them; what no source says comes last. */
export function inSourceOrder<Node extends Placed>(nodes: readonly Node[]): readonly Node[] {
  return nodes.toSorted((a, b) => compare(firstPlace(a), firstPlace(b)) || (a.id < b.id ? -1 : 1));
}

function firstPlace({ why }: Placed): Place | undefined {
  return why.kind === "stated" ? why.at[0] : undefined;
}

function compare(a: Place | undefined, b: Place | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.span[0] - b.span[0] || a.span[1] - b.span[1];
}
