import { expect, it } from "vitest";
import { compile, dataIn, idsIn } from "../fixtures/prompt.ts";

const harbour = async (...entities: readonly string[]) =>
  (
    await compile(
      `# Feature Specification: Harbour\n\n## Requirements\n\n- **FR-001**: Skippers MUST be able to create a boat.\n\n## Key Entities\n\n${entities.map((each) => `- ${each}`).join("\n")}\n`,
    )
  ).plan;

it("keeps several files of a thing as things of their own, and no list of them", async () => {
  const plan = await harbour("**Boat**: What lies in the harbour. Has a name, photos, and tags.");
  expect(idsIn(plan, "brief/concept")).toContain("boat-photo");
  expect(idsIn(plan, "brief/attribute")).toEqual(["boat-photo.file", "boat.name", "boat.tags"]);
  expect(dataIn(plan, "brief/relation")).toMatchObject([
    {
      from: "brief/concept#boat-photo",
      to: "brief/concept#boat",
      kind: "many-to-one",
      owned: true,
    },
  ]);
});

it("has them put in and taken out by who makes the thing that they are of", async () => {
  const plan = await harbour("**Boat**: What lies in the harbour. Has a name, photos, and tags.");
  const own = dataIn(plan, "brief/action").filter((each) =>
    JSON.stringify(each).includes("boat-photo"),
  );
  expect(own).toMatchObject([
    { verb: "delete", effect: "delete", actors: ["brief/actor#skipper"] },
    { verb: "upload", effect: "create", actors: ["brief/actor#skipper"] },
  ]);
});

it("makes no second thing of files that the text lists as things", async () => {
  const plan = await harbour(
    "**Boat**: What lies in the harbour. Has a name and photos.",
    "**Photo**: A picture of a boat. Has a caption.",
  );
  expect(idsIn(plan, "brief/concept")).not.toContain("boat-photo");
});
