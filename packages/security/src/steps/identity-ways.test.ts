import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const person = given(brief.actor, "agent", { name: "Agent", kind: "person" });
const identityOf = async (...nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan.get(security.identity)?.data;
};

it("takes a system by which the text signs people in for the holder of accounts, and leaves its protocol open", async () => {
  const nodes = [
    product("mobile-app"),
    person,
    given(brief.system, "harbour", { name: "Harbour" }),
    given(brief.requirement, "r-1", {
      key: "R-1",
      kind: "functional",
      text: "System MUST authenticate agents via Harbour API integration.",
      priority: "must",
    }),
  ];
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  expect(plan.get(security.identity)?.data).toMatchObject({
    owner: "provider",
    provider: "Harbour",
    protocol: "OAuth 2.0 authorization code flow with PKCE",
  });
  expect(plan.get(security.identity)?.why).toMatchObject({
    from: expect.arrayContaining(["brief/requirement#r-1"]),
  });
  expect(findings.map(({ code }) => code)).toContain("security/protocol-open");
});

it("signs people in by passkeys where the text keeps these and rules passwords out, of an interface alone too", async () => {
  const nodes = [
    product("api-service"),
    person,
    concept("agent-passkey", "Agent passkey"),
    given(brief.requirement, "r-1", {
      key: "R-1",
      kind: "functional",
      text: "The system MUST support WebAuthn passkey registration, with refresh tokens and no passwords.",
      priority: "must",
    }),
  ];
  expect(await identityOf(...nodes)).toMatchObject({
    owner: "system",
    means: "passkey",
    protocol: "Passkeys (WebAuthn) with bearer tokens",
    tokens: [{ name: "access token" }, { name: "refresh token" }],
  });
});
