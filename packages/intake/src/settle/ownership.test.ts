import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

async function owned(entities: string, requirements = "") {
  const { plan } = await compile(`# Walks

## Requirements

- **FR-001**: Users MUST be able to view trails.
${requirements}
## Key Entities

- **Trail**: A path. Attributes: name, length
${entities}`);
  return plan
    .get(brief.relation)
    .filter(({ data }) => data.owned === true)
    .map(
      ({ id, data: { required, outlives } }) =>
        `${id} ${required ? "required" : "optional"}${outlives ? " outlives" : ""}`,
    );
}

it.each([
  ["a piece of it", "- **Leg**: A section of a trail with a length. Belongs to a trail"],
  ["what is named after it", "- **Trail photo**: A picture. Linked to a trail. Attributes: file"],
])("takes for a part of a thing %s", async (_, entity) => {
  expect(await owned(entity)).toEqual([
    expect.stringMatching(/^(?:leg|trail-photo)\.trail required$/),
  ]);
});

it.each([
  ["- **Hut**: A place to sleep. Belongs to exactly one trail. Attributes: beds", " outlives"],
  ["- **Remark**: What somebody thought. Belongs to exactly one trail. Attributes: text", ""],
  ["- **Hut**: A place to sleep. Part of exactly one trail. Attributes: beds", ""],
])("lets what only belongs to a thing outlive it: %s", async (entity, outlives) => {
  expect(await owned(entity)).toEqual([
    expect.stringMatching(new RegExp(`^(?:hut|remark)\\.trail required${outlives}$`)),
  ]);
});

it("takes what is removed with a thing for a part of it", async () => {
  const entity = "- **Warning**: A notice about a trail. Attributes: text, date";
  expect(await owned(entity)).toEqual([]);
  const removed = "- **FR-002**: Deleting a trail MUST remove all its warnings.\n";
  expect(await owned(entity, removed)).toEqual(["warning.trail required"]);
});

it("leaves what can be without it", async () => {
  expect(await owned("- **Shelter**: A hut with beds. Linked to a trail")).toEqual([]);
});
