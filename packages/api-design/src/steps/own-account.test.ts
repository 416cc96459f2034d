import type { Draft } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { accounts } from "../fixtures/own-accounts.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const seen: Draft = given(brief.action, "list-user", {
  actors: ["brief/actor#member"],
  verb: "list",
  concept: "brief/concept#user",
  effect: "list",
  requirements: [],
});
const own = async (...nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement.filter(
        ({ slot }) => !nodes.some((each) => each.slot === slot && slot === "security/identity"),
      ),
      ...nodes,
    )
    .result();
  const found = plan.get(api.operation).find(({ id }) => id === "get-own-account")?.data;
  const answer = plan.get(api.schema).find(({ ref }) => ref === found?.response)?.data;
  return found && { path: found.path, access: found.access, answer };
};

it("lets whoever is signed in read the account that this is, in the form that accounts have", async () => {
  expect(await own(...accounts, seen)).toMatchObject({
    path: "/me",
    access: { kind: "authenticated", roles: [] },
    answer: { name: "User" },
  });
});

it("shows of accounts that nobody lists all but what proves them", async () => {
  const found = await own(...accounts);
  expect(found?.answer?.properties.map(({ name }) => name)).toEqual(["email"]);
});

it("reads none where no accounts are kept", async () => {
  expect(await own()).toBeUndefined();
  const elsewhere = given(security.identity, {
    owner: "none",
    protocol: "none",
    session: "none",
    tokens: [],
  });
  expect(await own(...accounts, elsewhere)).toBeUndefined();
});

it("lets people change their password by giving the one that holds, where the system keeps it", async () => {
  const changed = async (...nodes: readonly Draft[]) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(...taskManagement, ...nodes)
      .result();
    const found = plan.get(api.operation).find(({ id }) => id === "change-own-password")?.data;
    const body = plan.get(api.schema).find(({ ref }) => ref === found?.request)?.data;
    return found && [found.path, ...(body?.properties.map(({ name }) => name) ?? [])];
  };
  expect(await changed(...accounts)).toEqual(["/me/password", "currentPassword", "newPassword"]);
  expect(await changed(...accounts.filter(({ id }) => id !== "user.secret-hash"))).toBeUndefined();
});
