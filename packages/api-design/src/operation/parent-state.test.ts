import type { Draft } from "@planc/core";
import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { field, kept, pointing } from "../fixtures/kayak-hire.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const tow: readonly Draft[] = [
  ...taskManagement,
  ...kept("tow-bill"),
  given(brief.concept, "tow", { name: "Tow", role: "stored" }),
  given(data.entity, "tow", {
    name: "Tow",
    concept: "brief/concept#tow",
    aggregate: "data/entity#tow",
    lifecycle: "new",
    states: [
      { name: "asked for", next: ["paid", "dropped"] },
      { name: "paid", next: ["dropped"] },
      { name: "dropped", next: [] },
    ],
  }),
  pointing("tow-bill", "tow"),
  given(brief.action, "begin", {
    actors: ["brief/actor#member"],
    verb: "begin",
    concept: "brief/concept#tow-bill",
    effect: "create",
    requirements: [],
  }),
  given(brief.action, "settle", {
    actors: ["brief/actor#member"],
    verb: "settle",
    concept: "brief/concept#tow-bill",
    effect: "transition",
    requirements: [],
  }),
  given(brief.action, "pay", {
    actors: ["brief/actor#member"],
    verb: "pay",
    concept: "brief/concept#tow",
    effect: "transition",
    state: "paid",
    automatic: "event",
    requirements: [],
    sets: { value: "paid", after: "brief/action#settle" },
  }),
];

async function refusals(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...tow, ...more)
    .result();
  return plan
    .get(api.operation)
    .flatMap(({ data: { operationId, errors } }) =>
      errors
        .filter(({ problem }) => problem === "parent-state")
        .map(({ status, when }) => [operationId, status, when]),
    );
}

it("refuses what moves a thing on where that thing is in no state for it", async () => {
  expect(await refusals()).toEqual([
    ["createTowBill", 409, "The tow is neither `asked_for` nor `paid`."],
    ["settleTowBill", 409, "The tow is neither `asked_for` nor `paid`."],
  ]);
});

it("lets a thing be paid once alone", async () => {
  expect((await refusals(field("tow-bill", "amount", { type: "money" })))[0]).toEqual([
    "createTowBill",
    409,
    "The tow is not `asked_for`.",
  ]);
});
