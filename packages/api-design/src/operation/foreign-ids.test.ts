import { security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { hidesForeign } from "./foreign-ids.ts";

type Effect = "read" | "update";

const policy = (id: string, effects: Effect[], condition: "member" | "own" | "always") =>
  given(security.policy, id, {
    role: "brief/actor#sailor",
    concept: "brief/concept#voyage",
    actions: [],
    effects,
    condition,
  });

async function hides(effect: Effect, ...drafts: ReturnType<typeof policy>[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(...drafts)
    .result();
  const all = plan.get(security.policy);
  return hidesForeign(
    {
      effect,
      access: {
        kind: "authenticated",
        roles: ["brief/actor#sailor"],
        policies: all.map(({ ref }) => ref),
      },
    },
    new Map(all.map((each) => [each.ref, each])),
    () => all,
  );
}

it("finds nothing under the id of what the caller may not read, whatever is to be done to it", async () => {
  const own = policy("own", ["update"], "own");
  expect(await hides("read", policy("looking", ["read"], "member"))).toBe(true);
  expect(await hides("update", own, policy("looking", ["read"], "member"))).toBe(true);
});

it("refuses the change of what the caller may read, as it is no secret", async () => {
  expect(
    await hides("update", policy("own", ["update"], "own"), policy("looking", ["read"], "always")),
  ).toBe(false);
});
