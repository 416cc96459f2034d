import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

async function compiled(...sentences: readonly string[]) {
  const spec = `# Feature Specification: Gardens

## Requirements

${sentences.map((each, at) => `- **FR-00${at + 1}**: ${each}`).join("\n")}

## Key Entities

- **User**: Somebody with an account, with a name and an e-mail address
- **Garden**: A piece of land with a name
- **Membership**: User ↔ Garden link with role (Owner / Keeper)
- **Almanac**: What is to be done when, with a title
- **Invite**: What brings somebody in, with a role
- **Page**: A page of an almanac, with a text
`;
  const { plan } = await compileSources({ spec });
  return plan;
}

async function relations(...sentences: readonly string[]): Promise<readonly string[]> {
  return dataIn(await compiled(...sentences), "brief/relation").map((data) => {
    const { from, to } = data as { readonly from: string; readonly to: string };
    return `${from.slice("brief/concept#".length)} ${to.slice("brief/concept#".length)}`;
  });
}

it("hangs what hangs on nothing else on the group in which people have their roles", async () => {
  const found = await relations("System MUST enforce Owner / Keeper roles scoped per garden.");
  expect(found).toContain("almanac garden");
  expect(found).not.toContain("page garden");
});

it("leaves things where they are where roles are had once for all", async () => {
  expect(await relations("System MUST enforce Owner / Keeper roles.")).not.toContain(
    "almanac garden",
  );
});

it("brings people into a group and puts them out of it, and touches no accounts", async () => {
  const adding = "Owners MUST be able to add, edit, invite and remove users.";
  const deeds = async (...sentences: readonly string[]) =>
    dataIn(await compiled(...sentences), "brief/action").map((data) => {
      const { verb, concept } = data as { readonly verb: string; readonly concept: string };
      return `${verb} ${concept.slice("brief/concept#".length)}`;
    });
  const sorted = async (...sentences: readonly string[]) => [...(await deeds(...sentences))].sort();
  expect(await sorted("System MUST enforce Owner / Keeper roles per garden.", adding)).toEqual([
    "add membership",
    "create invite",
    "edit membership",
    "remove membership",
  ]);
  expect(await sorted(adding)).toEqual(["add user", "edit user", "invite user", "remove user"]);
});
