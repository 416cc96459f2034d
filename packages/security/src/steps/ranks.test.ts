import { type Draft, join } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { crews } from "../fixtures/crews.ts";
import { action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const person = (name: string) =>
  given(brief.actor, name.toLowerCase(), { name, kind: "person" as const });

async function policies(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      concept("user", "User"),
      ...crews("Owner", "Manager", "Guest"),
      person("Owner"),
      person("Manager"),
      person("Guest"),
      ...nodes,
    )
    .result();
  return plan
    .get(security.policy)
    .filter(({ data }) => data.concept === "brief/concept#voyage")
    .map(({ data: { role, effects, when } }) =>
      join(role.slice("brief/actor#".length), ...effects).concat(`: ${when}`),
    );
}

it("lets those above do what the text gives to one of a group", async () => {
  expect(await policies(action("log", "voyage", "create", ["manager"]))).toEqual([
    "manager.create: is an Owner or Manager of the crew",
    "manager.read.list: is a member of the crew",
    "owner.create: is an Owner or Manager of the crew",
    "owner.read.list: is a member of the crew",
  ]);
});

it("lets those below do nothing of it, and not look at what those above add", async () => {
  expect(
    await policies(
      action("log", "voyage", "create", ["owner"]),
      action("rename", "crew", "update", ["manager", "owner"]),
    ),
  ).toEqual([
    "owner.create: is an Owner or Manager of the crew",
    "owner.read.list: is a member of the crew",
  ]);
});

it("bounds what the text lets somebody read to the group in which they have their role", async () => {
  expect(
    await policies(
      action("log", "voyage", "create", ["owner"]),
      given(brief.access, "may-guest-read", {
        who: { modality: "may", actors: ["brief/actor#guest"] },
        effects: ["read", "list", "search"],
        concept: "brief/concept#voyage",
        conditions: [],
        requirements: [],
      }),
    ),
  ).toContain("guest.read.list: is a member of the crew");
});
