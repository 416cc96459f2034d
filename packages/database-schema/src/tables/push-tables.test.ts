import { architecture, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

const tables = async (purpose: string) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...store("postgresql", "18"),
      ...concept("device", { name: "Device" }, { token: { name: "push token" } }),
      component("courier", "worker", { name: "Courier" }),
      component("pigeon", "external-system", { name: "Pigeon" }),
      given(architecture.connection, "courier.pigeon", {
        from: "architecture/component#courier",
        to: "architecture/component#pigeon",
        purpose,
        protocol: "HTTPS",
        mode: "async",
        carries: [],
        class: "internal",
        encrypted: true,
        authentication: "API key",
        timeout: { value: 2, unit: "s" },
        remote: true,
      }),
    )
    .result();
  return plan.get(data.table).map(({ id }) => id);
};

it("keeps which device a push was handed over for, so that what failed is repeated for that one alone", async () => {
  expect(await tables("hands over notifications")).toContain("push_deliveries");
  expect(await tables("orders parcels")).not.toContain("push_deliveries");
});
