import { describe, expect, it } from "vitest";
import { actions, entities, required } from "../fixtures/garden-deeds.ts";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

describe("a requirement says who does what to which thing", () => {
  it.each([
    [
      "Managers can only create/view/edit leases of their garden.",
      [
        "manager: create lease",
        "manager: edit lease",
        "manager: list lease",
        "manager: view lease",
      ],
    ],
    [
      "The system MUST allow managers to renew, print and archive leases.",
      ["manager: archive lease", "manager: print lease", "manager: renew lease"],
    ],
    [
      "Leases can be cancelled or extended by a manager.",
      ["manager: cancel lease", "manager: extend lease"],
    ],
    ["A work party shall be cancelled.", ["cancel work-party"]],
    ["The system MUST place the lease into a temporary hold state (default: one week).", []],
    ["The system MUST place a lease in the garden.", ["place lease"]],
    ["Managers can place a work party in the garden.", ["manager: place work-party"]],
    [
      "Gardeners MUST be able to view all work parties.",
      ["gardener: list work-party", "gardener: view work-party"],
    ],
    ["Gardeners MUST be able to view a work party.", ["gardener: view work-party"]],
    ["Leases MUST expire after a year.", ["expire lease"]],
    [
      "Managers can see a list of all plots they've opened and close or delete them.",
      ["manager: close plot", "manager: delete plot", "manager: list plot"],
    ],
    [
      "The system MUST provide the ability for managers to export leases.",
      ["manager: export lease"],
    ],
    [
      "The system MUST enable managers with signing rights to approve leases.",
      ["manager: approve lease"],
    ],
    [
      "The system MUST support creating, updating and deleting plots.",
      ["create plot", "delete plot", "update plot"],
    ],
    ["The system MUST support photo uploads for plots.", ["update plot"]],
    ["The system MUST accept lease cancellation requests.", ["cancel lease"]],
    [
      "Managers can accept or decline a lease.",
      ["manager: accept lease", "manager: decline lease"],
    ],
    [
      "Create, rename and archive plots and invite gardeners.",
      ["archive plot", "create plot", "invite gardener", "rename plot"],
    ],
    ["The system MUST display the details of a plot.", ["view plot"]],
    ["The system MUST provide a page listing all leases.", ["view lease"]],
    ["Plots MUST support archiving and restoration.", ["archive plot", "restore plot"]],
    ["The system MUST provide search and filtering of plots.", ["filter plot", "search plot"]],
    ["The system MUST support add/rename plots.", ["add plot", "rename plot"]],
    ["Managers can export a file containing all leases.", ["manager: export lease"]],
    ["Managers and treasurers MUST be able to close leases.", ["manager, treasurer: close lease"]],
  ])("%s", async (sentence, expected) => {
    expect(await actions(required(sentence))).toEqual([...expected].sort());
  });
});

describe("what is done to a part is done to its whole", () => {
  it.each([
    ["Managers can change the price of a plot.", ["manager: update plot"]],
    ["Managers can upload plot photos.", ["manager: update plot"]],
    ["Managers can edit any field of a lease.", ["manager: update lease"]],
    ["Managers can add gardeners to a work party.", ["manager: update work-party"]],
    [
      "Managers can add, update price, and remove plots.",
      ["manager: add plot", "manager: remove plot", "manager: update plot"],
    ],
    ["Managers can mark a lease as signed.", ["manager: mark lease"]],
    ["Managers can mark a lease as closed.", ["manager: close lease"]],
    ["Managers can view the audit log.", []],
    ["Managers can view an audit.", ["manager: view audit-entry"]],
  ])("%s", async (sentence, expected) => {
    const said = await actions(required(sentence));
    expect(said.map((each) => each.replace(/: (?:edit|change) /, ": update "))).toEqual(expected);
  });
});

describe("no action is taken from", () => {
  it.each([
    ["a refusal", "The system MUST reject leases without a start date."],
    ["a check", "The system MUST validate every lease before it is signed."],
    ["a ban", "Gardeners MUST NOT be able to view or modify leases."],
    ["a guarantee", "The system MUST ensure that leases are never lost."],
    ["a screen", "The system MUST highlight the plot when a gardener hovers over it."],
    ["a store", "The system MUST store every lease in a database."],
    ["a thing of another product", "Managers can approve invoices."],
    ["a look of things", "Closed leases MUST be visually muted."],
    ["a message to somebody", "The gardener MUST be informed when a lease ends."],
  ])("%s", async (_, sentence) => {
    expect(await actions(required(sentence))).toEqual([]);
  });
});

