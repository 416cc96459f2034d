import { data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop, without } from "./fixtures/shop.ts";
import plugin from "./plugin.ts";

it("counts the hash of a password that the brief does not name among what a store keeps", async () => {
  const nodes = without(shop, "brief/attribute#user.password-hash");
  const fields = [
    given(data.entity, "user", {
      name: "User",
      concept: "brief/concept#user",
      aggregate: "data/entity#user",
      lifecycle: "new",
    }),
    given(data.field, "user.password-hash", {
      entity: "data/entity#user",
      name: "password hash",
      type: "secret-hash",
      required: true,
      unique: false,
      generated: true,
    }),
  ];
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes, ...fields)
    .result();
  const lost = plan.get(security.threat).find((each) => each.id === "sec-tm-012.relational-store");
  expect(lost?.data.scenario).toContain("password hash");
  expect(lost?.data.impact).toBe("high");
});
