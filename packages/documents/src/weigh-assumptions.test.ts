import type { PlanNode, Ref, Why } from "@planc/core";
import { expect, it } from "vitest";
import { weighAssumptions } from "./weigh-assumptions.ts";

const assumed = (from: Ref[] = []): Why => ({
  kind: "assumed",
  by: "test/guess",
  reason: "because",
  from,
});
const derived = (...from: Ref[]): Why => ({ kind: "derived", by: "test/rule", from });
const plain = (ref: Ref, why: Why): PlanNode => ({
  ref,
  id: ref.slice(ref.indexOf("#") + 1),
  data: {},
  why,
  by: "test/step",
});

it("counts everything that follows from an assumption, once", () => {
  const groups = weighAssumptions([
    plain("workload/load#users", assumed()),
    plain("test/a#1", derived("workload/load#users")),
    plain("test/a#2", derived("test/a#1", "workload/load#users")),
  ]);
  expect(groups.map((each) => [each.slot, each.moves])).toEqual([["workload/load", 2]]);
});

it("groups what one derivation assumed in one slot, but keeps load figures apart", () => {
  const groups = weighAssumptions([
    plain("brief/attribute#a", assumed()),
    plain("brief/attribute#b", assumed()),
    plain("workload/load#users", assumed()),
    plain("workload/load#think-time", assumed()),
    plain("test/a#1", derived("workload/load#think-time")),
  ]);
  expect(groups.map((each) => each.nodes.map((one) => one.id))).toEqual([
    ["think-time"],
    ["a", "b"],
    ["users"],
  ]);
});

it("ends on a circle of reasons", () => {
  const groups = weighAssumptions([
    plain("test/x#1", assumed(["test/y#2"])),
    plain("test/y#2", derived("test/x#1")),
  ]);
  expect(groups.map((each) => each.moves)).toEqual([1]);
});

it("counts what was only carried on as following from what was assumed", () => {
  const groups = weighAssumptions([
    plain("brief/concept#a", assumed()),
    plain("data/entity#a", assumed(["brief/concept#a"])),
  ]);
  expect(groups.map((each) => [each.slot, each.moves])).toEqual([["brief/concept", 1]]);
});
