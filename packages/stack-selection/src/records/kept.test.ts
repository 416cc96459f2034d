import type { DataOf, Ref } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { drawn, event } from "../fixtures/drawn.ts";
import { type Asked, openDemands, openLine, useOf } from "./kept.ts";

const choice = "decision/choice#email" as const;
const demand: DataOf<typeof decision.demand> = {
  kind: "message",
  choice,
  because: "A mail has something that sets it off.",
};
const asked = (by: readonly Ref[] | undefined): Asked => ({
  demands: [{ ref: "decision/demand#email.message", id: "email.message", data: demand }],
  answers: by
    ? [
        {
          ref: "decision/answer#decision/demand#email.message",
          id: "decision/demand#email.message",
          data: { by: [...by] },
        },
      ]
    : [],
});

it("names what uses a choice, and nothing where nothing was judged", () => {
  const moored = event("Barge moored", "locks", "mails");
  const plan = drawn({ events: [moored] });
  expect(useOf(choice, asked([moored.ref]), plan)).toBe("Serves event “Barge moored”.");
  expect(useOf(choice, asked(undefined), plan)).toBeUndefined();
});

it("says what is open instead of promising it", () => {
  expect(openDemands(choice, asked([])).map(openLine)).toEqual([
    "Open: no event, job or flow of the plan goes through it yet. A mail has something that sets it off.",
  ]);
  expect(openDemands(choice, asked(["architecture/event#x"]))).toEqual([]);
  expect(openDemands(choice, asked(undefined))).toEqual([]);
});

it("counts what uses a choice kind by kind", () => {
  const plan = drawn({
    events: ["Barge moored", "Barge left"].map((name) => event(name, "locks", "mails")),
  });
  expect(useOf(choice, asked(plan.events.map(({ ref }) => ref)), plan)).toBe(
    "Serves 2 events (“Barge moored” and “Barge left”).",
  );
});
