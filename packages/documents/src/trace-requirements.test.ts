import type { PlanNode, Ref, Why } from "@planc/core";
import { expect, it } from "vitest";
import { traceRequirements } from "./trace-requirements.ts";

const said = (start: number, end: number): Why => ({
  kind: "stated",
  at: [{ source: "prompt", span: [start, end], line: 1, quote: "" }],
});
const derived = (...from: Ref[]): Why => ({ kind: "derived", by: "test/rule", from });
const plain = (ref: Ref, why: Why, data: object = {}): PlanNode => ({
  ref,
  id: ref.slice(ref.indexOf("#") + 1),
  data,
  why,
  by: "test/step",
});
const parts = (nodes: readonly PlanNode[]) =>
  traceRequirements(nodes).map((each) => [each.requirement.id, each.parts.map((one) => one.ref)]);

it("follows what was read from a requirement's own words into the design", () => {
  expect(
    parts([
      plain("brief/requirement#r", said(0, 50)),
      plain("brief/mention#redis", said(10, 15)),
      plain("brief/mention#kafka", said(60, 65)),
      plain("decision/choice#cache", derived("brief/mention#redis")),
      plain("decision/choice#broker", derived("brief/mention#kafka")),
    ]),
  ).toEqual([["r", ["decision/choice#cache"]]]);
});

it("counts the style that a requirement asks for", () => {
  expect(
    parts([
      plain("brief/requirement#r", said(0, 50)),
      plain("brief/mention#serverless", said(10, 20)),
      plain("decision/style#style", derived("brief/mention#serverless")),
    ]),
  ).toEqual([["r", ["decision/style#style"]]]);
});

it("counts a part that names the requirement in its data", () => {
  expect(
    parts([
      plain("brief/requirement#r", said(0, 5)),
      plain("architecture/component#api", derived("brief/actor#x"), {
        forcedBy: ["brief/requirement#r"],
      }),
    ]),
  ).toEqual([["r", ["architecture/component#api"]]]);
});

it("does not take a weight or a candidate for a part", () => {
  expect(
    parts([
      plain("brief/requirement#r", said(0, 5)),
      plain("brief/quality#speed", said(1, 4)),
      plain("decision/criterion#speed", derived("brief/quality#speed")),
    ]),
  ).toEqual([["r", []]]);
});

it("follows what was derived from a reading of the requirement's words", () => {
  expect(
    parts([
      plain("brief/requirement#r", said(0, 50)),
      plain("reading/relation#loan.user", said(10, 20)),
      plain("brief/relation#loan.user", derived("reading/relation#loan.user")),
      plain("data/field#loan.approver", derived("brief/relation#loan.user")),
    ]),
  ).toEqual([["r", ["data/field#loan.approver"]]]);
});

it("takes who acts in a sentence for no part that answers it, unless it is about people", () => {
  const requirement = (text: string) => plain("brief/requirement#r", said(0, 50), { text });
  const rest = [
    plain("brief/actor#clerk", said(5, 10)),
    plain("security/policy#clerk.loan", derived("brief/actor#clerk")),
  ];
  expect(parts([requirement("The clerk sees a warning"), ...rest])).toEqual([["r", []]]);
  expect(parts([requirement("The clerk signs in"), ...rest])).toEqual([["r", []]]);
  expect(parts([requirement("The role of a clerk"), ...rest])).toEqual([
    ["r", ["security/policy#clerk.loan"]],
  ]);
});

it("takes a property that a sentence only mentions for no answer, where it neither keeps nor shows it", () => {
  const requirement = (text: string) => plain("brief/requirement#r", said(0, 50), { text });
  const rest = [
    plain("reading/attribute#member.email", said(5, 10), { passing: true }),
    plain("brief/attribute#member.email", derived("reading/attribute#member.email")),
    plain("data/field#member.email", derived("brief/attribute#member.email")),
    plain("security/control#logs", derived("brief/attribute#member.email")),
  ];
  expect(parts([requirement("Members may opt out of e-mail"), ...rest])).toEqual([["r", []]]);
  expect(parts([requirement("The page shows the e-mail"), ...rest])).toEqual([
    ["r", ["data/field#member.email"]],
  ]);
});

