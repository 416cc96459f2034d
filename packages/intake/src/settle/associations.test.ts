import { expect, it } from "vitest";
import { compile, dataIn } from "../fixtures/prompt.ts";

async function relations(text: string) {
  const { plan } = await compile(text);
  return dataIn(plan, "brief/relation");
}

const entities = (...lines: string[]) =>
  ["## Key Entities", "", ...lines.map((line) => `- **${line}`)].join("\n");

it("ties what people do to a thing to both of them", async () => {
  const text = `# Walks

Hikers follow trails. Users keep bookmarks of trails.

## Requirements

- **FR-001**: Users MUST be able to bookmark a trail.
- **FR-002**: Users MUST be able to delete a bookmark.

${entities("User**: Somebody with an account: name, e-mail", "Trail**: A path with a name and a length", "Bookmark**: What somebody wants to find again")}
`;
  expect(await relations(text)).toEqual([
    {
      from: "brief/concept#bookmark",
      to: "brief/concept#trail",
      kind: "many-to-one",
      required: true,
      owned: true,
    },
    {
      from: "brief/concept#bookmark",
      to: "brief/concept#user",
      kind: "many-to-one",
      required: true,
      owned: true,
    },
  ]);
});

it("ties nothing where no sentence says what the deed is done to", async () => {
  const text = `# Trees

- **FR-001**: Users MUST be able to delete a vote.

${entities("User**: Somebody with an account: name", "Oak**: A tree with a height", "Vote**: What somebody thinks")}
`;
  expect(await relations(text)).toEqual([]);
});
