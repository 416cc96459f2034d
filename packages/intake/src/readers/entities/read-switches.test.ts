import { expect, it } from "vitest";
import { told } from "../../fixtures/told-things.ts";

const spec = (requirement: string) => `# Feature Specification: Rowing Club

## Requirements

- **FR-001**: ${requirement}

### Key Entities

- **Member**: Somebody who rows; has name, phone, email, and boat size.
`;

it("has a yes or no of each field whose visibility somebody decides", async () => {
  const things = await told(
    spec("System MUST allow members to individually control visibility of phone and email fields."),
  );
  expect(things["Member: stored"]).toEqual([
    "boat size",
    "email (type email)",
    "name (type text)",
    "phone (type phone)",
    "show email (type boolean)",
    "show phone (type boolean)",
  ]);
});

it("takes what somebody may opt out of for on at first", async () => {
  const things = await told(
    spec("System MUST allow members to opt out of race and training email notifications."),
  );
  expect(things["Member: stored"]?.filter((each) => each.includes("notifications"))).toEqual([
    "race email notifications (type boolean, default true)",
    "training email notifications (type boolean, default true)",
  ]);
});

it("has none for what is no field of whoever decides", async () => {
  const things = await told(
    spec("System MUST allow members to control visibility of boats and races."),
  );
  expect(things["Member: stored"]?.filter((each) => each.includes("show"))).toEqual([]);
});

it("has none for what nobody may decide, or what others decide for them", async () => {
  for (const requirement of [
    "Members MUST NOT be able to opt out of security and billing email notifications.",
    "Members MUST NOT be able to show or hide their phone and email.",
    "System MUST prevent members from opting out of race and training email notifications.",
    "Members cannot opt out of race and training email notifications.",
    "No member can show or hide their phone and email.",
    "Members sign up without being able to opt out of race and training email notifications.",
    "Administrators MUST be able to disable race and training email notifications.",
  ]) {
    const things = await told(spec(requirement));
    const made = things["Member: stored"]?.filter((each) => /show|notifications/.test(each));
    expect([requirement, made]).toEqual([requirement, []]);
  }
});
