import { describe, expect, it } from "vitest";
import { rulesIn } from "../fixtures/access.ts";
import { compileSources } from "../fixtures/prompt.ts";

const entities = `
## Key Entities

- **Ticket**: what a visitor buys, with a seat, a price and a status (draft, paid, closed)
- **Exhibit**: a thing on show with a title, a year and a photo
- **Review**: what somebody writes about an exhibit, with a text
- **Tour**: a walk through the rooms, with a date

People who use it are visitors, volunteers, curators, cashiers and administrators.
`;

async function rules(...sentences: readonly string[]): Promise<readonly string[]> {
  const said = sentences.map((each, at) => `- **FR-00${at + 1}**: ${each}\n`).join("");
  const spec = `# Feature Specification: Museum\n\n## Requirements\n\n${said}${entities}`;
  const { plan } = await compileSources({ spec });
  return rulesIn(plan);
}

describe("a ban ends where something else is said", () => {
  it.each([
    ["Tickets cannot be deleted, only closed.", ["must-not nobody: delete ticket"]],
    ["Tickets must not be deleted but archived.", ["must-not nobody: delete ticket"]],
    ["Volunteers cannot delete tours, only close them.", ["must-not volunteer: delete tour"]],
    [
      "Tickets cannot be deleted or closed.",
      ["must-not nobody: close ticket", "must-not nobody: delete ticket"],
    ],
  ])("%s", async (sentence, expected) => {
    expect(await rules(sentence)).toEqual(expected);
  });
});

describe("what denies a denial bans nothing", () => {
  it.each([
    "Nothing prevents volunteers from editing exhibits.",
    "Nobody prevents volunteers from editing exhibits.",
    "Volunteers can not only view exhibits but also edit exhibits.",
    "Volunteers can not just view tours but also close tours.",
    "Volunteers may not merely view exhibits but delete exhibits.",
  ])("%s", async (sentence) => {
    const found = await rules(sentence);
    expect(found.filter((each) => each.startsWith("must-not"))).toEqual([]);
  });
});

describe("exceptions stand in front as well as behind", () => {
  it.each([
    ["Except for curators, nobody can view tickets.", ["only curator: read+list+search ticket"]],
    ["Apart from curators, no one may delete exhibits.", ["only curator: delete exhibit"]],
    ["Nobody but curators can delete exhibits.", ["only curator: delete exhibit"]],
    [
      "No one but curators and cashiers may close tickets.",
      ["only cashier, curator: close ticket"],
    ],
    ["Except for curators, users cannot delete reviews.", ["only curator: delete review"]],
    [
      "Apart from curators, visitors cannot edit tours.",
      ["must-not visitor except curator: update tour"],
    ],
    ["Everyone except visitors can edit exhibits.", ["must-not visitor: update exhibit"]],
    ["All users but visitors can edit exhibits.", ["must-not visitor: update exhibit"]],
    ["None of the volunteers can delete exhibits.", ["must-not volunteer: delete exhibit"]],
    [
      "Neither volunteers nor visitors can delete exhibits.",
      ["must-not visitor, volunteer: delete exhibit"],
    ],
  ])("%s", async (sentence, expected) => {
    expect(await rules(sentence)).toEqual(expected);
  });
});

describe("whose a thing is belongs to what is said of it", () => {
  it.each([
    [
      "Other volunteers cannot view my reviews.",
      ["must-not volunteer: read+list+search review [not own]"],
    ],
    ["Another visitor must not edit their review.", ["must-not visitor: update review [not own]"]],
    ["Nobody else can edit my reviews.", ["must-not nobody: update review [not own]"]],
    [
      "Curators can edit all exhibits and volunteers can edit their own.",
      ["may curator: update exhibit", "may volunteer: update exhibit [own]"],
    ],
    [
      "Curators can view all tickets and visitors can view their own.",
      ["may curator: read+list+search ticket", "may visitor: read+list+search ticket [own]"],
    ],
    [
      "Visitors can edit their own reviews and delete any review.",
      ["may visitor: delete review", "may visitor: update review [own]"],
    ],
    [
      "Visitors can edit and delete their own reviews.",
      ["may visitor: delete review [own]", "may visitor: update review [own]"],
    ],
  ])("%s", async (sentence, expected) => {
    expect(await rules(sentence)).toEqual(expected);
  });
});

describe("a ban beside what may be done", () => {
  it.each([
    ["The system MUST NOT allow tickets to be deleted.", ["must-not nobody: delete ticket"]],
    [
      "Curators can delete exhibits but cannot delete tickets.",
      ["must-not curator: delete ticket"],
    ],
    [
      "Everyone can view exhibits, but only curators can edit them.",
      ["only curator: update exhibit"],
    ],
    ["Tours are only visible to volunteers.", ["only volunteer: read+list+search tour"]],
    ["Tickets are visible only to cashiers.", ["only cashier: read+list+search ticket"]],
    ["Curators can delete exhibits, volunteers cannot.", ["must-not volunteer: delete exhibit"]],
  ])("%s", async (sentence, expected) => {
    expect(await rules(sentence)).toEqual(expected);
  });
});

it("bars others, and whoever may from what is in another state, where only some may on a condition", async () => {
  expect(
    await rules("Only administrators may delete tickets, and only if they are closed."),
  ).toEqual([
    "must-not administrator: delete ticket [not state closed]",
    "only administrator: delete ticket",
  ]);
});
