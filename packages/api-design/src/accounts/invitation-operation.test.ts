import type { Draft } from "@planc/core";
import { api, brief, decision, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { accountRoles } from "../fixtures/account-roles.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const inviting = given(brief.action, "invite-user", {
  actors: ["brief/actor#administrator"],
  verb: "invite",
  concept: "brief/concept#user",
  effect: "create",
  requirements: [],
});

async function planOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...accountRoles(), ...nodes)
    .result();
  const operations = plan.get(api.operation);
  return {
    plan,
    operationOf: (id: string) => operations.find(({ data }) => data.operationId === id)?.data,
  };
}

it("hands the link of an invitation to whoever invites, and takes its token for a password", async () => {
  const { operationOf } = await planOf(inviting);
  expect(operationOf("issueInvitation")).toMatchObject({
    path: "/users/{userId}/invitation",
    access: { kind: "authenticated", roles: ["brief/actor#administrator"] },
    response: "api/schema#account-invitation",
  });
  expect(operationOf("acceptInvitation")).toMatchObject({ access: { kind: "public" } });
});

it("has nobody pass on what is sent by e-mail, which is accepted all the same", async () => {
  const mail = given(decision.topic, "email", {
    key: "email",
    drivers: [],
    title: "E-mail delivery",
    needed: true,
    because: "Notices are sent.",
  });
  const { operationOf } = await planOf(inviting, mail);
  expect(operationOf("issueInvitation")).toBe(undefined);
  expect(operationOf("acceptInvitation")).not.toBe(undefined);
});

it("leaves invitations to nobody where accounts are somebody else's", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement.filter(({ slot }) => slot !== security.identity.id),
      ...accountRoles(),
      inviting,
      given(security.identity, {
        owner: "provider",
        provider: "Somebody",
        protocol: "OpenID Connect",
        session: "Theirs.",
        tokens: [],
      }),
    )
    .result();
  const ids = plan.get(api.operation).map(({ data }) => data.operationId);
  expect(ids.filter((id) => /invitation/i.test(id))).toEqual([]);
});
