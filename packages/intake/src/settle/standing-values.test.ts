import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

async function standing(requirement: string, kept = "availability status") {
  const { plan } = await compile(`# Lockers

## Requirements

- **FR-001**: ${requirement}

### Key Entities

- **Locker**: A box with a key; attributes include label, ${kept}
`);
  const found = plan.get(brief.attribute).find(({ data }) => /availability/.test(data.name))?.data;
  return { type: found?.type, values: found?.values, default: found?.default };
}

it("takes what a sentence says a thing can be for the values of its availability", async () => {
  expect(await standing("Members MUST see whether a locker is free or occupied.")).toEqual({
    type: "enum",
    values: ["free", "occupied"],
    default: "free",
  });
});

it.each([
  ["it is said of something else", "Members MUST see whether a bench is free or occupied."],
  ["nothing says it", "Members MUST see the availability of lockers."],
])("takes no values where %s", async (_, requirement) => {
  expect((await standing(requirement)).values).toBeUndefined();
});

it("takes the status that alone counts for the value of a status of which nothing tells more", async () => {
  const status = async (requirement: string) => {
    const { plan } = await compile(`# Lockers

## Requirements

- **FR-001**: ${requirement}

### Key Entities

- **Rental**: A locker that somebody has; attributes include rental status and start time
`);
    return plan.get(brief.attribute).find(({ data }) => /status/.test(data.name))?.data.values;
  };
  expect(
    await status("The system must avoid duplicate active rentals of the same locker."),
  ).toEqual(["active"]);
  expect(await status("The system must list active rentals.")).toBeUndefined();
});
