import { expect, it } from "vitest";
import { isLabel, scoreLabel } from "./score-label.ts";

it("says what a score stands on in a few words", () => {
  const labels = [
    "10 years in use; 18 is supported until 2030-11-14",
    "55.6 % use it (a survey)",
    "21.7 million downloads a month of its package or client on npm, registry list of 2026-11",
    "the team knows TypeScript",
    "not among the team's skills, so half of its spread; 12 % use it (a survey)",
    "permissive, MIT",
    "copyleft, GPL-2.0-only WITH Classpath-exception-2.0",
    "proprietary",
    "an open standard or part of the language",
    "configuration files; run by the team, and nobody is named who would be on call for it",
    "configuration files; run by the team, and of 2 people too few would be on call for it",
    "a service; on the same account of AWS as the rest, by a role and without a key of its own",
    "Amazon RDS for PostgreSQL takes half of it: backups are to be watched",
    "a file",
  ].map(scoreLabel);
  expect(labels).toEqual([
    "10 years",
    "55.6 %",
    "21.7 million downloads",
    "team knows TypeScript",
    "no team skill",
    "MIT",
    "GPL-2.0-only",
    "proprietary",
    "open standard",
    "nobody on call",
    "few on call",
    "on AWS",
    "Amazon RDS for PostgreSQL",
    "a file",
  ]);
});

it("leaves out what a few words do not say", () => {
  expect(scoreLabel("plug-ins are chosen one by one")).toBeUndefined();
  expect(isLabel("plug-ins are chosen one by one")).toBe(false);
});
