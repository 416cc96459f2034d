import { expect, it } from "vitest";
import { medianSize, sizeOf, specification } from "./specification-fixture.ts";

const idsOf = (text: string): number => text.match(/^- \*\*FR-\d+\*\*/gm)?.length ?? 0;

it("is as long as the median specification", () => {
  const text = specification(medianSize);
  expect(Math.round(text.length / 1000)).toBe(14);
  expect(idsOf(text)).toBe(medianSize.requirements);
});

it("grows in proportion to the requirements", () => {
  const [half, whole] = [specification(sizeOf(500)), specification(sizeOf(1000))];
  expect([idsOf(half), idsOf(whole)]).toEqual([500, 1000]);
  expect(whole.length / half.length).toBeCloseTo(2, 1);
});
