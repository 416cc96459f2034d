import type { Draft } from "@planc/core";
import { brief, decision, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, identityChoice, product, shop, without } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";
import { saysOpen } from "../says-open.ts";
import { padded } from "../text.ts";

const person = given(brief.actor, "agent", { name: "Agent", kind: "person" });
const identityOf = async (...nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan.get(security.identity)?.data;
};

it("lets the system hold accounts where people use it and no provider is named", async () => {
  expect(await identityOf(...shop)).toMatchObject({
    owner: "system",
    multiFactor: "Asked of Clerk.",
  });
  expect(await identityOf(...without(shop, "brief/attribute#user.totp-secret"))).toMatchObject({
    multiFactor: "To be asked of Clerk; nothing in the plan takes one yet.",
  });
});

it("takes the provider that was chosen", async () => {
  expect(await identityOf(...shop, ...identityChoice("Auth0"))).toMatchObject({
    owner: "provider",
    provider: "Auth0",
    choice: "decision/choice#identity-provider",
    protocol: "OpenID Connect authorization code flow with PKCE",
  });
});

it("puts a service in front of a directory that does not speak OpenID Connect", async () => {
  const directory = given(brief.system, "active-directory", {
    name: "Active Directory",
    existing: true,
  });
  expect(await identityOf(product("web-application"), person, directory)).toMatchObject({
    provider: "Active Directory",
    protocol: "OpenID Connect authorization code flow with PKCE, through its federation service",
  });
});

it.each(["command-line-tool", "library", "data-pipeline"] as const)(
  "says nothing about a %s",
  async (kind) => {
    expect(await identityOf(product(kind), person)).toBeUndefined();
  },
);

it("signs nobody in where the whole product runs on the device, unless the text asks for it", async () => {
  const style = given(decision.style, {
    style: "client-only",
    name: "Client only",
    because: "The text asks for client only.",
    rejected: [],
    communication: "in-process",
    drivers: [],
  });
  const asked = given(brief.requirement, "fr-1", {
    key: "FR-1",
    kind: "functional",
    text: "Agents must sign in before they see anything.",
  });
  const nodes = [product("web-application"), person, style];
  expect(await identityOf(...nodes)).toBeUndefined();
  expect(await identityOf(...nodes, asked)).toMatchObject({ owner: "system" });
});

it("authenticates services where nobody signs in", async () => {
  expect(await identityOf(product("api-service"))).toMatchObject({ owner: "platform" });
});

it("gives operators of an interface without accounts a credential each, and no password", async () => {
  expect(await identityOf(product("api-service"), person)).toMatchObject({
    owner: "platform",
    protocol: "OAuth 2.0 client credentials",
    session: expect.stringContaining("each person who operates it"),
  });
  expect(await identityOf(product("api-service"), person, concept("user", "User"))).toMatchObject({
    owner: "system",
  });
});

it("believes a text that says nobody signs in", async () => {
  const open = given(brief.requirement, "fr-1", {
    key: "FR-1",
    kind: "constraint",
    text: "Everybody reads it: no login is needed.",
  });
  expect(await identityOf(product("web-application"), person, open)).toMatchObject({
    owner: "none",
  });
});

it.each([
  ["Authentication, authorization, and role management.", "none"],
  ["User authentication is out of scope", "none"],
  ["Authentication by fingerprint", "system"],
])("takes sign-in that is left out of scope for none: %s", async (text, owner) => {
  const left = given(brief.requirement, "out", {
    key: "OUT",
    kind: "functional",
    text,
    priority: "wont",
  });
  expect(await identityOf(product("web-application"), person, left)).toMatchObject({ owner });
});

it("hands out no token that renews a session where the text rules that out", async () => {
  const told = (text: string, priority: "must" | "wont") =>
    given(brief.requirement, "r", { key: "R", kind: "quality", text, priority });
  const tokens = async (...nodes: readonly Draft[]) =>
    (await identityOf(product("web-application"), person, ...nodes))?.tokens.map(
      ({ name }) => name,
    );
  expect(await tokens()).toEqual(["access token", "refresh token"]);
  expect(
    await tokens(told("Sessions end after a day; sliding renewal is left out", "wont")),
  ).toEqual(["access token"]);
  expect(await tokens(told("The list is refreshed each minute.", "must"))).toEqual([
    "access token",
    "refresh token",
  ]);
});

it("is not misled by words around it", () => {
  expect(saysOpen(padded("There must be no authentication bypass."))).toBe(false);
  expect(saysOpen(padded("It works without accounts."))).toBe(true);
  expect(saysOpen(padded("The hub must not require login; whoever is at home sees it."))).toBe(
    true,
  );
  expect(saysOpen(padded("There is no login, accounts, or roles."))).toBe(true);
  expect(saysOpen(padded("Show no login errors in full."))).toBe(false);
});

