import { describe, expect, it } from "vitest";
import { actions, required } from "../fixtures/garden-deeds.ts";

describe("what is done to a thing has the thing as its head", () => {
  it.each([
    [
      "The system MUST allow managers to print leases containing plot, gardener and rent.",
      ["manager: print lease"],
    ],
    ["A second account is refused when a lease is already archived.", []],
    [
      "The system MUST allow managers to cancel leases while plots have been archived by an owner.",
      ["manager: cancel lease"],
    ],
  ])("%s", async (sentence, expected) => {
    expect(await actions(required(sentence))).toEqual(expected);
  });

  it("gives a thing a number without doing that to the number's thing", async () => {
    const text = "The system MUST archive the lease and assign it a unique plot number.";
    expect(await actions(required(text))).toEqual(["archive lease"]);
  });

  it("takes a list of what people do one after another apart", async () => {
    const text = "Managers can register, browse plots and cancel leases.";
    expect(await actions(required(text))).toEqual([
      "manager: browse plot",
      "manager: cancel lease",
    ]);
  });
});

it("takes what a screen says to somebody for nothing that is kept", async () => {
  const text = `${required("Managers MUST see an error message on a wrong rent.")}
## Key Entities

- **Message**: what managers write to each other, with a text
`;
  expect(await actions(text)).toEqual([]);
});

describe("what a product tells whoever did something is on screen", () => {
  it.each([
    "The system MUST show clear feedback for cancelled leases.",
    "The system MUST display a lease confirmation.",
    "The system MUST show a message when a lease is archived.",
  ])("%s", async (sentence) => {
    expect((await actions(required(sentence))).filter((each) => /view|list/.test(each))).toEqual(
      [],
    );
  });

  it("unless the text declares such a thing", async () => {
    const text = `${required("The system MUST show feedback for a lease.")}
## Key Entities

- **Feedback**: what gardeners say of a lease, with a text
`;
    expect(await actions(text)).toEqual(["view feedback"]);
  });
});

describe("who does it", () => {
  it("is whom a scenario gives, where it goes on with them", async () => {
    const story = `
### User Story 1 - Leases (Priority: P1)

A gardener looks at leases.

**Acceptance Scenarios**:

1. **Given** a manager, **When** they archive a lease, **Then** it is gone.
`;
    const said = await actions(`${story}${required("Managers can print leases.")}`);
    expect(said).toContain("manager: archive lease");
  });

  it("are both of whom are named together", async () => {
    const text = "Both the gardener who signed the lease and any manager may cancel leases.";
    expect(await actions(required(text))).toEqual(["gardener, manager: cancel lease"]);
  });
});
