import { expect, it } from "vitest";
import { compile, dataIn, idsIn } from "../fixtures/prompt.ts";

it("keeps what somebody owns as no text of theirs, and asks where it is kept", async () => {
  const { plan } = await compile(`# Feature Specification: Harbour

## Requirements

- **FR-001**: Skippers MUST be able to create a boat.

## Key Entities

- **Skipper**: Who sails. Has a rank (mate or master), owns boats, sail plans, and watch lists.
- **Boat**: What lies in the harbour. Has a name and tags.
`);
  expect(idsIn(plan, "brief/attribute")).toEqual(["boat.name", "boat.tags", "skipper.rank"]);
  const asked = dataIn(plan, "brief/question").filter((each) =>
    JSON.stringify(each).includes("sail plans"),
  );
  expect(asked).toMatchObject([{ missing: true, about: ["brief/concept#skipper"] }]);
});