it("leaves accounts to a product that has them, where the text says that it does", async () => {
  const premise = (text: string) =>
    given(brief.requirement, "r-1", { key: "R-1", kind: "premise", text });
  const planned = (text: string) =>
    identityOf(product("web-application"), person, concept("user", "User"), premise(text));
  expect(
    await planned("The clinic suite already has staff accounts and authentication."),
  ).toMatchObject({ owner: "platform", tokens: [] });
  expect(
    await planned("This module relies on the existing user accounts of the suite."),
  ).toMatchObject({ owner: "platform" });
  expect(await planned("Nurses already have a badge.")).toMatchObject({ owner: "system" });
});

it("separates tenants by the concept that is one", async () => {
  const asked = given(brief.quality, "multi-tenancy", {
    name: "multi-tenancy",
    text: "Support multi-tenant architecture",
  });
  expect(
    await identityOf(
      product("web-application"),
      person,
      asked,
      concept("organisation", "Organisation"),
    ),
  ).toMatchObject({ tenancy: "brief/concept#organisation" });
});

it("leaves signing in to the repository that a feature is for, unless the text asks for another way", async () => {
  const feature = [
    ...shop.filter(({ slot }) => slot !== brief.product.id),
    product("web-application", "feature"),
    given(brief.mention, "koa", {
      technology: "Koa",
      modality: "existing",
      kind: "product",
      found: { path: "package.json", order: 0 },
    }),
  ];
  expect(await identityOf(...feature)).toMatchObject({
    owner: "platform",
    protocol: "The sign-in that the repository has",
    tokens: [],
  });
  const reset = given(brief.requirement, "fr-9", {
    key: "FR-9",
    kind: "functional",
    text: "People can reset their password.",
  });
  expect(await identityOf(...feature, reset)).toMatchObject({ owner: "system" });
});

const asks = (id: string, text: string) =>
  given(brief.requirement, id, { key: id.toUpperCase(), kind: "functional", text });

it("lets people sign in where the text opens one page alone", async () => {
  const open = asks("r-1", "Visitors see the start page without authentication.");
  const signIn = asks("r-2", "The system must authenticate users with email and password.");
  expect(await identityOf(product("web-application"), person, open)).toMatchObject({
    owner: "none",
  });
  expect(await identityOf(product("web-application"), person, open, signIn)).toMatchObject({
    owner: "system",
  });
});

it("holds accounts itself where a social login is one way in beside passwords", async () => {
  const google = identityChoice("Google OAuth");
  const password = asks("r-1", "People register with e-mail and password or with Google.");
  expect(await identityOf(product("web-application"), person, ...google, password)).toMatchObject({
    owner: "system",
    protocol: "Password sign-in with bearer tokens, or Google OAuth by OpenID Connect",
  });
});

it.each([
  "The system stores no passwords; people sign in with Google.",
  "Passwords are not stored, since people sign in with Google.",
  "The product must never keep user passwords.",
])("takes no password for its own that the text denies: %s", async (text) => {
  const google = identityChoice("Google OAuth");
  expect(
    await identityOf(product("web-application"), person, ...google, asks("r-1", text)),
  ).toMatchObject({ owner: "provider" });
});

it("opens no sessions of accounts that something else keeps", async () => {
  const users = given(brief.concept, "user", {
    name: "User",
    role: "external",
    description: "Existing entity of the platform",
  });
  expect(await identityOf(product("web-application"), person, users)).toMatchObject({
    owner: "platform",
    protocol: "The sign-in that the accounts have already",
  });
});

it("invents no protocol for a sign-in of which the text says only that it is elsewhere", async () => {
  const portal = (existing: boolean) =>
    given(brief.system, "harbour-portal", {
      name: "Harbour portal",
      category: "identity provider",
      ...(existing ? { existing } : {}),
    });
  expect(await identityOf(product("web-application"), person, portal(true))).toMatchObject({
    owner: "platform",
    provider: "Harbour portal",
    protocol: "Token of the harbour portal",
    tokens: [],
  });
  expect(
    await identityOf(
      product("web-application"),
      person,
      portal(true),
      asks("r-1", "The portal keeps a session cookie, which the product reads."),
    ),
  ).toMatchObject({ protocol: "Session of the harbour portal" });
  expect(await identityOf(product("web-application"), person, portal(false))).toMatchObject({
    owner: "provider",
    protocol: "OpenID Connect authorization code flow with PKCE",
  });
});

it("names no way to sign in that the text rules out", async () => {
  const text = asks("r-1", "Single sign-on is not part of this release.");
  const refused = given(brief.mention, "sso", {
    technology: "Single sign-on",
    modality: "avoid",
    kind: "pattern",
  });
  expect(await identityOf(product("web-application"), person, text, refused)).toMatchObject({
    owner: "system",
  });
});
