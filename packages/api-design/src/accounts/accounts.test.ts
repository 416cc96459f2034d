import type { Draft } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function planOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...nodes)
    .result();
  return plan;
}

/** Public operations of accounts besides the session's own, each with the keys that it serves. */
async function deedsOf(...nodes: readonly Draft[]) {
  const plan = await planOf(...nodes);
  return Object.fromEntries(
    plan
      .get(api.operation)
      .filter(({ data }) => /^\/auth\/(?!sessions)/.test(data.path))
      .map(({ data }) => [
        `${data.method} ${data.path} ${data.success}`,
        data.realises
          .filter((each) => each.startsWith("brief/requirement#"))
          .map((each) => each.slice("brief/requirement#".length)),
      ]),
  );
}

const asks = (id: string, text: string, more: Partial<typeof requirement> = {}) =>
  given(brief.requirement, id, { ...requirement, key: id, text, ...more });
const requirement: {
  key: string;
  kind: "functional" | "premise";
  text: string;
  priority: "must" | "wont";
} = { key: "", kind: "functional", text: "", priority: "must" };

const noAccounts = taskManagement.filter((each) => each.slot !== "security/identity");

it.each<[string, Record<string, readonly string[]>]>([
  [
    "Gardeners MUST be able to sign up with an e-mail address.",
    { "post /auth/registrations 201": ["r"] },
  ],
  [
    "The system sends a verification e-mail.",
    { "post /auth/email-verifications/confirm 204": ["r"] },
  ],
  [
    "Gardeners can request a new verification e-mail.",
    {
      "post /auth/email-verifications 202": ["r"],
      "post /auth/email-verifications/confirm 204": ["r"],
    },
  ],
  [
    "Gardeners who forgot their password get a link.",
    { "post /auth/password-resets 202": ["r"], "post /auth/password-resets/confirm 204": ["r"] },
  ],
  [
    "Support a password reset via e-mail verification.",
    { "post /auth/password-resets 202": ["r"], "post /auth/password-resets/confirm 204": ["r"] },
  ],
  [
    "An owner invites helpers, who set up an account by the link.",
    { "post /auth/invitations/accept 204": ["r"] },
  ],
  [
    "Gardeners can sign in with GitHub or Microsoft.",
    {
      "get /auth/providers/github 302": ["r"],
      "post /auth/providers/github/callback 201": ["r"],
      "get /auth/providers/microsoft 302": ["r"],
      "post /auth/providers/microsoft/callback 201": ["r"],
    },
  ],
  // Neither accounts nor this product's.
  ["Gardeners sign up for the harvest newsletter.", {}],
  ["An order confirmation e-mail is sent.", {}],
  ["A link may have a password.", {}],
  ["Password reset is out of scope.", {}],
  ["Administrators create accounts for gardeners.", {}],
  ["Gardeners share a harvest on Facebook.", {}],
])("reads from %j which operations of accounts there are", async (text, expected) => {
  expect(await deedsOf(asks("r", text))).toEqual(expected);
});

it("asks for nothing that is only taken for granted or ruled out elsewhere", async () => {
  expect(
    await deedsOf(
      asks("a", "People have e-mail for account verification.", { kind: "premise" }),
      asks("b", "Gardeners can reset their password.", {}),
      asks("c", "Is there a password reset? It is deferred, no password reset.", {
        kind: "premise",
      }),
      asks("d", "Gardeners verify their e-mail.", { priority: "wont" }),
    ),
  ).toEqual({});
});

it("takes a stated limit of what is sent as asking for it, and shows it", async () => {
  const plan = await planOf(
    given(security.accountRule, "reset-link", {
      kind: "reset-link",
      value: { value: 2, unit: "h" },
      text: "What is sent to reset a password is good for 2 h.",
    }),
  );
  const operation = plan.get(api.operation).find((each) => each.id === "request-password-reset");
  expect(operation?.data.description).toBe(
    "The answer is the same whether or not the address has an account. What was sent before is no longer good. What is sent to reset a password is good for 2 h.",
  );
  expect(operation?.data.errors.map((each) => each.status)).toEqual([400, 429, 500]);
});

it("has one operation for a deed, whatever the text calls it", async () => {
  const plan = await planOf(
    asks("r", "Gardeners verify their e-mail address by the link."),
    asks("s", "Gardeners can log out, which ends the session."),
    ...(["verify", "activate"] as const).map((verb) =>
      given(brief.action, `${verb}-user`, {
        actors: [],
        verb,
        concept: "brief/concept#user",
        effect: "transition",
        open: true,
        requirements: ["brief/requirement#r"],
      }),
    ),
    given(brief.action, "end-session", {
      actors: ["brief/actor#member"],
      verb: "end",
      concept: "brief/concept#session",
      effect: "command",
      requirements: ["brief/requirement#s"],
    }),
  );
  const realised = Object.fromEntries(
    plan
      .get(api.operation)
      .filter(({ data }) => data.realises.some((each) => /#(?:verify|activate|end)-/.test(each)))
      .map(({ data }) => [data.operationId, data.realises]),
  );
  expect(realised).toEqual({
    verifyEmail: [
      "security/identity#identity",
      "brief/action#activate-user",
      "brief/action#verify-user",
      "brief/requirement#r",
    ],
    signOut: ["security/identity#identity", "brief/action#end-session", "brief/requirement#s"],
  });
});

it("leaves accounts to whoever keeps them", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...noAccounts,
      given(security.identity, {
        owner: "provider",
        provider: "Somebody",
        protocol: "OpenID Connect",
        session: "Theirs.",
        tokens: [],
      }),
      asks("r", "Gardeners can reset their password and sign in with Google."),
    )
    .result();
  expect(plan.get(api.operation).filter(({ data }) => data.path.startsWith("/auth"))).toEqual([]);
});
