import { type Draft, slug } from "@planc/core";
import { brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function rolesOf(...people: readonly { name: string; anonymous?: boolean }[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      ...people.map((each) => given(brief.actor, slug(each.name), { kind: "person", ...each })),
    )
    .result();
  return plan.get(data.field).find(({ id }) => id === "user.role")?.data.values;
}

it("keeps the role of each account where there are several", async () => {
  expect(await rolesOf({ name: "Administrator" }, { name: "Clerk" })).toEqual([
    "administrator",
    "clerk",
  ]);
});

it("keeps none where everybody is the same, and none for visitors or ranks within a group", async () => {
  expect(await rolesOf({ name: "Clerk" })).toBeUndefined();
  expect(await rolesOf({ name: "Clerk" }, { name: "Visitor", anonymous: true })).toBeUndefined();
  expect(await rolesOf({ name: "Clerk" }, { name: "Project owner" })).toBeUndefined();
});

it("starts an account in the one role that is plain, and in none where several are", async () => {
  const firstOf = async (...names: readonly string[]) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(
        ...taskManagement,
        ...names.map((name) => given(brief.actor, slug(name), { kind: "person", name })),
      )
      .result();
    return plan.get(data.field).find(({ id }) => id === "user.role")?.data.default;
  };
  expect(await firstOf("Administrator", "Customer")).toBe("customer");
  expect(await firstOf("Administrator", "Customer", "Student")).toBeUndefined();
});

it("keeps the roles that the text lists, then whoever else signs in", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
      given(brief.actor, "administrator", { name: "Administrator", kind: "person" }),
      given(brief.actor, "vendor", { name: "Vendor", kind: "person", outside: true }),
      given(brief.attribute, "user.role", {
        concept: "brief/concept#user",
        name: "role",
        type: "enum",
        values: ["user", "admin"],
      }),
    )
    .result();
  const field = plan.get(data.field).find(({ id }) => id === "user.role");
  expect(field?.data).toMatchObject({ values: ["user", "admin", "clerk"], generated: true });
});

async function roleOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      ...["Clerk", "Supporter"].map((name) =>
        given(brief.actor, slug(name), { name, kind: "person" }),
      ),
      ...nodes,
    )
    .result();
  return plan.get(data.field).find(({ id }) => id === "user.role")?.data.values;
}
const attribute = (of: string, name: string, ...values: readonly string[]) =>
  given(brief.attribute, `${of}.${slug(name)}`, {
    concept: `brief/concept#${of}`,
    name,
    ...(values.length > 0 ? { type: "enum" as const, values: [...values] } : {}),
  });

it("keeps no role that follows from what somebody pays for, or that is a thing of its own", async () => {
  expect(await roleOf()).toEqual(["clerk", "supporter"]);
  expect(await roleOf(attribute("user", "membership tier", "clerk", "supporter"))).toBeUndefined();
  expect(await roleOf(attribute("user", "membership tier", "gold", "silver"))).toEqual([
    "clerk",
    "supporter",
  ]);
  const grant = given(brief.concept, "role-grant", { name: "RoleGrant", role: "stored" });
  expect(await roleOf(grant, attribute("role-grant", "role"))).toBeUndefined();
});

it("keeps no role of those who have accounts of another kind", async () => {
  const supporter = given(brief.concept, "supporter", { name: "Supporter", role: "stored" });
  expect(await roleOf(supporter)).toEqual(["clerk", "supporter"]);
  expect(await roleOf(supporter, attribute("supporter", "password hash"))).toBeUndefined();
});

it("keeps an e-mail address to sign in with where no attribute is one", async () => {
  const emails = async (name?: string) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(
        ...taskManagement.filter(({ id }) => !/^user\.(?:e-?mail|name)/.test(id)),
        ...(name === undefined
          ? []
          : [given(brief.attribute, "user.login", { concept: "brief/concept#user", name })]),
      )
      .result();
    return plan
      .get(data.field)
      .filter(({ data: { entity, type } }) => entity === "data/entity#user" && type === "email")
      .map(({ data: { unique, required } }) => ({ unique, required }));
  };
  expect(await emails()).toEqual([{ unique: true, required: true }]);
  expect(await emails("username")).toEqual([]);
});

it("keeps an account where the product signs people in and the text keeps nothing of theirs", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement.filter(
        (each) => each.id !== "user" && !JSON.stringify(each).includes("brief/concept#user"),
      ),
    )
    .result();
  const own = plan.get(data.field).filter(({ data: { entity } }) => entity === "data/entity#user");
  expect(own.map(({ data: { name, required } }) => `${name} ${required}`).sort()).toEqual([
    "created at true",
    "email true",
    "id true",
    "password hash true",
    "updated at true",
  ]);
  expect(plan.node("data/entity#user")?.why).toMatchObject({ kind: "derived" });
});

it("finds tokens by their hash, which end, and lets a password be missing beside another sign-in", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement.filter(({ slot }) => slot !== "security/identity"),
      given(security.identity, {
        owner: "system",
        protocol: "Password",
        session: "A token.",
        tokens: [],
        besides: ["Zorbin"],
      }),
      given(brief.concept, "reset-token", { name: "Reset token", role: "stored" }),
      given(brief.attribute, "reset-token.expires-at", {
        concept: "brief/concept#reset-token",
        name: "expires at",
        type: "timestamp",
      }),
    )
    .result();
  const field = (id: string) => plan.get(data.field).find((each) => each.id === id)?.data;
  expect(field("reset-token.token-hash")).toMatchObject({ required: true, unique: true });
  expect(field("reset-token.expires-at")).toMatchObject({ required: true });
  expect(field("user.password-hash")).toMatchObject({ required: false });
});