describe("a thing is created once, by whatever verb", () => {
  /** `verb effect` of what is done to claims. */
  async function claims(text: string): Promise<readonly string[]> {
    const things =
      "\n## Key Entities\n\n- **Claim**: what a member asks for, with an amount and a status (draft, submitted, paid)\n- **Short link**: leads to a page, with a code and a target\n- **Note**: a text with a title\n";
    const spec = `# Feature Specification: Claims\n${text}${things}`;
    const { plan } = await compileSources({ spec });
    return dataIn(plan, "brief/action")
      .map((data) => {
        const { verb, effect, concept } = data as Record<"verb" | "effect" | "concept", string>;
        return `${verb} ${concept.slice("brief/concept#".length)}: ${effect}`;
      })
      .sort();
  }

  it.each([
    ["Members can create notes. Members can raise a note.", ["create note: create"]],
    ["Members can shorten a URL. Admins can create short links.", ["create short-link: create"]],
    ["Members can shorten links.", ["shorten short-link: create"]],
    ["Members can lodge notes.", ["lodge note: create"]],
    ["Members can create and publish notes.", ["create note: create"]],
    [
      "Members can create and publish claims.",
      ["create claim: create", "publish claim: transition"],
    ],
    ["Members can create and send notes.", ["create note: create", "send note: command"]],
    ["Members can create and submit claims.", ["create claim: create", "submit claim: transition"]],
    ["Members can publish notes.", ["publish note: create"]],
    ["Members can shorten notes.", ["shorten note: command"]],
  ])("%s", async (sentence, expected) => {
    expect(await claims(required(sentence))).toEqual(expected);
  });
});

describe("what is done over and over is the product's, with its schedule", () => {
  /** `verb thing @schedule` of what the product does by itself. */
  async function duties(sentence: string): Promise<readonly string[]> {
    const spec = `# Feature Specification: Gardens\n${required(sentence)}${entities}`;
    const { plan } = await compileSources({ spec });
    return dataIn(plan, "brief/action")
      .map((data) => {
        const { verb, concept, automatic, schedule } = data as Record<string, string>;
        return `${verb} ${concept?.slice("brief/concept#".length)} ${automatic} @${schedule}`;
      })
      .sort();
  }

  it.each([
    ["The system MUST refresh plots every 15 minutes.", ["refresh plot time @every 15 minutes"]],
    [
      "Every hour the system recalculates the rent of each lease.",
      ["recalculate lease time @every hour"],
    ],
    ["Lease statistics MUST be refreshed daily.", ["refresh lease time @daily"]],
    [
      "The system MUST run a nightly sync of gardeners with the registry.",
      ["synchronize gardener time @nightly"],
    ],
    [
      "A nightly job recalculates rents of leases and archives ended leases.",
      ["archive lease time @nightly", "recalculate lease time @nightly"],
    ],
    ["The system MUST run a daily routine that expires leases.", ["expire lease time @daily"]],
    ["Once a day the system imports plots from the registry.", ["import plot time @once a day"]],
    ["The system MUST recompute plots daily at 02:00.", ["recompute plot time @daily at 02:00"]],
    [
      "The system MUST support imports by hand and automatically import plots every night.",
      ["import plot time @every night"],
    ],
    ["The system MUST support a weekly export of leases.", ["export lease time @weekly"]],
    ["Leases MUST be reviewed every year.", ["review lease undefined @undefined"]],
    ["Gardeners can view their daily lease.", ["view lease undefined @undefined"]],
    ["The system MUST display weekly leases.", ["view lease undefined @undefined"]],
    ["A daily task is shown to gardeners.", []],
  ])("%s", async (sentence, expected) => {
    expect(await duties(sentence)).toEqual([...expected].sort());
  });
});

