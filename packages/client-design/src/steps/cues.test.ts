import type { Draft } from "@planc/core";
import { brief, client } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { garden } from "../fixtures/garden.ts";
import { asked } from "../fixtures/walks.ts";
import plugin from "../plugin.ts";

const scenario = (key: string, text: string): Draft =>
  given(brief.requirement, key, { key: key.toUpperCase(), kind: "scenario", text });

/** What people see by the plan: on which screens, when, what. */
async function seenBy(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...garden, ...nodes)
    .run();
  return plan
    .get(client.cue)
    .map(({ data }) => [
      data.kind,
      data.screens.map((each) => each.split(".").slice(1).join(".")).join(" "),
      data.when,
      data.shows,
    ]);
}

it("puts a warning on the form that a scenario is about, with what brings it about", async () => {
  expect(
    await seenBy(
      scenario(
        "ac1",
        "Given a gardener is creating an application, When they name a plot that is taken already, Then a warning appears with its name",
      ),
    ),
  ).toEqual([
    [
      "warning",
      "applications.new",
      "they name a plot that is taken already",
      "a warning appears with its name",
    ],
  ]);
});

it("says a mark once that a demand and a scenario both ask for, by the one that says when", async () => {
  expect(
    await seenBy(
      asked("FR-1", "Plots without water MUST be visually muted on the list of plots."),
      scenario(
        "ac2",
        "Given plots without water, When displayed on the list, Then plots are visually muted compared to others",
      ),
    ),
  ).toEqual([
    ["mark", "plots", "plots without water", "plots are visually muted compared to others"],
  ]);
});

it("adds what is given to a moment that alone says nothing", async () => {
  expect(
    await seenBy(
      scenario(
        "ac3",
        "Given an application form with no reason, When they try to save, Then an inline error is shown",
      ),
    ),
  ).toEqual([
    [
      "message",
      "applications.new",
      "an application form with no reason; they try to save",
      "an inline error is shown",
    ],
  ]);
});

it("shows nothing where a sentence is of programs, or of an e-mail", async () => {
  expect(
    await seenBy(
      asked("FR-1", "The API must return a validation error for a plot."),
      asked("FR-2", "Gardeners receive a confirmation email for each application."),
    ),
  ).toEqual([]);
});
