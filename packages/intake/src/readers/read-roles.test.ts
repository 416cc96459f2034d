import { expect, it } from "vitest";
import { read } from "../fixtures/prompt.ts";

const actors = async (text: string) =>
  (await read(text, "brief/actor")).map((data) => {
    const { name, kind } = data as { name: string; kind: string };
    return `${name}: ${kind}`;
  });

it("takes whoever a story speaks as, by the whole name", async () => {
  expect(
    await actors(
      "As a registered user, I want to save recipes. As a label printer daemon, I need to fetch jobs.",
    ),
  ).toEqual(["Label printer daemon: system", "User: person"]);
});

it("names users at large only where nobody more particular is named", async () => {
  expect(await actors("Users can save recipes.")).toEqual(["User: person"]);
  expect(await actors("Users can save recipes. Cooks can rate recipes.")).toEqual(["Cook: person"]);
});

it("gives what users at large do to all who sign in", async () => {
  expect(
    await read(
      "Users can save recipes. Cooks can rate recipes. Visitors can view recipes.",
      "brief/action",
    ),
  ).toContainEqual(expect.objectContaining({ verb: "save", actors: ["brief/actor#cook"] }));
});

it("reads the properties of a user for no people", async () => {
  expect(
    await actors("## Key Entities\n\n- **User**: display name, permissions, home kitchen"),
  ).toEqual([]);
});

it("takes an agent for somebody who acts for others, unless a word in front makes it software", async () => {
  expect(
    await actors("Agents can file viewings. A monitoring agent can report outages of a printer."),
  ).toEqual(["Agent: person", "Monitoring agent: system"]);
  expect(
    await actors(
      "As a travel agent, I want to hold rooms. As a coding agent, I want to read rooms.",
    ),
  ).toEqual(["Coding agent: system", "Travel agent: person"]);
});

it("gives visitors, guests and people without an account one name", async () => {
  expect(
    await actors("Visitors can view recipes. Guests can search recipes. Members can rate recipes."),
  ).toEqual(["Member: person", "Visitor: person"]);
  expect(
    await actors(
      "Visitors can view rooms. Owners can invite guests. Guests can rate rooms. Members can book rooms.",
    ),
  ).toEqual(["Guest: person", "Member: person", "Owner: person", "Visitor: person"]);
});

it("takes neither whose something is nor the group of its lead for somebody who acts", async () => {
  const spec = `# Feature Specification: Kiln Book

## User Stories

### User Story 1 - Firings (Priority: P1)

As a pottery team lead, I want to view firings so that I learn from them.

**Acceptance Scenarios**:

1. **Given** I am viewing firings, **When** they load, **Then** I see each member's glaze count.
`;
  expect(await actors(spec)).toEqual(["Pottery team lead: person"]);
});
