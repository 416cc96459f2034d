import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

it.each([
  ["A place to moor at, shown to users", ""],
  ["A place to moor at, shown to users of its club", "?"],
  ["A place to moor at, not shown to users", "?"],
])("takes who sees a thing from what the thing is said to be: %s", async (description, mark) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      given(brief.actor, "member", { name: "Member", kind: "person" }),
      concept("user", "User"),
      given(brief.concept, "berth", { name: "Berth", role: "stored", description }),
      action("view", "berth", "read", []),
    )
    .result();
  expect(
    plan
      .get(security.policy)
      .filter(({ data }) => data.concept === "brief/concept#berth")
      .map(({ data, why }) => `${data.effects.join(" ")}${why.kind === "assumed" ? "?" : ""}`),
  ).toContain(`read${mark === "" ? " list" : mark}`);
});
