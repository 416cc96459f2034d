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

const model =
  "System MUST provide a `yard.boat` model with fields: name (Char, required), berth_id (Many2one yard.berth)";

it("gives a field to the thing that its sentence names", async () => {
  const things = await told(
    spec(
      model,
      "System MUST keep of each berth the max_draft (Float) and of each crew its founding_year (Integer)",
      "A berth has a `water_depth` (Float)",
      "System MUST record hull_number (Char) when a crew leaves",
    ),
  );
  expect(things["Berth: stored"]).toContain("max draft (type decimal)");
  expect(things["Berth: stored"]).toContain("water depth (type decimal)");
  expect(things["Crew: stored"]).toContain("founding year (type integer)");
  expect(things["Boat: stored"]?.some((each) => /draft|founding|depth/.test(each))).toBe(false);
  expect(things["Boat: stored"]?.some((each) => each.startsWith("hull number"))).toBe(true);
});

it("reads a list of choices as a whole, or not at all", async () => {
  const things = await told(
    spec(
      model,
      "System MUST track sale_state (Selection: new/in progress/ready to sell/sold, required)",
      "System MUST track paint_kind (Selection: gloss/matt (two coats)/bare)",
    ),
  );
  expect(things["Boat: stored"]).toContain(
    "sale state (type enum, required true, values new/in progress/ready to sell/sold)",
  );
  expect(things["Boat: stored"]?.filter((each) => /paint.*values/.test(each))).toEqual([]);
});
