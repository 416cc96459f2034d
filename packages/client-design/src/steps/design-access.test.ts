import type { Draft } from "@planc/core";
import { api, client } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { garden, operation } from "../fixtures/garden.ts";
import { walks } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";

const planOf = async (...more: readonly Draft[]) =>
  (
    await planTester({ plugins: [plugin] })
      .with(...garden, ...more)
      .result()
  ).plan;

const text = (name: string) => ({
  name,
  type: "text" as const,
  list: false,
  required: true,
  nullable: false,
  readOnly: false,
  writeOnly: true,
  description: name,
});

const invitation: readonly Draft[] = [
  given(api.schema, "invitation.accept", {
    name: "InvitationAccept",
    purpose: "command",
    description: "Accepts an invitation.",
    properties: [text("token"), text("password")],
  }),
  operation(
    "accept-invitation",
    "post",
    "/auth/invitations/accept",
    "auth-sessions",
    "command",
    [],
    { request: "api/schema#invitation.accept" },
  ),
];

it("counts a password as an input, and not the token that the address brings", async () => {
  const plan = await planOf(...invitation);
  const access = plan
    .get(client.access)
    .find(({ data }) => data.screen === "client/screen#web-client.accept-invitation")?.data;
  expect(access?.keyboard).toMatchObject({ keys: "1 input, Enter", tabStops: 2 });
  expect(access?.criteria.map(({ because }) => because)).toContain("inputs");
});

it("tells by what a password manager fills in a password that is set", async () => {
  const access = (await planOf(...invitation))
    .get(client.access)
    .find(({ data }) => data.screen === "client/screen#web-client.accept-invitation")?.data;
  expect(access?.autocomplete).toEqual([
    {
      operation: "api/operation#accept-invitation",
      property: "password",
      token: "new-password",
    },
  ]);
  expect(access?.criteria.map(({ id }) => id)).toContain("1.3.5");
});

it("has no screen lead to what is opened by the link of a message alone", async () => {
  const leads = (await planOf(...invitation))
    .get(client.screen)
    .flatMap(({ data }) => data.leads.map(({ to }) => to));
  expect(leads.length).toBeGreaterThan(0);
  expect(leads).not.toContain("client/screen#web-client.accept-invitation");
});

it("keeps the focus on the screen where something else than its own thing was deleted", async () => {
  const plan = await planOf(
    operation("delete-entry", "delete", "/entries/{entryId}", "entries", "delete", ["gardener"]),
    operation("delete-plot", "delete", "/plots/{plotId}", "plots", "delete", ["board"]),
  );
  const plot = plan.get(client.screen).find(({ data }) => data.name === "Plot");
  const focus = plan.get(client.access).find(({ data }) => data.screen === plot?.ref)?.data.focus;
  const after = (id: string) => focus?.find((each) => each.after === id)?.to;
  expect(after("deleteEntry")).toBe("next line, heading");
  expect(after("deletePlot")).toBe("heading of Plots");
});

it("has password managers keep a new password, fill in the one that stands, and take codes that are good once", async () => {
  const body = (id: string, ...names: readonly string[]): Draft =>
    given(api.schema, id, {
      name: id,
      purpose: "command",
      description: id,
      properties: names.map(text),
    });
  const plan = await planOf(
    ...invitation,
    body("session-start", "user", "password", "totpCode"),
    body("password-change", "current_password", "new_password", "code"),
    operation("sign-in-here", "post", "/auth/sessions/here", "auth-sessions", "create", [], {
      request: "api/schema#session-start",
      session: "begins",
    }),
    operation("change-password", "post", "/auth/password", "auth-sessions", "command", [], {
      request: "api/schema#password-change",
    }),
  );
  const filled = plan
    .get(client.access)
    .flatMap(({ data }) => data.autocomplete)
    .flatMap((each) =>
      "field" in each ? [] : [`${each.operation.split("#")[1]} ${each.property}: ${each.token}`],
    );
  expect([...new Set(filled)].sort()).toEqual([
    "accept-invitation password: new-password",
    "change-password current_password: current-password",
    "change-password new_password: new-password",
    "sign-in-here password: current-password",
    "sign-in-here totpCode: one-time-code",
    "sign-in-here user: username",
  ]);
  const criteriaOf = (screen: string) =>
    plan
      .get(client.access)
      .find(({ data }) => data.screen === `client/screen#web-client.${screen}`)
      ?.data.criteria.map(({ id }) => id);
  expect(criteriaOf("accept-invitation")).toContain("1.3.5");
});

it("fills in passwords by the same tokens in apps whose framework takes them, and in no other", async () => {
  const tokensOf = async (technology: string, name: string) =>
    (
      await planTester({ plugins: [plugin] })
        .with(
          ...walks(chosen("mobile-framework", technology, { name }), [
            given(api.schema, "session", {
              name: "Session",
              purpose: "command",
              description: "Signs in.",
              properties: [text("email"), text("password")],
            }),
            operation("sign-in-here", "post", "/auth/here", "auth-sessions", "create", [], {
              request: "api/schema#session",
              session: "begins",
            }),
          ]),
        )
        .result()
    ).plan
      .get(client.access)
      .flatMap(({ data }) => data.autocomplete.map(({ token }) => token));
  expect(await tokensOf("react-native", "React Native")).toEqual(["username", "current-password"]);
  expect(await tokensOf("flutter", "Flutter")).toEqual([]);
});
