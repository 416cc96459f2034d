import { expect, it } from "vitest";
import { component, drawn, flow, operation } from "../fixtures/drawn.ts";
import type { Drawn } from "./drawn.ts";
import { learningSettlers } from "./settled-learning.ts";

const told = (parts: Partial<Drawn>) =>
  learningSettlers["drawn-learning"]({
    ref: "decision/choice#machine-learning",
    name: "Learner",
    full: "Learner",
    purpose: "Learns",
    technology: "learner",
    entry: undefined,
    drawn: drawn(parts),
  });

const train = {
  ...flow("Train the model", ["learner", "read harvests of the last 12 weeks", "store"]),
  id: "train-model",
};
const make = {
  ...flow("Make forecasts", ["learner", "insert forecasts", "store"]),
  id: "make-predictions",
};
const dismiss = operation("dismissForecast", "transition");
const dismissing = { ...dismiss, data: { ...dismiss.data, path: "/forecasts/{id}/dismiss" } };

it("says from what a model learns, by what it is told right from wrong, and what is open", () => {
  const parts = { components: [component("learner", "worker")], flows: [train, make] };
  expect(told({ ...parts, operations: [dismissing] })?.negative).toContain(
    "what was right is told by dismissForecast alone",
  );
  expect(told(parts)?.negative).toContain("nothing in the contract tells which were right");
  expect(told({ flows: [make] })).toEqual({});
});
