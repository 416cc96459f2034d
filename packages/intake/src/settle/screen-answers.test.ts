import { carried, node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { screenAnswer } from "./screen-answers.ts";

const said = (text: string) =>
  node(
    brief.requirement,
    "r-1",
    { key: "R-1", kind: "functional", text },
    carried("reading/statement#said"),
  );
const board = [
  said(
    "The page must show all repairs as a kanban board; each column shows the number of repairs and their total price.",
  ),
];

it.each([
  ["What happens if somebody drags a repair while the board is still loading?", "until all"],
  ["What if a column has more repairs than the visible area?", "scrolling within its group"],
  ["How are blank prices shown?", "nothing is added"],
])("answers what a text asks about a screen of everything: %s", (question, answer) => {
  expect(screenAnswer(question, board)).toContain(answer);
  expect(screenAnswer(question, [said("Mechanics see a list of repairs.")])).toBeUndefined();
});

it("leaves other questions to whoever can answer them", () => {
  expect(screenAnswer("Who may delete a repair?", board)).toBeUndefined();
});
