import { brief } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

async function histories(sentence: string, entities = "") {
  const { plan } = await compile(`# Clinic

## Requirements

- **FR-001**: Nurses MUST be able to view a treatment plan.
- **FR-002**: ${sentence}

### Key Entities

- **Treatment plan**: What a patient is given. Has a name and a dose.
- **Ward**: Has a name.
${entities}`);
  return plan
    .get(brief.concept)
    .flatMap(({ data: { name, changesOf } }) => (changesOf ? [`${name} of ${changesOf}`] : []));
}

it.each([
  "The system MUST display the treatment plan with its modification history.",
  "A nurse sees which fields of the treatment plan were changed and when.",
  "The system MUST keep a history of all changes of a treatment plan.",
])("keeps each change of what people want to see changes of: %s", async (sentence) => {
  expect(await histories(sentence)).toEqual([
    "Treatment plan change of brief/concept#treatment-plan",
  ]);
});

it.each([
  "The system MUST show the history of a patient beside the treatment plan.",
  "Messages say which fields of the treatment plan need completion.",
  "A change of the treatment plan MUST be saved.",
])("keeps none where nobody asks for them: %s", async (sentence) => {
  expect(await histories(sentence)).toEqual([]);
});

it("keeps none where a thing of the text has them, or where it is open whose they are", async () => {
  const sentence = "The system MUST display the modification history of a treatment plan.";
  const revision =
    "- **Revision**: A former state of a treatment plan. Belongs to a treatment plan.\n";
  expect(await histories(sentence, revision)).toEqual([]);
  const both = "The system MUST display the change history of a ward and a treatment plan.";
  expect(await histories(both)).toEqual([]);
});

it("lets whoever sees the thing list its changes", async () => {
  const { plan } = await compile(`# Clinic

## Requirements

- **FR-001**: Nurses MUST be able to view a treatment plan with its change history.

### Key Entities

- **Treatment plan**: What a patient is given. Has a name and a dose.
`);
  const listing = plan.get(brief.action).find(({ data }) => data.effect === "list");
  expect([listing?.data.concept, listing?.data.actors]).toEqual([
    "brief/concept#treatment-plan-change",
    ["brief/actor#nurse"],
  ]);
});

describe("of state transitions", () => {
  const kept = async (sentence: string) => {
    const { plan } = await compile(`# Laundry

## Requirements

- **FR-001**: Attendants MUST be able to view a wash.
- **FR-002**: ${sentence}
- **FR-003**: State transitions follow strict QUEUED → RUNNING → DONE flow.

### Key Entities

- **Wash**: What a machine does. Has a number and a status (QUEUED, RUNNING, DONE).
`);
    return plan
      .get(brief.concept)
      .flatMap(({ data: { name, changesOf } }) => (changesOf ? [name] : []));
  };

  it("keeps each step where people want to see them", async () => {
    expect(await kept("State transitions of a wash MUST be recorded in the database.")).toEqual([
      "Wash transition",
    ]);
  });

  it("keeps none where only their order is said", async () => {
    expect(await kept("State transitions of a wash MUST be fast.")).toEqual([]);
  });
});
