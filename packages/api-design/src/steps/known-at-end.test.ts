import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { field } from "../fixtures/field.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const swim = (verb: string) => [
  ...taskManagement,
  given(brief.concept, "swim", {
    name: "Swim",
    role: "stored",
    states: [
      { name: "going", next: ["finished"] },
      { name: "finished", next: [] },
    ],
  }),
  given(data.entity, "swim", {
    name: "Swim",
    concept: "brief/concept#swim",
    aggregate: "data/entity#swim",
    lifecycle: "new",
  }),
  field("swim", "stroke"),
  field("swim", "distance", { type: "decimal", required: false }),
  given(brief.action, "make-swim", {
    actors: ["brief/actor#member"],
    verb,
    concept: "brief/concept#swim",
    effect: "create",
    requirements: [],
  }),
  given(brief.action, "finish-swim", {
    actors: ["brief/actor#member"],
    verb: "finish",
    concept: "brief/concept#swim",
    effect: "transition",
    state: "finished",
    requirements: [],
  }),
];

async function bodies(verb: string) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...swim(verb))
    .result();
  return Object.fromEntries(
    plan
      .get(api.schema)
      .filter(({ data: { name } }) => name === "SwimCreate" || name === "SwimFinish")
      .map(({ data: { name, properties } }) => [name, properties.map((each) => each.name)]),
  );
}

it("asks at the start of a run for nothing that only its end tells", async () => {
  expect(await bodies("start")).toEqual({ SwimCreate: ["stroke"], SwimFinish: ["distance"] });
});

it("asks at once for all of what is written down afterwards", async () => {
  expect((await bodies("add")).SwimCreate).toEqual(["distance", "stroke"]);
});