it("names no server for what is done, and no control for what is kept", () => {
  expect(
    parts([
      plain("brief/requirement#r", said(0, 50)),
      plain("brief/action#lend-boat", said(5, 10)),
      plain("decision/topic#server", derived("brief/action#lend-boat")),
      plain("decision/choice#server", derived("decision/topic#server")),
      plain("api/operation#lend-boat", derived("brief/action#lend-boat")),
    ]),
  ).toEqual([["r", ["api/operation#lend-boat"]]]);
});

it("tells a requirement that is a constraint from one that nothing answers", () => {
  const isConstraint = (kind: string) =>
    traceRequirements([
      plain("brief/requirement#r", said(0, 50)),
      plain("brief/quantity#q", said(10, 15), { kind }),
    ]).map((each) => each.isConstraint);
  expect(isConstraint("limit")).toEqual([true]);
  expect(isConstraint("load")).toEqual([false]);
});

it("puts what a mock of a system outside is made with to the tests", () => {
  const standing = (more: object) =>
    traceRequirements([
      plain("brief/requirement#r", said(0, 50)),
      plain("brief/mention#m", said(10, 15), { modality: "must", ...more }),
    ]).map((each) => each.standing);
  expect(standing({ standIn: "Mock tax API" })).toEqual(["for-tests"]);
  expect(standing({})).toEqual([undefined]);
});

it("goes through what is unique to the key that keeps it so", () => {
  expect(
    parts([
      plain("brief/requirement#r", said(0, 50), { text: "One berth per day." }),
      plain("brief/uniqueness#u", derived("brief/requirement#r"), {
        requirements: ["brief/requirement#r"],
      }),
      plain("data/key#k", derived("brief/uniqueness#u")),
    ]),
  ).toEqual([["r", ["data/key#k"]]]);
});

it("takes a property for an answer where the sentence bounds it, not where it is only named", () => {
  const nodes = (slot: "quantity" | "attribute"): readonly PlanNode[] => [
    plain("brief/requirement#r", said(0, 50), { text: "Weights stay positive." }),
    plain(`reading/${slot}#w`, said(0, 7), slot === "attribute" ? { passing: true } : {}),
    plain("brief/attribute#load.weight", derived(`reading/${slot}#w`)),
    plain("data/field#load.weight", derived("brief/attribute#load.weight")),
  ];
  expect(parts(nodes("quantity"))).toEqual([["r", ["data/field#load.weight"]]]);
  expect(parts(nodes("attribute"))).toEqual([["r", []]]);
});

it("takes up a thing that is kept as how others stand to each other, and none that is named in passing", () => {
  expect(
    parts([
      plain("brief/requirement#r", said(0, 50)),
      plain("reading/concept#answer", said(0, 10)),
      plain("brief/relation#letter.letter.answer-to", derived("reading/concept#answer")),
      plain("data/field#letter.answer-to", derived("brief/relation#letter.letter.answer-to")),
      plain("reading/concept#stamp", said(20, 25)),
      plain("brief/concept#stamp", derived("reading/concept#stamp")),
      plain("data/entity#stamp", derived("brief/concept#stamp")),
    ]),
  ).toEqual([["r", ["data/field#letter.answer-to"]]]);
});

it("takes no property that a sentence names within another word for what it asks", () => {
  const nodes = [
    plain("brief/requirement#r", said(0, 60), {
      text: "A berth-change failure raises an alarm within 3 seconds.",
    }),
    plain("reading/attribute#berth", said(2, 7), { passing: true }),
    plain("brief/attribute#vessel.berth", derived("reading/attribute#berth")),
    plain("data/field#vessel.berth", derived("brief/attribute#vessel.berth")),
  ];
  expect(parts(nodes)).toEqual([["r", []]]);
});

it("tells of a requirement whose body nobody could read, whatever its heading brought", () => {
  const text = (words: string) => ({ text: words });
  const traces = traceRequirements([
    plain(
      "brief/requirement#a",
      said(0, 5),
      text("Book a berth. Капитан выбирает причал на ночь."),
    ),
    plain("brief/requirement#b", said(6, 9), text("Book a berth in Ærøskøbing.")),
  ]);
  expect(traces.map(({ isForeign }) => isForeign)).toEqual([true, false]);
});
