import { expect, it } from "vitest";
import { told } from "../fixtures/told-things.ts";

const spec = (requirement: string) => `# Feature Specification: Depot

## Requirements

- **FR-001**: ${requirement}

### Key Entities

- **Location**: Where goods lie; has a label.
- **Haul**: Document moving goods between two locations; carries source, destination, and reason.
`;

it("has a place once that the text names with its thing elsewhere", async () => {
  const things = await told(
    spec(
      "System MUST allow users to create haul documents containing source location, destination location, items, quantities, and reason.",
    ),
  );
  expect(things["Haul: stored"]).toEqual([
    "reason",
    "→ location many-to-one as destination location",
    "→ location many-to-one as source location",
  ]);
});

it("keeps a property of a name that no relation has", async () => {
  const things = await told(spec("System MUST show hauls on a page."));
  expect(things["Haul: stored"]).toEqual(["destination", "reason", "source"]);
});
