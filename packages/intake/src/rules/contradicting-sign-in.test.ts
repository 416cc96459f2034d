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
    "The board must not require authentication; all of it is open.\nUsers can log in with a password.",
    "The board must not require authentication;",
  ],
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
])("says nothing about: %s", async (text) => {
  expect(await told(text)).toEqual([]);
});
