import { expect, it } from "vitest";
import { keptStates } from "./kept-states.ts";

const said = (text: string) => ({
  ref: "brief/requirement#r" as const,
  data: { key: "R-1", text },
});
const task = (states?: { name: string; next: string[] }[]) => ({
  ref: "data/entity#task" as const,
  data: { name: "Task", ...(states ? { states } : {}) },
});
const statesOf = (text: string, ...known: ReturnType<typeof task>[]) =>
  keptStates([said(text)], known).get("data/entity#task")?.states;

it("keeps the states that the sentence names of the thing", () => {
  expect(
    statesOf("When a task is Done or N/A, a late change never regresses its status.", task()),
  ).toEqual(["Done", "N/A"]);
});

it("keeps those that lead nowhere where the sentence names none", () => {
  expect(
    statesOf(
      "A task never goes back from its last state.",
      task([
        { name: "open", next: ["done"] },
        { name: "done", next: [] },
      ]),
    ),
  ).toEqual(["done"]);
});

it("keeps nothing of a thing that is not named, or that nobody says anything of", () => {
  expect(statesOf("A multitasker is Done, and never reverts.", task())).toBeUndefined();
  expect(statesOf("A task is Done.", task())).toBeUndefined();
});
