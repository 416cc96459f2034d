import { expect, it } from "vitest";
import { compile, sourceOf } from "../fixtures/prompt.ts";

async function told(prompt: string, constitution?: string): Promise<readonly string[]> {
  const more = constitution === undefined ? [] : sourceOf(constitution, "constitution");
  const { findings } = await compile(prompt, more);
  return findings
    .filter((each) => each.code === "intake/sign-in-contradicted")
    .map(({ message }) => message);
}

it.each([
  ["No login. Editors must sign in before they publish.", "No login."],
  [
    "The tool has no user accounts.\nAccess follows role-based permissions.",
    "The tool has no user accounts.",
  ],
  [
    "The wiki must not require authentication; all of it is open.\nUsers can log in with a password.",
    "The wiki must not require authentication;",
  ],
  ["Build a wiki without accounts.\nEditors must sign in.", "Build a wiki without accounts."],
  ["Authentication: none.\nEditors must log in.", "Authentication: none."],
  ["Nobody has to sign in.\nOnly admins delete pages.", "Nobody has to sign in."],
])("says that signing in is asked for and ruled out in: %s", async (text, refusal) => {
  const [message] = await told(text);
  expect(message).toContain(`Signing in is ruled out (prompt, line 1, “${refusal}”) and asked for`);
});

it("looks across sources", async () => {
  expect(await told("Members must sign in.", "# Rules\n- No accounts")).toEqual([
    "Signing in is ruled out (constitution, line 2, “No accounts”) and asked for (prompt, line 1, “Members must sign in.”).",
  ]);
});

it.each([
  "Visitors read the news without authentication. Editors must sign in.",
  "There is no login for the public page. Editors must sign in.",
  "No authentication is needed to read an article. Editors must sign in.",
  "Health checks (no authentication required) are open. Editors must sign in.",
  "What happens with no login? Editors must sign in.",
  "No login. Everybody draws on the board.",
  "Only authenticated users comment.",
  "Reading needs no account. Editors must sign in to publish.",
  "Readers need no account: pages are open. Only admins can delete.",
  "The public archive has no login. Editors must log in.",
  "Guest reading: no account required. Editors can log in.",
  "People with no account can apply. Editors must log in.",
  "No account sharing. Editors must log in.",
  "Zero login failures. Editors must log in.",
  "No accounts are closed without a warning. Editors must log in.",
  "No sign-in. Role-based access is out of the question.",
  "Build a wiki where readers vote without login. Editors must sign in.",
  "Readers browse freely, no account needed. Editors must sign in.",
])("says nothing about: %s", async (text) => {
  expect(await told(text)).toEqual([]);
});
