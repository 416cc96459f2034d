import { givenFigure } from "@planc/core";
import { performance } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import plugin from "../plugin.ts";

const alert = given(performance.alert, "own.mill", {
  name: "The mill stands",
  watches: "performance/alert#own.mill",
  signal: "jams",
  comparator: ">",
  threshold: givenFigure("allowed", 0, "count"),
  for: { value: 1, unit: "min" },
  severity: "ticket",
  owner: "team",
  response: "Open it.",
});
const book = given(performance.runbook, "mill", {
  name: "The mill stands",
  alerts: ["performance/alert#own.mill"],
  effect: "No flour.",
  steps: ["Open it."],
  verify: "It turns.",
  rollback: "Close it.",
  owner: "team",
});

ruleTester(plugin, "alert-without-runbook")
  .valid([{ name: "an alert that a runbook names", nodes: [alert, book] }])
  .invalid([
    {
      name: "an alert that nobody knows what to do upon",
      nodes: [alert],
      findings: [
        {
          code: "performance/alert-without-runbook",
          ref: "performance/alert#own.mill",
          message: "Nothing says what to do when “The mill stands” comes.",
        },
      ],
    },
  ]);
