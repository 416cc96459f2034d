import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compileSources } from "../fixtures/prompt.ts";

/** `berth = taken after create-reservation`, of what the sentences say besides. */
async function sets(...sentences: readonly string[]): Promise<readonly string[]> {
  const spec = `# Feature Specification: Harbour

## Requirements

- **FR-001**: Skippers MUST be able to create a reservation for a berth.
- **FR-002**: Skippers MUST be able to cancel a reservation.
${sentences.map((each, at) => `- **FR-01${at}**: ${each}`).join("\n")}

## Key Entities

- **Berth**: a place to moor, with a name and a status (free, taken)
- **Reservation**: a berth that a skipper has, with a start date
`;
  const { plan } = await compileSources({ spec });
  return plan.get(brief.action).flatMap(({ data }) => {
    const { sets: set, concept } = data;
    if (!set) return [];
    const [thing, after] = [concept, set.after].map((ref) => ref.split("#")[1]);
    return [`${thing} = ${set.value} after ${after}`];
  });
}

it.each([
  [
    "The system MUST update the berth status to taken after a successful reservation.",
    ["berth = taken after create-reservation"],
  ],
  [
    "The system MUST set the status of the berth to free when a reservation is cancelled.",
    ["berth = free after cancel-reservation"],
  ],
  [
    "When a reservation is created, the system MUST update the berth status to taken.",
    ["berth = taken after create-reservation"],
  ],
  ["The system MUST update the berth status to taken after a failed reservation.", []],
  ["The system MUST update the berth status to taken after 5 minutes.", []],
])("reads %s", async (sentence, expected) => {
  expect(await sets(sentence)).toEqual(expected);
});
