import type { Why } from "@planc/core";
import { expect, it } from "vitest";
import { missingOf } from "./missing.ts";

const said = (from: number, to: number): Why => ({
  kind: "stated",
  at: [{ source: "spec", span: [from, to], line: 1, quote: "lists of seeds" }],
  from: [],
});
const question = {
  data: {
    text: "Which operation takes lists of seeds?",
    default: "none does yet.",
    options: [],
    about: ["brief/requirement#fr-4" as const],
    missing: true as const,
  },
};
const requirement = {
  ref: "brief/requirement#fr-4" as const,
  data: {
    key: "FR-4",
    kind: "functional" as const,
    text: "Lists of seeds go to a queue.",
    priority: "must" as const,
  },
  why: said(100, 130),
};

it("tells of a choice what of its sentence no part of the plan does", () => {
  expect(missingOf([said(120, 125)], [question], [requirement])).toEqual([
    "Open (FR-4): None does yet.",
  ]);
});

it("tells nothing of sentences that the choice does not rest on, or that a part does", () => {
  expect(missingOf([said(131, 140)], [question], [requirement])).toEqual([]);
  const { missing: _, ...done } = question.data;
  expect(missingOf([said(120, 125)], [{ data: done }], [requirement])).toEqual([]);
});
