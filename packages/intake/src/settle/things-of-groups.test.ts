import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

async function relations(...sentences: readonly string[]): Promise<readonly string[]> {
  const spec = `# Feature Specification: Gardens

## Requirements

${sentences.map((each, at) => `- **FR-00${at + 1}**: ${each}`).join("\n")}

## Key Entities

- **User**: Somebody with an account, with a name and an e-mail address
- **Garden**: A piece of land with a name
- **Membership**: User ↔ Garden link with role (Owner / Keeper)
- **Almanac**: What is to be done when, with a title
- **Page**: A page of an almanac, with a text
`;
  const { plan } = await compileSources({ spec });
  return dataIn(plan, "brief/relation").map((data) => {
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
