import { type Draft, join } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const relation = (from: string, to: string, role?: string) =>
  given(brief.relation, join(from, to, ...(role ? [role] : [])), {
    from: `brief/concept#${from}`,
    to: `brief/concept#${to}`,
    kind: "many-to-one",
    ...(role ? { role } : {}),
  });

/** The relations by which policies tell whose own a thing is. */
async function by(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      given(brief.actor, "gardener", { name: "Gardener", kind: "person" }),
      given(brief.actor, "allotment-holder", { name: "Allotment holder", kind: "person" }),
      concept("user", "User"),
      ...nodes,
    )
    .result();
  return plan.get(security.policy).flatMap(({ id, data }) => (data.by ? [[id, data.by]] : []));
}

it("names the relations to people that make a thing somebody's own", async () => {
  expect(
    await by(
      concept("plot", "Plot"),
      relation("plot", "user"),
      action("edit", "plot", "update", ["gardener"]),
    ),
  ).toEqual([
    ["gardener.plot.own", ["brief/relation#plot.user"]],
    ["gardener.plot.reading.own", ["brief/relation#plot.user"]],
  ]);
});

it("names none where something above the thing is theirs", async () => {
  expect(
    await by(
      concept("plot", "Plot"),
      concept("harvest", "Harvest"),
      relation("plot", "user"),
      relation("harvest", "plot"),
      action("edit", "harvest", "update", ["gardener"]),
    ),
  ).toEqual([]);
});

it("knows the person of whom a rule of the text speaks by what they are called", async () => {
  expect(
    await by(
      concept("plot", "Plot"),
      concept("holder", "Holder"),
      relation("plot", "holder"),
      action("edit", "plot", "update", ["allotment-holder"]),
      given(brief.access, "own", {
        who: { modality: "may", actors: ["brief/actor#allotment-holder"] },
        effects: ["update"],
        concept: "brief/concept#plot",
        conditions: [{ kind: "own" }],
        requirements: [],
      }),
    ),
  ).toContainEqual(["allotment-holder.plot.own", ["brief/relation#plot.holder"]]);
});

it("keeps from whom it is about what somebody does against him", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      given(brief.actor, "gardener", { name: "Gardener", kind: "person" }),
      concept("user", "User"),
      concept("complaint", "Complaint"),
      relation("complaint", "user", "reporter"),
      relation("complaint", "user", "reported"),
      action("file", "complaint", "create", ["gardener"]),
      action("list", "complaint", "list", ["gardener"]),
      action("withdraw", "complaint", "delete", ["gardener"]),
    )
    .result();
  const conditions = plan
    .get(security.policy)
    .filter(({ data }) => data.concept === "brief/concept#complaint")
    .map(({ data }) => data.when);
  expect(new Set(conditions)).toEqual(new Set(["is the reporter of the complaint"]));
});
