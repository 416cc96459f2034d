import type { Draft } from "@planc/core";
import { api, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const withoutSecurity = taskManagement.filter((each) => !each.slot.startsWith("security/"));

async function openWrites(...more: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...withoutSecurity, ...more)
    .result();
  const reasons = plan
    .get(api.operation)
    .map(({ data: { access } }) => (access.kind === "public" ? access.because : access.kind));
  return {
    reasons: [...new Set(reasons)],
    warned: findings.some(({ code }) => code === "api/write-open-to-all"),
  };
}

it("warns of changes that anybody may make where the input is silent on signing in", async () => {
  expect(await openWrites()).toEqual({
    reasons: ["Nothing that is planned has anyone sign in."],
    warned: true,
  });
});

it("takes an interface for open on purpose where the input says that nobody signs in", async () => {
  const nobody = given(security.identity, {
    owner: "none",
    protocol: "none",
    session: "There is none: the input says that nobody signs in.",
    tokens: [],
  });
  expect(await openWrites(nobody)).toEqual({
    reasons: ["The input says that nobody signs in."],
    warned: false,
  });
});
