import { expect, it } from "vitest";
import { component, drawn, event, flow } from "../fixtures/drawn.ts";
import { styleFactsOf } from "./style-consequences.ts";

const hires = [component("hires", "service"), component("depot", "service")];
const action = "brief/action#place-hire";
const placed = event("Hire placed", "hires", "depot");
const refused = event("Stock refused", "depot", "hires");

it("says which events complete an action over services, and which has it called off", () => {
  const { mitigation } = styleFactsOf(
    "microservices",
    drawn({
      components: hires,
      events: [
        { ...placed, data: { ...placed.data, action } },
        { ...refused, data: { ...refused.data, undoes: action } },
      ],
    }),
  );
  expect(mitigation[1]).toBe(
    "Hire placed begins a choreography: what it sets off is done by 1 other part, each by itself, and Stock refused has it called off. 1 step can refuse, so events do; an orchestrator that keeps the state of the whole pays from three on (judgement).",
  );
});

it("points at the flow that shows what is undone, where there is one", () => {
  const { mitigation } = styleFactsOf(
    "microservices",
    drawn({
      components: hires,
      flows: [flow("undo.place hire", ["depot", "stock refused", "hires"])],
      events: [
        { ...placed, data: { ...placed.data, action } },
        { ...refused, data: { ...refused.data, undoes: action } },
      ],
    }),
  );
  expect(mitigation[1]).toContain("called off, as the flow “undo.place hire” shows.");
});

it("speaks of no choreography where nothing is undone", () => {
  const { mitigation } = styleFactsOf(
    "microservices",
    drawn({ components: hires, events: [placed] }),
  );
  expect(mitigation).toHaveLength(1);
});
