import { security } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function controlsOf(authentication: string) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...shop,
      component("partner", "Partner", "external-system"),
      connection("partner", "api", { authentication }),
    )
    .result();
  return plan.get(security.threat).find(({ id }) => id === "sec-tm-001.partner.api")?.data;
}

it("knows a system of others that calls the interface by the token that it got by signing in", async () => {
  expect(await controlsOf("access token, OAuth 2.0 client credentials")).toMatchObject({
    status: "mitigated",
    mitigatedBy: ["security/control#sign-in"],
  });
});

it("knows by its signature a system of others that reports back", async () => {
  expect(await controlsOf("body signature")).toMatchObject({
    mitigatedBy: ["security/control#webhook-signature"],
  });
});

it("leaves open who calls without showing anything", async () => {
  expect(await controlsOf("none")).toMatchObject({ status: "open", mitigatedBy: [] });
});
