import type { DataOf, Draft } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { accountRoles } from "../fixtures/account-roles.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

/** What the brief of a test keeps, and does not make, and its lack of a way to a new password are no matter of that test. */
const isOfThis = ({ code }: { readonly code: string }) =>
  code !== "api/nothing-fills" && code !== "api/no-way-back";

async function usersOf(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...nodes)
    .result();
  return {
    findings: findings.filter(isOfThis).map(({ code }) => code),
    operations: Object.fromEntries(
      plan
        .get(api.operation)
        .filter(({ data }) => data.path.startsWith("/users"))
        .map(({ data }) => [
          `${data.operationId} ${data.method} ${data.path} ${data.success}`,
          data.access.kind === "public" ? ["anyone"] : data.access.roles,
        ]),
    ),
  };
}

const administrator = ["brief/actor#administrator"];

it("lets those who give roles find an account and give it one", async () => {
  expect(await usersOf(...accountRoles("administrator"))).toEqual({
    findings: [],
    operations: {
      "listUsers get /users 200": administrator,
      "getUser get /users/{userId} 200": administrator,
      "setAccountRole put /users/{userId}/role 204": administrator,
    },
  });
});

it("has no operation where nobody gives roles through the product", async () => {
  expect((await usersOf(...accountRoles())).operations).toEqual({});
});

it("carries out what is nothing but giving roles, and nothing else does", async () => {
  const assigning = given(brief.action, "update-user", {
    actors: ["brief/actor#administrator"],
    verb: "update",
    concept: "brief/concept#user",
    effect: "update",
    requirements: [],
  });
  const giving = given(security.roleGiving, {
    field: "data/field#user.role",
    givers: ["brief/actor#administrator"],
    actions: ["brief/action#update-user"],
    requirements: [],
    text: "Administrators give them.",
  });
  const roles = accountRoles().filter(({ slot }) => slot !== security.roleGiving.id);
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...roles, giving, assigning)
    .result();
  expect(findings.filter(isOfThis)).toEqual([]);
  expect(
    plan
      .get(api.operation)
      .filter(({ data }) => data.realises.includes("brief/action#update-user"))
      .map(({ data }) => data.operationId),
  ).toEqual(["setAccountRole"]);
  expect(plan.get(api.schema).find(({ id }) => id === "account-role")?.data.properties).toEqual([
    {
      name: "role",
      type: "enum",
      values: ["administrator", "member"],
      list: false,
      required: true,
      nullable: false,
      readOnly: false,
      writeOnly: false,
      description: "In place of the one it has.",
      field: "data/field#user.role",
    },
  ]);
});

it("bounds giving roles to the accounts that the givers look after", async () => {
  const policy = (id: string, more: Partial<DataOf<typeof security.policy>>) =>
    given(security.policy, id, {
      role: "brief/actor#administrator",
      concept: "brief/concept#user",
      actions: [],
      effects: ["list", "read", "update"],
      condition: "always",
      ...more,
    });
  const setting = async (...policies: readonly Draft[]) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(...taskManagement, ...accountRoles("administrator"), ...policies)
      .result();
    const data = plan.get(api.operation).find(({ id }) => id === "set-account-role")?.data;
    return (
      data?.access.kind === "authenticated" && {
        policies: data.access.policies,
        missing: data.errors.find(({ status }) => status === 404)?.when,
      }
    );
  };
  const ofTenant = policy("administrator-user-tenant", {
    condition: "tenant",
    when: "is in the same workspace",
  });
  const own = policy("administrator-user-own", { condition: "own", when: "owns the account" });
  const bounded = {
    policies: ["security/policy#administrator-user-tenant"],
    missing: "No account that the caller may give a role has this id.",
  };
  expect(await setting(ofTenant, own)).toEqual(bounded);
  const looking = policy("administrator-user-reading", { effects: ["list", "read"] });
  expect(await setting(ofTenant, looking)).toEqual(bounded);
  const unbounded = { policies: [], missing: "No account has this id." };
  expect(await setting(own)).toEqual(unbounded);
  expect(await setting(ofTenant, policy("administrator-user", {}))).toEqual(unbounded);
});
