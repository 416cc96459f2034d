import { expect, it } from "vitest";
import {
  isEditedAtOnce,
  isHandedTo,
  isLastOneAsked,
  isWorkedOnTogether,
} from "./edited-at-once.ts";

it.each([
  "What happens when two skippers edit the same voyage simultaneously?",
  "Two crews may change one berth at the same time.",
  "Voyages use optimistic locking.",
  "Concurrent edits of the same voyage are told to both, never settled by last write wins.",
  "Conflicting updates from several skippers are refused.",
])("two people change one thing: %s", (sentence) => {
  expect(isEditedAtOnce(sentence)).toBe(true);
});

it.each([
  "Two skippers edit the same voyage at the same time: the last write wins.",
  "Given conflicting changes of one voyage from two devices, the server resolves them (most-recent timestamp).",
  "Supports 200 concurrent users who update two voyages each.",
  "Two skippers book the same berth at the same time.",
  "Several voyages are shown at the same time.",
])("nobody's change is lost: %s", (sentence) => {
  expect(isEditedAtOnce(sentence)).toBe(false);
});

it.each([
  "What happens when two skippers ask for the last free place at the same time?",
  "Two crews simultaneously use the last available use of a limited-quantity pass.",
])("several ask for the last one: %s", (sentence) => {
  expect(isLastOneAsked(sentence)).toBe(true);
});

it.each([
  "The last use of a pass is shown.",
  "Two skippers edit the same voyage at the same time.",
])("nobody asks for the last one: %s", (sentence) => {
  expect(isLastOneAsked(sentence)).toBe(false);
});

it.each([
  ["Real-time collaboration with sub-100ms latency", true],
  ["Skippers collaborate on voyages in real time.", true],
  ["The owner invites collaborators by e-mail.", false],
  ["Real-time collaboration, of two changes the last write wins.", false],
])("people work on the same things at once: %s", (sentence, expected) => {
  expect(isWorkedOnTogether(sentence)).toBe(expected);
});

it.each([
  ["assignee", true],
  ["assigned skipper", true],
  ["requester", false],
  [undefined, false],
])("a thing is in the hands of its %s: %s", (role, expected) => {
  expect(isHandedTo(role)).toBe(expected);
});
