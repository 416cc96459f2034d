import { expect, it } from "vitest";
import { told } from "../fixtures/told-things.ts";

const spec = (requirement: string) => `# Feature Specification: Depot

## Requirements

- **FR-001**: ${requirement}

### Key Entities

- **Site**: Where goods lie; has a label.
- **Haul**: Document moving goods between two sites; carries source, destination, and reason.
`;

it("has a place once that the text names with its thing elsewhere", async () => {
  const things = await told(
    spec(
      "System MUST allow users to create haul documents containing source site, destination site, items, quantities, and reason.",
    ),
  );
  expect(things["Haul: stored"]).toEqual([
    "reason",
    "→ site many-to-one as destination site",
    "→ site many-to-one as source site",
  ]);
});

it("keeps a property of a name that no relation has", async () => {
  const things = await told(spec("System MUST show hauls on a page."));
  expect(things["Haul: stored"]).toEqual(["destination", "reason", "source"]);
});
