import { describe, expect, it } from "vitest";
import { rulesIn } from "../fixtures/access.ts";
import { compileSources } from "../fixtures/prompt.ts";

const entities = `
## Key Entities

- **Lease**: what a gardener signs, with a start date, a rent and a status (draft, signed, closed)
- **Plot**: a piece of land with a size, a price and a photo
- **Gardener**: a person with a name and an e-mail address
- **Work party**: a day on which people dig together, with a date
- **Remark**: what somebody writes about a plot, with a text

People who use it are gardeners, managers, treasurers, viewers and administrators.
`;

async function access(text: string): Promise<readonly string[]> {
  const spec = `# Feature Specification: Gardens\n${text}${entities}`;
  const { plan } = await compileSources({ spec });
  return rulesIn(plan);
}

const required = (sentence: string) => `\n## Requirements\n\n- **FR-001**: ${sentence}\n`;

describe("a sentence says who alone may", () => {
  it.each([
    ["Only managers can export leases.", ["only manager: export lease"]],
    ["Only managers and treasurers may delete plots.", ["only manager, treasurer: delete plot"]],
    ["Leases can only be closed by managers.", ["only manager: close lease"]],
    ["Leases may be closed only by a manager.", ["only manager: close lease"]],
    ["Only the author may edit a remark.", ["only nobody: update remark [own author]"]],
    ["The system MUST restrict deletion of plots to managers.", ["only manager: delete plot"]],
    [
      "Access to leases is restricted to treasurers only.",
      ["only treasurer: read+list+search lease"],
    ],
    [
      "The system MUST limit editing and deleting of plots to managers.",
      ["only manager: delete plot", "only manager: update plot"],
    ],
    ["Nobody except administrators can delete leases.", ["only administrator: delete lease"]],
  ])("%s", async (sentence, expected) => {
    expect(await access(required(sentence))).toEqual(expected);
  });
});

describe("a sentence says when some alone may, or must not", () => {
  it.each([
    [
      "Only managers can close a lease when it is signed.",
      ["only manager: close lease [state signed]"],
    ],
    [
      "Only managers may close a lease if the gardener has agreed.",
      ["only manager: close lease [said if the gardener has agreed]"],
    ],
    [
      "Gardeners cannot cancel a lease after signing.",
      ["must-not gardener: cancel lease [said after signing]"],
    ],
    [
      "The system MUST forbid gardeners from editing remarks on a plot they do not rent.",
      ["must-not gardener: update remark [not said on a plot they do rent]"],
    ],
    [
      "Managers of one club must not view leases of another club.",
      ["must-not manager: read+list+search lease [not member club]"],
    ],
    [
      "Only managers can edit leases that are signed.",
      ["must-not nobody except manager: update lease [state signed]"],
    ],
    [
      "Remarks MUST be visible only to the gardener who wrote them and managers.",
      [
        "only manager: read+list+search remark",
        "only nobody: read+list+search remark [own author]",
      ],
    ],
    [
      "Gardeners cannot view the leases of others.",
      ["must-not gardener: read+list+search lease [not own]"],
    ],
    ["Only managers can create gardener accounts.", ["only manager: create gardener"]],
  ])("%s", async (sentence, expected) => {
    expect(await access(required(sentence))).toEqual(expected);
  });
});

describe("a sentence says who must not", () => {
  it.each([
    ["Viewers must not delete plots.", ["must-not viewer: delete plot"]],
    [
      "Viewers cannot create or edit plots.",
      ["must-not viewer: create plot", "must-not viewer: update plot"],
    ],
    ["Viewers are not allowed to delete plots.", ["must-not viewer: delete plot"]],
    ["Viewers can't export leases.", ["must-not viewer: export lease"]],
    ["Gardeners MUST NOT be able to approve leases.", ["must-not gardener: approve lease"]],
    ["No viewer may edit plots.", ["must-not viewer: update plot"]],
    ["Nobody can change a closed lease.", ["must-not nobody: update lease [state closed]"]],
    ["Signed leases cannot be deleted.", ["must-not nobody: delete lease [state signed]"]],
    ["Leases cannot be edited once signed.", ["must-not nobody: update lease [state signed]"]],
    [
      "A lease can only be deleted while it is in draft.",
      ["must-not nobody: delete lease [not state draft]"],
    ],
    ["The system MUST prevent viewers from editing leases.", ["must-not viewer: update lease"]],
    ["The system MUST NOT allow gardeners to delete plots.", ["must-not gardener: delete plot"]],
    [
      "Gardeners MUST NOT be able to view or edit other gardeners' leases.",
      [
        "must-not gardener: read+list+search lease [not own]",
        "must-not gardener: update lease [not own]",
      ],
    ],
    ["Users cannot delete remarks, except managers.", ["only manager: delete remark"]],
    [
      "Viewers have read-only access.",
      [
        "may viewer: read+list+search any",
        "must-not viewer: create+update+delete+transition+command any",
      ],
    ],
    [
      "Viewers have read-only access to leases.",
      [
        "may viewer: read+list+search lease",
        "must-not viewer: create+update+delete+transition+command lease",
      ],
    ],
    [
      "Viewers can only view plots.",
      ["must-not viewer: create+update+delete+transition+command plot"],
    ],
  ])("%s", async (sentence, expected) => {
    expect(await access(required(sentence))).toEqual(expected);
  });
});

