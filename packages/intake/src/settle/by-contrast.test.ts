import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { berths } from "../fixtures/berths.ts";
import { compile } from "../fixtures/prompt.ts";

async function requiredOf(requirement: string, entity: string) {
  const { plan } = await compile(`# Feature Specification: Kiln

## Requirements

- **FR-001**: ${requirement}
- **FR-002**: Potters MUST be able to edit firings.

### Key Entities

- **Firing**: A run of the kiln; attributes include ${entity}.
`);
  return Object.fromEntries(
    plan.get(brief.attribute).map(({ id, data }) => [id.replace("firing.", ""), data.required]),
  );
}

it("lets be missing what is not among several that are required, but for what tells it apart", async () => {
  expect(
    await requiredOf(
      "Potters MUST be able to record the firing of a kiln with all required firing fields (glaze, load).",
      "name, glaze, load, colour, and recorded at",
    ),
  ).toEqual({
    name: undefined,
    glaze: true,
    load: true,
    colour: false,
    "recorded-at": undefined,
  });
});

it("tells nothing of the others where one alone is required", async () => {
  expect(
    await requiredOf("The glaze (required) of a firing is shown.", "glaze, load, and colour"),
  ).toMatchObject({ load: undefined, colour: undefined });
});

it("takes nothing from what has to be unique together", async () => {
  const { plan } = await compile(
    berths.replace(
      "- **FR-004**",
      "- **FR-005**: Each reservation MUST have a status, note and price.\n- **FR-004**",
    ),
  );
  const day = plan.get(brief.attribute).find(({ id }) => id === "reservation.reserved-date");
  const berth = plan.get(brief.relation).find(({ id }) => id === "reservation.berth");
  expect([day?.data.required, berth?.data.required]).toEqual([true, true]);
});
