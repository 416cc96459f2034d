import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const rental = "A record that rents one locker to one member; attributes include locker, member";

async function rules(requirement: string, { of = rental, locker = "label and floor" } = {}) {
  const { plan } = await compile(`# Lockers

## Requirements

### Functional Requirements

- **FR-001**: Members MUST be able to submit a rental request.
- **FR-002**: ${requirement}

### Key Entities

- **Locker**: A box with a key; attributes include ${locker}
- **Rental**: ${of}
- **Member**: Who trains here; attributes include name and e-mail
`);
  return plan
    .get(brief.uniqueness)
    .map(
      ({ data: { together, active, requirements } }) =>
        `${together.map((ref) => ref.split("#")[1]).join()}${active ? ", active" : ""} by ${requirements.map((ref) => ref.split("#")[1]).join()}`,
    );
}

it.each([
  "The system MUST reject rentals of lockers that are no longer available.",
  "The system MUST prevent members from choosing a locker that is already taken.",
  "The system MUST avoid duplicate rentals of the same locker.",
  "The system MUST prevent double booking.",
])("reads that what takes a thing is alone with it: %s", async (requirement) => {
  expect(await rules(requirement)).toEqual(["rental.locker by fr-002"]);
});

it("counts only what still holds it, where something lets go of it", async () => {
  const of = `${rental} and status (active, cancelled)`;
  expect(await rules("The system MUST prevent double booking.", { of })).toEqual([
    "rental.locker, active by fr-002",
  ]);
});

it.each([
  ["says none", "The system MUST show unavailable lockers in grey.", {}],
  ["takes it for a time", "The system MUST prevent double booking.", { of: `${rental} and start` }],
  [
    "has room for several",
    "The system MUST reject rentals of lockers that are no longer available.",
    { locker: "label and capacity" },
  ],
  ["is about somebody", "The system MUST avoid duplicate rentals of the same member.", {}],
])("reads no such rule where the text %s", async (_, requirement, more) => {
  expect(await rules(requirement, more)).toEqual([]);
});
