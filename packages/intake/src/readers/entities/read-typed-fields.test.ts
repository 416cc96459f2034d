import { expect, it } from "vitest";
import { told } from "../../fixtures/told-things.ts";

const spec = (...requirements: readonly string[]) => `# Feature Specification: Boat Yard

## Requirements

### Functional Requirements

${requirements.map((each, i) => `- **FR-00${i + 1}**: ${each}`).join("\n")}

### Key Entities

- **Berth**: Where a boat lies; has a label.
- **Crew**: People who sail together; has a name.
- **Boat**: What lies in the yard.
`;

it("reads the fields that requirements lay down with their types, of the thing that they lay down", async () => {
  const things = await told(
    spec(
      "System MUST provide a `yard.boat` model with fields: name (Char, required), berth_id (Many2one yard.berth), crew_ids (Many2many yard.crew), state (Selection: afloat/ashore/sold, required)",
      "System MUST track limits as min_depth and max_depth (Float)",
      "System MUST record first launch date (first_launch_date) and lost_reason field (Text)",
    ),
  );
  expect(things["Boat: stored"]).toEqual([
    "first launch date (type date, required false)",
    "lost reason (required false)",
    "max depth (type decimal, required false)",
    "min depth (type decimal, required false)",
    "name (type text, required true)",
    "state (type enum, required true, values afloat/ashore/sold)",
    "→ berth many-to-one",
    "→ crew many-to-many",
    "afloat → ashore | sold",
    "ashore → afloat | sold",
    "sold → afloat | ashore",
  ]);
});

it("takes no identifier for a field where no requirement lays a thing down", async () => {
  const things = await told(spec("System MUST log max_depth (Float) of each boat"));
  expect(things["Boat: stored"] ?? []).toEqual([]);
});
