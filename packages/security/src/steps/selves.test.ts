import { type Draft, join } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const relation = (from: string, to: string, role?: string) =>
  given(brief.relation, join(from, to), {
    from: `brief/concept#${from}`,
    to: `brief/concept#${to}`,
    kind: "many-to-one",
    ...(role ? { role } : {}),
  });

async function policies(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product("web-application"), ...nodes)
    .result();
  return plan
    .get(security.policy)
    .map(({ id, data }) => `${id}: ${data.effects.join(" ")}: ${data.when}`);
}

it("takes the record that things name as the user for the account of the user", async () => {
  expect(
    await policies(
      given(brief.actor, "user", { name: "User", kind: "person" }),
      concept("user-core", "UserCore"),
      concept("diary", "Diary"),
      concept("page", "Page"),
      relation("diary", "user-core", "user"),
      relation("page", "diary"),
      action("edit", "user-core", "update", []),
      action("edit", "page", "update", []),
    ),
  ).toEqual([
    "user.page.assumed.own: update: is the user of the diary",
    "user.page.reading.own: read list: is the user of the diary",
    "user.user-core.assumed.own: update: owns the account",
    "user.user-core.reading.own: read: owns the account",
  ]);
});

it("takes what ends a person's name for that person, where no account is a thing of the text", async () => {
  expect(
    await policies(
      given(brief.actor, "night-school-pupil", { name: "Night school pupil", kind: "person" }),
      concept("pupil", "Pupil"),
      concept("excuse", "Excuse"),
      relation("excuse", "pupil"),
      action("submit", "excuse", "create", ["night-school-pupil"]),
    ),
  ).toEqual([
    "night-school-pupil.excuse: create: undefined",
    "night-school-pupil.excuse.reading.own: read list: owns the excuse",
  ]);
});

it("lets a visitor reach nothing but their own of what people with an account have", async () => {
  expect(
    await policies(
      given(brief.actor, "customer", { name: "Customer", kind: "person" }),
      given(brief.actor, "guest", { name: "Guest", kind: "person", anonymous: true }),
      concept("customer", "Customer"),
      concept("basket", "Basket"),
      relation("basket", "customer"),
      action("update", "basket", "update", ["customer", "guest"]),
      action("update", "customer", "update", ["customer", "guest"]),
      // Who sells does not do all that visitors do, and what is theirs is no visitor's.
      given(brief.actor, "seller", { name: "Seller", kind: "person" }),
      concept("seller", "Seller"),
      concept("jar", "Jar"),
      relation("jar", "seller"),
      action("view", "jar", "read", ["customer", "guest", "seller"]),
    ),
  ).toEqual([
    "customer.basket.own: update: owns the basket",
    "customer.basket.reading.own: read list: owns the basket",
    "customer.customer.own: update: owns the account",
    "customer.customer.reading.own: read list: owns the account",
    "customer.jar.looking: read: undefined",
    "customer.jar.reading: list: undefined",
    "guest.basket.own: update: owns the basket",
    "guest.basket.reading.own: read list: owns the basket",
    "guest.jar.looking: read: undefined",
    "seller.jar.looking.own: read: owns the jar",
    "seller.jar.reading.own: list: owns the jar",
  ]);
});

it("takes an account of which the text says nothing more for that of whoever acts", async () => {
  expect(
    await policies(
      given(brief.actor, "customer", { name: "Customer", kind: "person" }),
      concept("account", "Account"),
      action("delete", "account", "delete", ["customer"]),
    ),
  ).toEqual([
    "customer.account.own: delete: owns the account",
    "customer.account.reading.own: read: owns the account",
  ]);
});

it("takes an account with a balance for none", async () => {
  expect(
    await policies(
      given(brief.actor, "clerk", { name: "Clerk", kind: "person" }),
      concept("account", "Account"),
      given(brief.attribute, "account.balance", {
        concept: "brief/concept#account",
        name: "balance",
      }),
      action("close", "account", "delete", ["clerk"]),
    ),
  ).toContain("clerk.account: delete: undefined");
});
