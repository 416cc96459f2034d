import { type Draft, join } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { access, action, concept, operation, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const member = "brief/actor#member";
const permissions = async (...nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("mobile-app"),
      given(brief.actor, "member", { name: "Member", kind: "person" }),
      given(brief.actor, "visitor", { name: "Visitor", kind: "person" }),
      concept("user", "User"),
      concept("device", "Device"),
      given(brief.relation, join("device", "user"), {
        from: "brief/concept#device",
        to: "brief/concept#user",
        kind: "many-to-one",
        owned: true,
      }),
      action("add", "device", "create", ["member"]),
      action("remove", "device", "delete", ["member"]),
      action("register", "user", "create", ["visitor"]),
      ...nodes,
    )
    .result();
  return plan
    .get(security.permission)
    .map(({ id, data }) => `${id}: ${data.allowed ? (data.condition ?? "yes") : "no"}`);
};
const add = "brief/action#add-device";
const remove = "brief/action#remove-device";

it("judges a read by what the role may read, not by what it may create", async () => {
  const policies = [
    "security/policy#member.device.reading.own",
    "security/policy#member.device.own.create",
  ] as const;
  expect(
    await permissions(
      operation("get-device", "get", "/devices/{deviceId}", {
        effect: "read",
        realises: [add, remove],
        access: { kind: "authenticated", roles: [member], policies: [...policies] },
      }),
      operation("create-device", "post", "/users/{userId}/devices", {
        effect: "create",
        realises: [add],
        access: { kind: "authenticated", roles: [member], policies: [policies[1]] },
      }),
    ),
  ).toEqual([
    "member.create-device: is that user",
    "member.get-device: owns the device",
    "visitor.create-device: no",
    "visitor.get-device: no",
  ]);
});

it("gives a visitor what it may create, and nothing for who has signed in", async () => {
  const visitor = "brief/actor#visitor";
  expect(
    await permissions(
      operation("list-users", "get", "/users", {
        effect: "list",
        realises: ["brief/action#register-user"],
        access: {
          kind: "authenticated",
          roles: [visitor],
          policies: ["security/policy#visitor.user"],
        },
      }),
      operation("sign-out", "delete", "/auth/sessions/current", {
        effect: "delete",
        access: { kind: "authenticated", roles: [], policies: [] },
      }),
    ),
  ).toEqual([
    "member.list-users: no",
    "member.sign-out: yes",
    "visitor.list-users: no",
    "visitor.sign-out: no",
  ]);
});

it("keeps a visitor to their own cart, although the operation is open", async () => {
  expect(
    await permissions(
      concept("cart", "Cart"),
      given(brief.relation, "cart.user", {
        from: "brief/concept#cart",
        to: "brief/concept#user",
        kind: "many-to-one",
      }),
      action("view", "cart", "read", ["visitor"]),
      operation("get-cart", "get", "/carts/{cartId}", {
        effect: "read",
        realises: ["brief/action#view-cart"],
        access: { kind: "public", because: "Visitors do this without having signed in." },
      }),
    ),
  ).toEqual(["visitor.get-cart: owns the cart"]);
});

it("does not take who may lend a thing for somebody who may scrap it", async () => {
  const lend = "brief/action#lend-device";
  expect(
    await permissions(
      given(brief.actor, "keeper", { name: "Keeper", kind: "person" }),
      action("lend", "device", "transition", ["member"]),
      action("scrap", "device", "transition", ["keeper"]),
      operation("scrap-device", "post", "/devices/{deviceId}/scrap", {
        effect: "transition",
        realises: ["brief/action#scrap-device"],
        access: {
          kind: "authenticated",
          roles: ["brief/actor#keeper", member],
          policies: ["security/policy#keeper.device.own", "security/policy#member.device.own"],
        },
      }),
      operation("lend-device", "post", "/devices/{deviceId}/lend", {
        effect: "transition",
        realises: [lend],
        access: {
          kind: "authenticated",
          roles: [member],
          policies: ["security/policy#keeper.device.own", "security/policy#member.device.own"],
        },
      }),
    ),
  ).toEqual([
    "keeper.lend-device: no",
    "keeper.scrap-device: owns the device",
    "member.lend-device: owns the device",
    "member.scrap-device: no",
    "visitor.lend-device: no",
    "visitor.scrap-device: no",
  ]);
});

