import { data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { attribute, component, connection, shop, without } from "./fixtures/shop.ts";
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

it("keeps secrets out of what only has copies, and everything but files out of where files are", async () => {
  const carries = ["brief/concept#user", "brief/concept#product"] as const;
  const nodes = [
    ...shop,
    attribute("product", "manual", "manual", "file", "confidential"),
    component("cache", "Cache", "cache"),
    component("object-store", "Files", "object-store"),
    connection("api", "cache", { carries: [...carries] }),
    connection("api", "object-store", { carries: [...carries] }),
  ];
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const lost = (id: string) =>
    plan.get(security.threat).find((each) => each.id === `sec-tm-012.${id}`)?.data.scenario;
  expect(lost("cache")).toBe("A volume or backup with Cache is taken; it has manual and email.");
  expect(lost("object-store")).toBe("A volume or backup with Files is taken; it has manual.");
});

it("has each server log what requests to it bring, and no hash that is made behind it", async () => {
  const nodes = [
    ...shop.filter(({ id, slot }) => !(slot === "architecture/component" && id === "api")),
    component("api", "API", "service", { owns: ["brief/concept#user"] }),
    component("orders", "Orders", "service", { owns: ["brief/concept#order"] }),
    component("clock", "Clock", "service", { owns: ["brief/concept#product"] }),
  ];
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const logging = plan
    .get(security.threat)
    .filter(({ data }) => data.rule === "SEC-TM-026")
    .map(({ data }) => data.scenario.split(",")[0]);
  expect(logging).toEqual([
    "API logs a request with email",
    "Orders logs a request with shipping address",
  ]);
  const scenarios = plan.get(security.threat).map(({ data }) => data.scenario);
  expect(scenarios.filter((each) => /logs .*hash/.test(each))).toEqual([]);
});
