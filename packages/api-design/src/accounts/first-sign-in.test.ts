import type { Draft } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { accounts } from "../fixtures/own-accounts.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const identity = given(security.identity, {
  owner: "provider",
  provider: "Acme Identity",
  protocol: "OpenID Connect",
  session: "A cookie.",
  carrier: { kind: "session-cookie", cookie: "__Host-session", sameSite: "Lax", state: "database" },
  tokens: [{ name: "session", lifetime: { value: 10, unit: "h" }, storage: "cookie" }],
});

const visitor = given(brief.actor, "visitor", { name: "Visitor", kind: "person", anonymous: true });

function making(verb: string, actor: string): Draft {
  return given(brief.action, `${verb}-user`, {
    actors: [`brief/actor#${actor}`],
    verb,
    concept: "brief/concept#user",
    effect: "create",
    requirements: [],
  });
}

async function operationsOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement.filter(({ slot }) => slot !== "security/identity"),
      ...accounts,
      identity,
      visitor,
      ...nodes,
    )
    .result();
  const all = plan.get(api.operation);
  const finish = all.find(({ data }) => data.begun === "shown")?.data;
  return {
    finish,
    refused: finish?.errors.flatMap(({ status, problem }) =>
      [403, 409].includes(status) ? [`${status} ${problem}`] : [],
    ),
    making: all.filter(({ data }) => data.path === "/users" && data.effect === "create").length,
  };
}

it("makes the account of whoever registers at the first sign-in, and by no open operation", async () => {
  const { finish, refused, making: made } = await operationsOf(making("register", "visitor"));
  expect(made).toBe(0);
  expect(finish?.realises).toContain("brief/action#register-user");
  expect(finish?.description).toContain("Where there is none, it is made of iss, sub");
  expect(refused).toEqual(["403 account-not-bound", "409 address-taken"]);
});

it("ties an account that somebody else made at the first sign-in, and makes none", async () => {
  const { finish, refused, making: made } = await operationsOf(making("invite", "owner"));
  expect(made).toBe(1);
  expect(finish?.description).toContain("tied to both at the first sign-in");
  expect(finish?.description).not.toContain("it is made of");
  expect(refused).toEqual(["403 account-not-bound"]);
});
