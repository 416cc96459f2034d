import type { Draft } from "@planc/core";
import { api, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { beatsEvery, hearsThroughBalancer } from "../fixtures/live.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const compile = (...nodes: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
const policyOf = async (...nodes: readonly Draft[]) => {
  const { plan, findings } = await compile(...nodes);
  return { policy: plan.get(api.livePolicy)?.data, codes: findings.map(({ code }) => code) };
};

it("notices a dead connection after interval and timeout, and stays under what cuts silent ones", async () => {
  const { policy, codes } = await policyOf(...hearsThroughBalancer);
  expect(policy?.heartbeat).toMatchObject({ basis: "assumed", noticed: { value: 40, unit: "s" } });
  expect(policy?.idle).toMatchObject({
    component: "architecture/component#gate",
    limit: { value: 60, unit: "s" },
  });
  expect(policy?.holders).toEqual(["architecture/component#desk"]);
  expect(policy?.hub).toBe("architecture/component#wire");
  expect(codes).not.toContain("api/heartbeat-over-idle");
});

it("takes the heartbeat that is stated, and says where the balancer does not wait for it", async () => {
  const { policy, codes } = await policyOf(...hearsThroughBalancer, beatsEvery("2 minutes"));
  expect(policy?.heartbeat).toMatchObject({ basis: "stated", interval: { value: 120, unit: "s" } });
  expect(codes).toContain("api/heartbeat-over-idle");
});

it("ends with the token where nobody looks it up, and with the next look where somebody does", async () => {
  const identity = (token: "jwt" | "opaque") =>
    given(security.identity, {
      owner: "system",
      protocol: "Password sign-in",
      session: "Checked.",
      carrier: { kind: "bearer-header", token },
      tokens: [
        { name: "access token", lifetime: { value: 12, unit: "min" }, storage: "memory" },
        { name: "refresh token", lifetime: { value: 9, unit: "day" }, storage: "key store" },
      ],
    });
  const others = hearsThroughBalancer.filter(({ slot }) => slot !== "security/identity");
  const signed = await policyOf(...others, identity("jwt"));
  expect(signed.policy?.signIn?.endsWithin).toMatchObject({ value: 12, unit: "min" });
  const looked = await policyOf(...others, identity("opaque"));
  expect(looked.policy?.signIn?.endsWithin).toMatchObject({ value: 60, unit: "s" });
});

it("says nothing where nobody stays connected", async () => {
  expect((await policyOf(...taskManagement)).policy).toBeUndefined();
});