describe("a sentence says on which condition somebody may", () => {
  it.each([
    ["Gardeners can edit only their own remarks.", ["may gardener: update remark [own]"]],
    ["The system MUST let gardeners apply a voucher to their plot.", []],
    ["Gardeners can only edit their own remarks.", ["may gardener: update remark [own]"]],
    [
      "Gardeners can delete remarks that they created.",
      ["may gardener: delete remark [own creator]"],
    ],
    [
      "Managers can view leases assigned to them.",
      ["may manager: read+list+search lease [own assignee]"],
    ],
    [
      "Managers can edit work parties of teams they belong to.",
      ["may manager: update work-party [member team]"],
    ],
    [
      "Managers can close their team's work parties.",
      ["may manager: close work-party [member team]"],
    ],
    ["Managers can delete draft leases.", ["may manager: delete lease [state draft]"]],
    [
      "Users can only view leases of teams they belong to.",
      ["must-not user: read+list+search lease [not member team]"],
    ],
    ["Administrators have full access.", ["may administrator: everything any"]],
    ["Administrators can do everything.", ["may administrator: everything any"]],
    ["Managers can delete any remark.", ["may manager: delete remark"]],
  ])("%s", async (sentence, expected) => {
    expect(await access(required(sentence))).toEqual(expected);
  });
});

describe("a sentence says that somebody may look at what others have", () => {
  it.each([
    [
      "The system MUST allow any authenticated user to view public plots.",
      ["may user: read+list+search plot [state public]"],
    ],
    [
      "Gardeners can book plots. Public work parties are visible to all gardeners.",
      ["may gardener: read+list+search work-party [state public]"],
    ],
    [
      "Gardeners can view work parties that are published.",
      ["may gardener: read+list+search work-party [state published]"],
    ],
    ["Gardeners can view other gardeners' leases.", ["may gardener: read+list+search lease"]],
    ["Viewers can see the remarks of other gardeners.", ["may viewer: read+list+search remark"]],
    ["Gardeners can view another gardener's profile.", ["may gardener: read+list+search gardener"]],
  ])("%s", async (sentence, expected) => {
    expect(await access(required(sentence))).toEqual(expected);
  });
});

describe("no rule is taken from", () => {
  it.each([
    ["what everybody named may", "Managers can edit plots."],
    ["a ban that holds for some of the things", "Managers cannot delete plots that have leases."],
    ["a limit", "Gardeners cannot sign more than 3 leases."],
    ["a part of a thing", "Managers must not change the start date of leases."],
    ["a special kind of the thing", "Managers cannot create duplicate plots."],
    ["what the product keeps from doing", "The system MUST NOT delete leases."],
    ["a thing of another product", "Viewers must not approve invoices."],
    ["a check", "The system MUST prevent data loss."],
    ["a ban of somebody who is not named", "Cannot delete plots."],
    ["what happens not to be done", "Leases of other gardeners are not closed."],
    ["what belongs to things named before", "Managers can edit plots and their remarks."],
    ["what can be looked at besides", "Gardeners can view closed leases."],
    ["somebody that a thing is for", "Managers can send leases to other gardeners."],
    ["a thing that is unchangeable", "Passwords MUST NOT be stored in plain text."],
  ])("%s", async (_, sentence) => {
    expect(await access(required(sentence))).toEqual([]);
  });
});

it("reads roles with what each may", async () => {
  const text = `
## Roles

- **Administrator**: full access
- **Manager**: can create and edit plots
- **Viewer**: read-only
`;
  expect(await access(text)).toEqual([
    "may administrator: everything any",
    "may viewer: read+list+search any",
    "must-not viewer: create+update+delete+transition+command any",
  ]);
});

describe("a table of permissions", () => {
  it("is read with roles in its columns", async () => {
    const text = `
## Permissions

| Action | Administrator | Gardener | Viewer |
|---|---|---|---|
| Create / edit plots | Yes | No | No |
| Delete remarks | ✓ | Own only | ✗ |
| Close any lease | yes | no | no |
| View plots | Yes | Yes | Yes |
`;
    expect(await access(text)).toEqual([
      "may administrator: close lease",
      "may administrator: create plot",
      "may administrator: delete remark",
      "may administrator: read+list+search plot",
      "may administrator: update plot",
      "may gardener: delete remark [own]",
      "may gardener: read+list+search plot",
      "may viewer: read+list+search plot",
      "must-not gardener: close lease [not own]",
      "must-not gardener: create plot",
      "must-not gardener: update plot",
      "must-not viewer: close lease [not own]",
      "must-not viewer: create plot",
      "must-not viewer: delete remark",
      "must-not viewer: update plot",
    ]);
  });

  it("is read with roles in its rows", async () => {
    const text = `
## Permissions

| Role | Edit plots | Delete leases | Remarks |
|---|---|---|---|
| Manager | yes | yes (own team) | full |
| Viewer | no | no | read |
`;
    expect(await access(text)).toEqual([
      "may manager: delete lease [member team]",
      "may manager: everything remark",
      "may manager: update plot",
      "may viewer: read+list+search remark",
      "must-not viewer: delete lease",
      "must-not viewer: update plot",
    ]);
  });
});
