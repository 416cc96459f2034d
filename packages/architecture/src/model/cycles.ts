import { push } from "./lists.ts";

type Call = readonly [from: string, to: string];

/** Groups of nodes that all lead to one another, each sorted; nodes that lead to themselves as well. */
export function cyclesIn(calls: readonly Call[]): readonly (readonly string[])[] {
  const left = trimmed(calls);
  const forward = neighbours(left.map(([from, to]) => [from, to]));
  const backward = neighbours(left.map(([from, to]) => [to, from]));
  const seen = new Set<string>();
  const cycles: string[][] = [];
  for (const start of [...forward.keys()].sort()) {
    if (seen.has(start)) continue;
    const back = reached(start, backward);
    const cycle = [...reached(start, forward)].filter((each) => back.has(each)).sort();
    for (const each of cycle) seen.add(each);
    if (cycle.length > 0) cycles.push(cycle);
  }
  return cycles;
}

/** The calls that are left when what nothing leads to, or from which nothing leads, is taken away. */
function trimmed(calls: readonly Call[]): readonly Call[] {
  let left = calls;
  for (;;) {
    const from = new Set(left.map(([each]) => each));
    const to = new Set(left.map(([, each]) => each));
    const next = left.filter(([a, b]) => to.has(a) && from.has(b));
    if (next.length === left.length) return left;
    left = next;
  }
}

function neighbours(calls: readonly Call[]): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const [from, to] of calls) push(next, from, to);
  return next;
}

/** What can be reached by one step or more. */
function reached(start: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...(next.get(start) ?? [])];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(next.get(at) ?? []));
  }
  return seen;
}