it("applies a ban on changing to no operation that looks", async () => {
  const edit = "brief/action#edit-device";
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("mobile-app"),
      given(brief.actor, "member", { name: "Member", kind: "person" }),
      concept("device", "Device"),
      action("edit", "device", "update", []),
      access(
        "ban",
        { modality: "must-not", actors: [member] },
        { effects: ["update"], concept: "brief/concept#device" },
      ),
      operation("get-device", "get", "/devices/{deviceId}", {
        effect: "read",
        realises: [edit],
        access: { kind: "authenticated", roles: [member], policies: [] },
      }),
      operation("update-device", "patch", "/devices/{deviceId}", {
        effect: "update",
        realises: [edit],
        access: { kind: "authenticated", roles: [], policies: [] },
      }),
    )
    .result();
  expect(plan.get(security.permission).map(({ id, data }) => [id, data.denials ?? []])).toEqual([
    ["member.get-device", []],
    ["member.update-device", ["security/denial#ban"]],
  ]);
});

it("gives nothing to who is named and has none of the roles", async () => {
  expect(
    await permissions(
      given(brief.actor, "courier", { name: "Courier", kind: "person", outside: true }),
      action("wipe", "device", "command", ["courier"]),
      operation("create-device", "post", "/devices", {
        effect: "create",
        realises: [add],
        access: { kind: "authenticated", roles: [], policies: [] },
      }),
    ),
  ).toEqual(["member.create-device: yes", "visitor.create-device: no"]);
});

it("bounds giving roles by what else the givers may do with accounts", async () => {
  expect(
    await permissions(
      given(brief.actor, "owner", { name: "Owner", kind: "person", privileged: true }),
      concept("workspace", "Workspace"),
      given(brief.requirement, "t", {
        key: "T",
        kind: "functional",
        text: "The service is multi-tenant, by workspace.",
      }),
      action("deactivate", "user", "transition", ["owner"]),
      operation("set-account-role", "put", "/users/{userId}/role", {
        effect: "update",
        realises: ["security/role-giving#role-giving"],
        access: {
          kind: "authenticated",
          roles: ["brief/actor#owner"],
          policies: ["security/policy#owner.user.tenant"],
        },
      }),
    ),
  ).toContain("owner.set-account-role: is in the same workspace");
});

it("lets whoever is shown a list read one of it, where nothing says who else does", async () => {
  const policy = "security/policy#member.device.looking.own";
  expect(
    await permissions(
      action("look", "device", "list", ["member"]),
      operation("get-device", "get", "/devices/{deviceId}", {
        effect: "read",
        realises: ["brief/action#look-device"],
        access: { kind: "authenticated", roles: [member], policies: [policy] },
      }),
    ),
  ).toEqual(["member.get-device: owns the device", "visitor.get-device: no"]);
});

it("judges what the plan adds beside the actions of the text by the policies chosen for it", async () => {
  expect(
    await permissions(
      operation("uploaded-device", "post", "/devices/{deviceId}/uploaded", {
        effect: "command",
        realises: ["data/field#device.photo"],
        access: {
          kind: "authenticated",
          roles: [member],
          policies: ["security/policy#member.device.own"],
        },
      }),
    ),
  ).toEqual(["member.uploaded-device: owns the device", "visitor.uploaded-device: no"]);
});

it("says which parts of a body fewer may give than may call the operation", async () => {
  const [first] = await permissions(
    operation("create-device", "post", "/devices", {
      effect: "create",
      realises: [add],
      access: {
        kind: "authenticated",
        roles: [member],
        policies: ["security/policy#member.device.own.create"],
        parts: [{ names: ["sharedWith"], role: member, when: "is an administrator of the group" }],
      },
    }),
  );
  expect(first).toBe(
    "member.create-device: is that user; sharedWith given: is an administrator of the group",
  );
});
