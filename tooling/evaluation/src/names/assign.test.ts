import fc from "fast-check";
import { expect, it } from "vitest";
import { assign } from "./assign.ts";

it("gives the most alike to each other, whatever comes first", () => {
  const closeness = (a: number, b: number): number => Math.max(0, 1 - Math.abs(a - b));
  expect(assign([1, 1.4], [1.5, 9], closeness)).toEqual({
    pairs: [[1.4, 1.5]],
    missed: [1],
    left: [9],
  });
});

it("places each exactly once", () => {
  const numbers = fc.array(fc.nat(5), { maxLength: 8 });
  fc.assert(
    fc.property(numbers, numbers, (labels, reads) => {
      const { pairs, missed, left } = assign(labels, reads, (a, b) => (a === b ? 1 : 0));
      const sorted = (all: readonly number[]): number[] => [...all].sort();
      expect(sorted([...pairs.map(([label]) => label), ...missed])).toEqual(sorted(labels));
      expect(sorted([...pairs.map(([, read]) => read), ...left])).toEqual(sorted(reads));
      expect(missed.filter((label) => left.includes(label))).toEqual([]);
    }),
  );
});
