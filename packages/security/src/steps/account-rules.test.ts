import type { DataOf, Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { identityChoice, product, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

type Quantity = DataOf<typeof brief.quantity>;

const limit = (
  measure: Quantity["measure"],
  value: Quantity["value"],
  unit: string,
  { about, ...more }: { about: string } & Partial<Quantity>,
) =>
  given(
    brief.quantity,
    `${measure}.${about.replaceAll(" ", "-").toLowerCase()}-${String(value).replace(",", "-")}`,
    {
      about,
      measure: measure ?? "other",
      kind: "limit",
      comparator: "=",
      value,
      unit,
      ...more,
    },
  );

const planOf = async (...nodes: readonly Draft[]) =>
  (
    await planTester({ plugins: [plugin] })
      .with(...nodes)
      .result()
  ).plan;

async function rulesOf(...nodes: readonly Draft[]): Promise<readonly string[]> {
  const plan = await planOf(...nodes);
  return plan
    .get(security.accountRule)
    .map(({ id, data: { value, text } }) => `${id} ${value.value} ${value.unit}: ${text}`);
}

it("has a rule for each limit of sign-in that is stated, and says what is done where", async () => {
  expect(
    await rulesOf(
      ...shop,
      limit("idle-time", 2, "h", { about: "inactivity", said: "clerks are logged out" }),
      limit("validity", 9, "h", { about: "sessions" }),
      limit("lockout", 25, "min", { about: "account" }),
      limit("sign-in-attempts", 4, "attempt", { about: "failed attempts" }),
      limit("validity", 45, "min", { about: "password reset links" }),
      limit("validity", 2, "week", { about: "invitations" }),
      limit("validity", 3, "day", { about: "links", said: "links to verify an e-mail address" }),
      limit("validity", 4, "min", { about: "OTP" }),
      limit("password-length", [12, 64], "character", { about: "password length" }),
    ),
  ).toEqual([
    "failed-attempts 4 count: 4 failed attempts to sign in lock the account: the server counts them per account before it looks at the password.",
    "idle-sign-out 2 h: Who does nothing for 2 h is signed out: the server renews no session that was not used for that long.",
    "invitation 14 day: An invitation can be accepted for 14 days: the server refuses it when it is older.",
    "lockout 25 min: An account stays locked for 25 min after too many failed attempts: until then the server refuses a sign-in to it with the right password, too.",
    "one-time-code 4 min: A code or link to sign in once is good for 4 min: the server refuses it when it is older.",
    "password-length 12 count: A password has 12 to 64 characters: the server refuses another one where it is set.",
    "reset-link 45 min: What is sent to reset a password is good for 45 min: the server refuses it when it is older.",
    "session-lifetime 9 h: A session ends 9 h after sign-in, whether it is used or not: the server compares the time of sign-in before it renews a session.",
    "verification-link 3 day: What is sent to confirm an address is good for 3 days: the server refuses it when it is older.",
  ]);
});

it("says that a provider enforces it by a setting", async () => {
  const auth0 = identityChoice("Auth0");
  expect(
    await rulesOf(...shop, ...auth0, limit("lockout", 25, "min", { about: "account" })),
  ).toEqual([
    "lockout 25 min: An account stays locked for 25 min after too many failed attempts: a setting of Auth0, which a test of its configuration reads back.",
  ]);
});

it("has one rule for what is said twice, two where the numbers differ, and derives each from its number", async () => {
  const plan = await planOf(
    ...shop,
    limit("validity", 1, "day", { about: "password reset link" }),
    limit("validity", 24, "h", { about: "reset token" }),
    limit("lockout", 25, "min", { about: "account" }),
    limit("lockout", 2, "h", { about: "account" }),
  );
  const rules = plan.get(security.accountRule);
  expect(rules.map(({ data: { kind } }) => kind)).toEqual(["lockout", "lockout", "reset-link"]);
  expect(rules.at(-1)?.why).toMatchObject({
    kind: "derived",
    from: [
      "brief/quantity#validity.password-reset-link-1",
      "brief/quantity#validity.reset-token-24",
      "security/identity#identity",
    ],
  });
});

it.each([
  ["a session that nobody signs in to", limit("idle-time", 5, "min", { about: "chat sessions" })],
  ["a link that is shared", limit("validity", 30, "day", { about: "short links" })],
  [
    "a length that is refused",
    limit("password-length", 8, "char", { about: "password length", comparator: "<" }),
  ],
  ["data that is kept", limit("retention", 30, "day", { about: "sessions" })],
])("has no rule for %s", async (_, quantity) => {
  expect(await rulesOf(...shop, quantity)).toEqual([]);
});

it("has no rule where the product keeps no accounts, or the limit is out of scope", async () => {
  const lockout = limit("lockout", 25, "min", { about: "account", key: "FR-9" });
  expect(await rulesOf(product("command-line-tool"), lockout)).toEqual([]);
  const later = given(brief.requirement, "fr-9", {
    key: "FR-9",
    kind: "functional",
    text: "Accounts are locked for 25 minutes.",
    priority: "wont",
  });
  expect(await rulesOf(...shop, later, lockout)).toEqual([]);
});

it.each([
  [[], [15, 14 * 24 * 60], "nothing states lifetimes"],
  [[limit("idle-time", 2, "h", { about: "inactivity" })], [15, 120], "a time without use of 2 h"],
  [[limit("validity", 9, "h", { about: "sessions" })], [15, 540], "a session of 9 h"],
  [[limit("validity", 10, "min", { about: "sessions" })], [10, 10], "a session of 10 min"],
  [
    [
      limit("validity", 40, "min", { about: "access tokens" }),
      limit("validity", 21, "day", { about: "refresh tokens" }),
    ],
    [40, 21 * 24 * 60],
    "an access token of 40 min and a refresh token of 21 days",
  ],
  [
    [
      limit("validity", 21, "day", { about: "refresh tokens" }),
      limit("idle-time", 2, "h", { about: "inactivity" }),
    ],
    [15, 120],
    "a refresh token of 21 days and a time without use of 2 h",
  ],
])("keeps tokens to stated lifetimes: %#", async (quantities, minutes, reason) => {
  const identity = (await planOf(...shop, ...quantities)).get(security.identity);
  const per = { min: 1, h: 60, day: 1440 } as const;
  expect(
    identity?.data.tokens.map(({ lifetime: { value, unit } }) =>
      unit === "min" || unit === "h" || unit === "day" ? value * per[unit] : unit,
    ),
  ).toEqual(minutes);
  expect(identity?.why).toMatchObject({ reason: expect.stringContaining(reason) });
});

const asks = (text: string) =>
  given(brief.requirement, "fr-008", { key: "FR-008", kind: "functional", text });

it.each([
  [
    "Only addresses of approved e-mail domains MUST be able to sign up.",
    "email-domains 0 count: Only an address of a domain on the list may register: the server refuses any other with 403, before it makes an account or sends anything. The list is a setting of the system.",
  ],
  [
    "Registration is restricted to e-mail addresses ending in @shop.example or @mill.example.",
    "email-domains 2 count: Only an address of mill.example or shop.example may register: the server refuses any other with 403, before it makes an account or sends anything. The list is a setting of the system.",
  ],
])("has a rule for the domains whose addresses may register: %s", async (text, rule) => {
  expect(await rulesOf(...shop, asks(text))).toEqual([rule]);
});

it.each([
  "Users sign up with an e-mail address.",
  "Only requests from allowed domains are answered after signing in.",
  "An e-mail is sent to whoever signs up from a new domain.",
])("has none where every address may: %s", async (text) => {
  expect(await rulesOf(...shop, asks(text))).toEqual([]);
});
