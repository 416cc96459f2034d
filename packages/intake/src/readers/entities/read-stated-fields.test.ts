import { expect, it } from "vitest";
import { told } from "../../fixtures/told-things.ts";

const spec = (requirement: string) => `# Feature Specification: Rowing Club

## Requirements

- **FR-001**: ${requirement}

### Key Entities

- **Absence**: A day that a rower misses; has source, reason, and badge.
`;

it("has no part of a combination for unique by itself", async () => {
  const unique = async (text: string) =>
    (await told(spec(text)))["Absence: stored"]?.filter((each) => each.includes("unique"));
  expect(await unique("The badge MUST be unique")).toHaveLength(1);
  expect(await unique("The combination of source and reason of an absence MUST be unique")).toEqual(
    [],
  );
  expect(await unique("The combination of source and reason MUST be unique")).toEqual([]);
});
