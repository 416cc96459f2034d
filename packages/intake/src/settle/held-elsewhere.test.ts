import { expect, it } from "vitest";
import { compile, dataIn } from "../fixtures/prompt.ts";

const rolesIn = async (lines: {
  readonly requirement?: string;
  readonly crew?: string;
  readonly premise: string;
}) => {
  const { plan } = await compile(`# Feature Specification: Harbour Log

## Requirements

- **FR-001**: Pilots MUST be able to create voyages.
${lines.requirement ? `- **FR-002**: ${lines.requirement}` : ""}

### Key Entities

- **Voyage**: A trip of one ship, with departure date, pilot (user) and crew
- **Crew**: A group of sailors that a voyage has, with name
- **User**: ${lines.crew ?? "Somebody who logs voyages, with display name"}

## Assumptions

- ${lines.premise}`);
  return Object.fromEntries(
    dataIn(plan, "brief/concept").map((each) => {
      const { name, role } = each as { name: string; role: string };
      return [name, role];
    }),
  );
};

it("leaves to another system what the text says that it looks after, however a section lists it", async () => {
  expect(
    await rolesIn({ premise: "Crew membership and rotas are managed by a separate system." }),
  ).toEqual({ Crew: "external", User: "stored", Voyage: "stored" });
});

it.each([
  "Users are already signed in before they open the log.",
  "Authentication is handled separately.",
  "Users are already identifiable by the harbour portal.",
])("keeps no accounts where who signs people in keeps them: %s", async (premise) => {
  expect(await rolesIn({ premise })).toEqual({
    Crew: "stored",
    User: "external",
    Voyage: "stored",
  });
});

it("keeps what the same text has this product make", async () => {
  const roles = await rolesIn({
    requirement: "Pilots MUST be able to create crews.",
    premise: "Crew membership is managed by a separate system.",
  });
  expect(roles).toMatchObject({ Crew: "stored" });
});

it("keeps accounts of which more is to be known than a sign-in tells", async () => {
  const roles = await rolesIn({
    crew: "Somebody who logs voyages, with attributes display name, licence class and home port",
    premise: "Authentication is handled separately.",
  });
  expect(roles).toMatchObject({ User: "stored" });
});

it("keeps what a message is about where only the message is sent by others", async () => {
  const roles = await rolesIn({
    premise: "Emails about voyages are sent by a separate notification system.",
  });
  expect(roles).toMatchObject({ Voyage: "stored" });
});
