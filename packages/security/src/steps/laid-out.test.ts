import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const ropes = "brief/concept#rope";

async function policies(laidOut: boolean) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      given(brief.actor, "guide", { name: "Guide", kind: "person" }),
      concept("user", "User"),
      given(brief.concept, "rope", {
        name: "Rope",
        role: "stored",
        ...(laidOut ? { laidOut } : {}),
      }),
      given(brief.relation, "rope.user", {
        from: ropes,
        to: "brief/concept#user",
        kind: "many-to-one",
        owned: true,
      }),
      action("list", "rope", "list", ["brief/actor#guide"]),
      action("claim", "rope", "delete", ["brief/actor#guide"]),
      action("rename", "rope", "update", ["brief/actor#guide"]),
    )
    .result();
  return plan
    .get(security.policy)
    .filter(({ data }) => data.concept === ropes)
    .flatMap(({ data }) => data.effects.map((each) => `${each}: ${data.condition}`))
    .sort();
}

it("lets others take what somebody has laid out, and neither read nor change any of it", async () => {
  const open = await policies(true);
  expect(open).toEqual(expect.arrayContaining(["delete: always", "list: own", "update: own"]));
});

it("leaves to its person what is not laid out", async () => {
  expect(await policies(false)).toEqual(
    expect.arrayContaining(["delete: own", "list: own", "update: own"]),
  );
});
