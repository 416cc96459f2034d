import { client } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { tendedGarden } from "../fixtures/allotment-state.ts";
import { garden, operation } from "../fixtures/garden.ts";
import plugin from "../plugin.ts";

const renew = operation(
  "renew",
  "post",
  "/auth/sessions/current/refresh",
  "auth-sessions",
  "command",
  [],
  { session: "renews" },
);

it("renews once for all requests that wait, and once for all windows where a token is good for one use", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...tendedGarden, renew)
    .run();
  expect(plan.get(client.session)[0]?.data.renewal).toEqual({
    operation: "api/operation#renew",
    ahead: "after 14 min",
    once: "one renew",
    windows: "lock renew",
    fails: "signIn, then back",
  });
});

it("says nothing of sessions where nobody signs in", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...garden)
    .run();
  expect(plan.get(client.session)).toEqual([]);
});
