import type { Draft } from "@planc/core";
import { api, brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { accountRoles } from "../fixtures/account-roles.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const asks = (id: string, text: string) =>
  given(brief.requirement, id, { key: id, kind: "functional", text });
const accounts = accountRoles().filter(({ slot }) => slot !== security.roleGiving.id);
const joins = given(brief.action, "create-user", {
  actors: [],
  verb: "create",
  concept: "brief/concept#user",
  effect: "create",
  open: true,
  requirements: [],
});

async function planOf(...nodes: readonly Draft[]) {
  return planTester({ plugins: [plugin] })
    .with(...taskManagement, ...accounts, ...nodes)
    .result();
}

/** What the operation by which people register answers. */
async function answerOf(...nodes: readonly Draft[]) {
  const { plan, findings } = await planOf(...nodes);
  const operation = plan
    .get(api.operation)
    .find(({ data }) => /^(?:createUser|register)$/.test(data.operationId));
  const { success, response, session, errors = [], description } = operation?.data ?? {};
  return {
    says: [success, response, session].join(" ").trim(),
    refuses: errors.map(({ status }) => status).filter((status) => status < 429),
    description,
    warned: findings.some(({ code }) => code === "api/registering-contradicted"),
  };
}

const hiding = "Registration must not reveal whether an address has an account.";
const telling = "Who registers twice sees that the address is already registered.";
const opening = "Gardeners register and are logged in automatically.";

it("answers with the account, or that the address is in use, where the text says nothing else", async () => {
  expect(await answerOf(joins)).toEqual({
    says: "201 api/schema#users",
    refuses: [400, 409],
    description: undefined,
    warned: false,
  });
});

it("answers nothing, and always the same, where nobody is to learn who has an account", async () => {
  const hidden = { says: "202", refuses: [400], warned: false };
  expect(await answerOf(joins, asks("r", hiding))).toMatchObject(hidden);
  expect(
    await answerOf(
      asks("s", "Gardeners MUST be able to sign up with an e-mail address."),
      asks("r", hiding),
    ),
  ).toMatchObject(hidden);
});

it.each([
  "A password reset does not reveal whether the address is registered.",
  "A failed login must not reveal whether the account exists.",
  "Registering shows an error without revealing other details.",
])("does not take %j for a word on registering", async (text) => {
  expect(await answerOf(joins, asks("r", text))).toMatchObject({ refuses: [400, 409] });
});

it("tells nothing where it is to tell and not to tell, and says so", async () => {
  expect(await answerOf(joins, asks("r", hiding), asks("s", telling))).toMatchObject({
    says: "202",
    warned: true,
  });
  expect(await answerOf(joins, asks("s", telling))).toMatchObject({
    refuses: [400, 409],
    warned: false,
  });
});

it("begins a session where whoever registers is signed in at once", async () => {
  expect(await answerOf(joins, asks("r", opening))).toMatchObject({
    says: "201 api/schema#auth-session begins",
    refuses: [400, 409],
  });
  // Who has to confirm the address first is not.
  const first = asks("s", "Gardeners verify their e-mail address by the link.");
  expect(await answerOf(joins, asks("r", opening), first)).toMatchObject({
    says: "201 api/schema#users",
  });
  const reset = asks("r", "Registered gardeners reset passwords and are logged in automatically.");
  expect(await answerOf(joins, reset)).toMatchObject({ says: "201 api/schema#users" });
});

it("gives no reason for a refusal where a session tells who is new", async () => {
  expect(await answerOf(joins, asks("r", opening), asks("s", hiding))).toMatchObject({
    says: "201 api/schema#auth-session begins",
    refuses: [400],
    warned: false,
  });
});

it("takes where people end up who sign out for no signing in", async () => {
  const { plan } = await planOf(
    asks("r", "When gardeners click logout, they are redirected to the login page."),
  );
  const serving = plan
    .get(api.operation)
    .filter(({ data }) => data.realises.includes("brief/requirement#r"));
  expect(serving.map(({ data }) => data.operationId)).toEqual(["signOut"]);
});

it("tells of a lock where it is met, and where it ends", async () => {
  const { plan } = await planOf(
    asks("r", "Gardeners can reset their password, which clears the lock of the account."),
    asks("s", "The system logs each password reset, lock and cleared lock."),
    given(security.accountRule, "lockout", {
      kind: "lockout",
      value: { value: 20, unit: "min" },
      text: "An account stays locked for 20 min.",
    }),
  );
  const of = (id: string) => plan.get(api.operation).find((each) => each.id === id)?.data;
  expect(of("sign-in")?.description).toBe("An account stays locked for 20 min.");
  expect(of("sign-in")?.errors.find(({ status }) => status === 401)?.when).toBe(
    "Address and password do not belong together, or the account is locked.",
  );
  expect(of("confirm-password-reset")).toMatchObject({
    description:
      "The token is used up, and every session of the account ends. A lock of the account ends with it.",
  });
});

const lockout = given(security.accountRule, "lockout", {
  kind: "lockout",
  value: { value: 20, unit: "min" },
  text: "An account stays locked for 20 min.",
});

it.each([
  ["A password reset clears the lockout so that the gardener can log in again.", true],
  ["Resetting the password lifts the lock of the account, which is recorded.", true],
  ["The counter resets and the lock is lifted after 15 minutes.", false],
  ["The audit log shows each password reset and each lock that was lifted.", false],
])("tells where a new password ends a lock: %s", async (text, ends) => {
  const { plan } = await planOf(
    asks("r", "Gardeners can reset their password by e-mail."),
    asks("s", text),
    lockout,
  );
  const operation = plan.get(api.operation).find(({ id }) => id === "confirm-password-reset");
  expect(operation?.data.description?.includes("A lock of the account ends with it.")).toBe(ends);
});

const domains = given(security.accountRule, "email-domains", {
  kind: "email-domains",
  value: { value: 0, unit: "count" },
  text: "Only an address of a domain on the list may register.",
});

it.each([
  ["by what makes an account", [joins, domains]],
  [
    "by registering",
    [asks("s", "Gardeners MUST be able to sign up with an e-mail address."), domains],
  ],
])("refuses addresses of other domains, %s", async (_, nodes) => {
  const answer = await answerOf(...nodes);
  expect(answer.refuses).toEqual([400, 403, 409]);
  expect(answer.description?.split("Only an address of a domain").length).toBe(2);
});
