import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

async function deeds(scenario: string): Promise<readonly string[]> {
  const spec = `# Feature Specification: Bouquets

## User Scenarios & Testing

### User Story 1 - Binding (Priority: P1)

Florists keep bouquets.

**Acceptance Scenarios**:

1. ${scenario}

## Key Entities

- **Bouquet**: what stands in the vase, with a title, a note and flowers
- **Flower**: a plant with a colour. Many bouquets have many flowers.
- **Florist**: who binds them, with a name
`;
  const { plan } = await compileSources({ spec });
  return dataIn(plan, "brief/action").flatMap((data) => {
    const { verb, concept } = data as { readonly verb: string; readonly concept: string };
    return verb === "edit" || verb === "update"
      ? [`${verb} ${concept.slice("brief/concept#".length)}`]
      : [];
  });
}

it("changes the whole where a thing is changed in one list with its parts", async () => {
  expect(
    await deeds(
      "**Given** a florist owns a bouquet, **When** they edit the title, flowers, or note, **Then** the changes are saved.",
    ),
  ).toEqual(["update bouquet"]);
});

it("changes the thing itself where it stands alone", async () => {
  expect(
    await deeds(
      "**Given** a florist, **When** they edit the flower, **Then** the changes are saved.",
    ),
  ).toEqual(["edit flower"]);
});
