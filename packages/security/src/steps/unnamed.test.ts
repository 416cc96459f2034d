import { type Draft, join } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { access, action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const person = (id: string, name: string, privileged = false) =>
  given(brief.actor, id, { name, kind: "person", ...(privileged ? { privileged } : {}) });

const nursery = [
  product("web-application"),
  person("gardener", "Gardener"),
  person("grower", "Grower"),
  person("head", "Head", true),
  concept("user", "User"),
  concept("plant", "Plant"),
  concept("bed", "Bed"),
  action("water", "bed", "command", ["gardener"]),
  action("plan", "bed", "create", ["grower"]),
];

async function acting(verb: string, of: string, ...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nursery, ...nodes)
    .result();
  return plan
    .get(security.policy)
    .filter(({ data }) => data.actions.includes(`brief/action#${verb}-${of}`))
    .map(({ data }) => data.role.slice("brief/actor#".length));
}

it("leaves a change that the text names nobody for to those whom it lets change the thing", async () => {
  expect(await acting("move", "bed", action("move", "bed", "update", []))).toEqual([
    "gardener",
    "grower",
  ]);
});

it("leaves a step in a life to those who take others", async () => {
  expect(await acting("close", "bed", action("close", "bed", "transition", []))).toEqual([
    "gardener",
  ]);
});

it("counts those whom a rule lets change the thing", async () => {
  expect(
    await acting(
      "label",
      "plant",
      action("label", "plant", "update", []),
      access(
        "edits",
        { modality: "may", actors: ["brief/actor#grower"] },
        { effects: ["update"], concept: "brief/concept#plant" },
      ),
    ),
  ).toEqual(["grower"]);
});

it("leaves the rest to whoever administers, unless the thing is somebody's own", async () => {
  const label = action("label", "plant", "update", []);
  expect(await acting("label", "plant", label)).toEqual(["head"]);
  expect(
    await acting(
      "label",
      "plant",
      label,
      given(brief.relation, join("plant", "user"), {
        from: "brief/concept#plant",
        to: "brief/concept#user",
        kind: "many-to-one",
      }),
    ),
  ).toEqual(["gardener", "grower"]);
});

it("lets no owner of an account lock or let it in", async () => {
  expect(await acting("lock", "user", action("lock", "user", "transition", []))).toEqual(["head"]);
});

it("gives nothing to those who are only dealt with", async () => {
  const order = action("weigh", "plant", "command", []);
  const own = given(brief.relation, join("plant", "user"), {
    from: "brief/concept#plant",
    to: "brief/concept#user",
    kind: "many-to-one",
  });
  expect(await acting("weigh", "plant", order, own, person("supplier", "Supplier"))).toEqual([
    "gardener",
    "grower",
  ]);
});

it("lets those take part who do not run what is offered", async () => {
  expect(
    await acting(
      "reserve",
      "plant",
      action("grow", "plant", "create", ["head"]),
      action("reserve", "plant", "command", []),
    ),
  ).toEqual(["gardener", "grower"]);
});

it("leaves it to those too who deal with the thing, or with what it belongs to, in their work", async () => {
  const clerk = person("clerk", "Clerk");
  const label = action("label", "plant", "update", []);
  expect(await acting("label", "plant", label, clerk)).toEqual(["head"]);
  expect(
    await acting("label", "plant", label, clerk, action("inspect", "plant", "read", ["clerk"])),
  ).toEqual(["clerk", "head"]);
  expect(
    await acting(
      "label",
      "plant",
      label,
      clerk,
      action("turn", "bed", "update", ["clerk"]),
      given(brief.relation, join("plant", "bed"), {
        from: "brief/concept#plant",
        to: "brief/concept#bed",
        kind: "many-to-one",
      }),
    ),
  ).toEqual(["clerk", "head"]);
});

it("leaves it to all who work there where the text names hardly anybody", async () => {
  const silent = ["prune", "feed", "spray"].map((verb) => action(verb, "plant", "update", []));
  expect(
    await acting(
      "feed",
      "plant",
      ...silent,
      person("clerk", "Clerk"),
      action("sweep", "bed", "read", ["clerk"]),
    ),
  ).toEqual(["clerk", "head"]);
});
