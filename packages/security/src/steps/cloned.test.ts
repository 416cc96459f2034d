import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

it("lets clone what somebody may see, their own or what is public, and change their own alone", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      given(brief.actor, "member", { name: "Member", kind: "person" }),
      concept("user", "User"),
      concept("route", "Route"),
      given(brief.attribute, "route.visibility", {
        concept: "brief/concept#route",
        name: "visibility",
        type: "enum",
        values: ["public", "private"],
      }),
      given(brief.relation, "route.user", {
        from: "brief/concept#route",
        to: "brief/concept#user",
        kind: "many-to-one",
        role: "owner",
      }),
      action("create", "route", "create", ["brief/actor#member"]),
      action("update", "route", "update", ["brief/actor#member"]),
      action("clone", "route", "command", ["brief/actor#member"]),
    )
    .result();
  const of = (verb: string) =>
    plan
      .get(security.policy)
      .filter(({ data }) => data.actions.some((each) => each.includes(verb)))
      .map(({ data }) => data.when ?? data.condition);
  expect(of("update")).toEqual(["is the owner of the route"]);
  expect(of("clone")).toEqual(["is the owner of the route, or its visibility is public"]);
});
