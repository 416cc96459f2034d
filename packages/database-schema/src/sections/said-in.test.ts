import type { PlanNodeOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { idsInWords, saidIn } from "./said-in.ts";

const at = (start: number, end: number, source = "spec") => ({
  why: {
    kind: "stated" as const,
    at: [{ source, span: [start, end] as [number, number], line: 1, quote: "…" }],
  },
});
const requirement = (
  key: string,
  start: number,
  end: number,
): PlanNodeOf<typeof brief.requirement> => ({
  ref: `brief/requirement#${key.toLowerCase()}`,
  id: key.toLowerCase(),
  by: "intake/brief",
  data: { key, kind: key.startsWith("US") ? "scenario" : "functional", text: key },
  ...at(start, end),
});
const said = saidIn([
  requirement("US1/AC2", 0, 100),
  requirement("FR-010", 10, 60),
  requirement("FR-002", 40, 90),
  requirement("R-people-pick-apples", 0, 100),
]);

it("tells the ids of the requirements that a node was said in, and of scenarios where no rule says it", () => {
  expect(said(at(45, 50))).toEqual(["FR-002", "FR-010"]);
  expect(said(at(91, 95))).toEqual(["US1/AC2"]);
});

it("knows none of what was said elsewhere, in another source, or not at all", () => {
  expect(said(at(200, 210))).toEqual([]);
  expect(said(at(45, 50, "constitution"))).toEqual([]);
  expect(said({ why: { kind: "assumed", by: "x/y", reason: "usual", from: [] } })).toEqual([]);
  expect(said(undefined)).toEqual([]);
});

it("writes neighbours as a range", () => {
  expect(idsInWords(["FR-001", "FR-002", "FR-003", "FR-007", "FR-008", "US1/AC2"])).toBe(
    "FR-001–FR-003, FR-007, FR-008, US1/AC2",
  );
  expect(idsInWords([])).toBe("");
});
