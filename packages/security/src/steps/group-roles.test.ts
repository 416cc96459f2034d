import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { crews } from "../fixtures/crews.ts";
import { action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const planOf = async (...values: readonly string[]) =>
  (
    await planTester({ plugins: [plugin] })
      .with(
        product("web-application"),
        given(brief.actor, "sailor", { name: "Sailor", kind: "person" }),
        concept("user", "User"),
        ...crews(...values),
        action("log", "voyage", "create", ["sailor"]),
        action("delete", "voyage", "delete", ["sailor"]),
      )
      .result()
  ).plan;

it("ranks the roles of a group by what they are called, and says so as assumed", async () => {
  const plan = await planOf("viewer", "rower", "manager");
  expect(
    plan
      .get(security.groupRole)
      .map(({ data, why }) => [data.value, data.rank, data.capabilities.at(-1), why.kind]),
  ).toEqual([
    ["manager", 3, "administer", "assumed"],
    ["rower", 2, "write", "assumed"],
    ["viewer", 1, "read", "assumed"],
  ]);
});

it("binds what is done inside the group to the least role that will do", async () => {
  const policies = (await planOf("viewer", "rower", "manager")).get(security.policy);
  const changing = policies.filter(({ data }) => data.effects.includes("delete"));
  expect(changing.map(({ data }) => [data.when, data.least])).toEqual([
    ["is a manager or rower of the crew", "security/group-role#crew-member.rower"],
  ]);
  const looking = policies.filter(
    ({ data }) => data.concept === "brief/concept#voyage" && data.effects.includes("read"),
  );
  expect(looking.map(({ data }) => [data.when, data.least])).toEqual([
    ["is a member of the crew", "security/group-role#crew-member.viewer"],
  ]);
});

it("knows no roles where none of them looks after the group", async () => {
  expect((await planOf("rower", "cox")).get(security.groupRole)).toEqual([]);
});