describe("a story", () => {
  const story = (steps: string, told = "As a garden manager, I want to sign leases.") => `
### User Story 1 - Sign leases (Priority: P1)

${told}

**Acceptance Scenarios**:

1. ${steps}
`;

  it("says who I am in it", async () => {
    expect(
      await actions(story("**Given** a draft, **When** I approve a lease, **Then** it is saved")),
    ).toEqual(["garden-manager: approve lease", "garden-manager: sign lease"]);
  });

  it("says whom its scenarios mean by the user, and by they", async () => {
    const steps =
      "**Given** the user is on the list, **When** the user renews a lease and they archive the plot, **Then** a work party is created";
    expect(await actions(story(steps))).toEqual([
      "create work-party",
      "garden-manager: archive plot",
      "garden-manager: renew lease",
      "garden-manager: sign lease",
    ]);
  });

  it("tells of screens in its scenarios, which are no actions", async () => {
    const steps =
      "**Given** a list, **When** the user clicks the lease and selects a plot, **Then** the lease is shown and the plot is highlighted";
    expect(await actions(story(steps))).toEqual(["garden-manager: sign lease"]);
  });

  it.each([
    [
      'a lease in the list, **When** I click "Delete" and confirm, **Then** it is gone',
      "delete lease",
    ],
    ["a plot, **When** the user taps the Archive button, **Then** it is gone", "archive plot"],
    ['the map, **When** I press "New plot", **Then** a form opens', "create plot"],
    [
      "the map, **When** the user drags a plot to another row, **Then** it stays there",
      "move plot",
    ],
    ["the map, **When** the user visits the plot page, **Then** a photo is seen", "view plot"],
    ["a form, **When** the user submits a work party, **Then** it is kept", "submit work-party"],
  ])("names what is meant by what is pressed: %s", async (steps, expected) => {
    expect(await actions(story(`**Given** ${steps}`))).toEqual(
      [`garden-manager: ${expected}`, "garden-manager: sign lease"].sort(),
    );
  });

  it.each([
    'a lease of a plot, **When** I click "Delete", **Then** it is gone',
    'a lease, **When** I click "Cancel", **Then** the form is closed',
    'a lease, **When** I click "Convert to Sale", **Then** a form opens',
    "a lease, **When** the user presses Enter, **Then** a form opens",
    "a form, **When** the user submits the form, **Then** it is kept",
    "a list, **When** the user drags the lease, **Then** it moves",
    "a stale link, **When** the gardener opens it, **Then** an error is shown",
  ])("leaves alone what is pressed on what nobody names: %s", async (steps) => {
    expect(await actions(story(`**Given** ${steps}`))).toEqual(["garden-manager: sign lease"]);
  });

  it("takes a session away by whatever verb, once", async () => {
    const text = `${required("Gardeners MUST be able to destroy their current session.")}- **FR-002**: Gardeners can end their session.\n${entities}- **Session**: an active sign-in with a token\n`;
    const { plan } = await compileSources({ spec: `# Feature Specification: Gardens\n${text}` });
    expect(dataIn(plan, "brief/action")).toMatchObject([{ verb: "end", effect: "delete" }]);
  });

  it.each([
    ["When anyone opens the short link, they are redirected to the page.", ["visit short-link"]],
    ["Short links MUST redirect to the original URL.", ["visit short-link"]],
    ["Guests who open a short link MUST be redirected to its page.", ["visit short-link"]],
    ["Gardeners who follow the reset link MUST be redirected to the form.", []],
    ["The system MUST redirect guests to the start page.", []],
  ])("knows a link that leads elsewhere: %s", async (sentence, expected) => {
    const link = `${required(sentence)}${entities}- **Short link**: leads to a page, with a code\n`;
    const { plan } = await compileSources({ spec: `# Feature Specification: Gardens\n${link}` });
    const said = dataIn(plan, "brief/action").map((data) => {
      const { verb, concept } = data as Record<"verb" | "concept", string>;
      return `${verb} ${concept.slice("brief/concept#".length)}`;
    });
    expect(said).toEqual(expected);
  });

  it("names as a condition what may happen elsewhere", async () => {
    const steps = "**Given** a plot was sold, **When** the page loads, **Then** the map is empty";
    expect(await actions(story(steps))).toEqual(["garden-manager: sign lease"]);
  });
});
