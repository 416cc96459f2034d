import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterTheirTargets, cyclesOf } from "./cycles.ts";

const graph = (edges: Record<string, string[]>) =>
  new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]));

describe("circles", () => {
  it("are the names that lead to one another", () => {
    const edges = graph({ a: ["b"], b: ["c"], c: ["a", "d"], d: ["e"], e: [], f: ["f"] });
    const groups = cyclesOf(["a", "b", "c", "d", "e", "f"], edges);
    expect(groups.map((group) => group.join("")).sort()).toEqual(["abc", "d", "e", "f"]);
  });

  it("leave an order in which each name comes after what it leads to", () => {
    const names = ["a", "b", "c", "d"];
    const edges = graph({ a: ["c", "d"], b: ["a"], c: ["d"] });
    expect(afterTheirTargets(names, edges)).toEqual(["d", "c", "a", "b"]);
  });

  it("hold every name once, however the names lead to one another", () => {
    const names = Array.from({ length: 12 }, (_, at) => `n${at}`);
    const target = fc.constantFrom(...names);
    fc.assert(
      fc.property(fc.array(fc.tuple(target, target), { maxLength: 40 }), (pairs) => {
        const edges = new Map<string, Set<string>>();
        for (const [from, to] of pairs) edges.set(from, (edges.get(from) ?? new Set()).add(to));
        expect(cyclesOf(names, edges).flat().sort()).toEqual([...names].sort());
      }),
    );
  });

  it("are found in a chain that is deeper than the stack", () => {
    const names = Array.from({ length: 50_000 }, (_, at) => `n${at}`);
    const edges = new Map(names.map((name, at) => [name, new Set([`n${at + 1}`])]));
    expect(cyclesOf(names, edges)).toHaveLength(50_001);
  });
});
