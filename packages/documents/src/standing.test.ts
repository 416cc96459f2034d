import type { PlanNode } from "@planc/core";
import { expect, it } from "vitest";
import { standingOf } from "./standing.ts";

const requirement = (text: string, kind = "functional"): PlanNode => ({
  ref: "brief/requirement#r",
  id: "r",
  data: { kind, text },
  why: { kind: "derived", by: "test/rule", from: [] },
  by: "test/step",
});
const standing = (text: string, kind?: string) => standingOf(requirement(text, kind), [], true);

it("knows what is measured on people", () => {
  expect(standing("90% of residents and other users find the form unaided.")).toBe(
    "measured-on-people",
  );
  expect(standing("Users can order a permit in under 3 minutes.", "criterion")).toBe(
    "measured-on-people",
  );
});

it("takes a premise as given, unless it says what the system has to do", () => {
  expect(standing("Wardens carry phones.", "premise")).toBe("taken-as-given");
  expect(standing("The system must work on phones of wardens.", "premise")).toBeUndefined();
});

it("leaves to the screens what only screens show, where there are screens", () => {
  const muted = "Expired permits are visually muted on the board.";
  expect(standing(muted)).toBe("on-screen");
  expect(standing("Cards of expired permits are muted (reduced opacity) on the board.")).toBe(
    "on-screen",
  );
  expect(standing("The dashboard shows fines reduced by what was paid.")).toBeUndefined();
  expect(standingOf(requirement(muted), [], false)).toBeUndefined();
});

it("does not leave to the screens what has to be refused or worked out", () => {
  expect(standing("The page rejects a permit that has expired.")).toBeUndefined();
  expect(standing("The dashboard shows the total of fines.")).toBeUndefined();
});

it.each([
  "Card numbers MUST be masked in every log.",
  "The system must log users out within 30 minutes of inactivity.",
  "The page cache is emptied when a permit changes.",
  "An administrator must not be able to block themselves.",
])("excuses no demand on the system for a word in it: %s", (text) => {
  expect(standing(text)).toBeUndefined();
});

it("knows an open question and a rule for the work", () => {
  expect(standing("What happens when a permit is lost?")).toBe("left-open");
  expect(standing("Behaviour changes MUST include automated tests.")).toBe("on-work");
});

it("says of what is written in another script that it was not read", () => {
  expect(standing("Permit board. Смотритель видит все пропуска на доске.")).toBe("not-read");
});

it("leaves labels and how a form checks to the screens", () => {
  expect(standing("Forms MUST have accessible labels and validation behavior.")).toBe("on-screen");
});
