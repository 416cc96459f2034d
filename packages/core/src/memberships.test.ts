import { expect, it } from "vitest";
import { entersItself, isMembership } from "./memberships.ts";

it("knows what makes somebody one of a group", () => {
  expect(["Crew member", "Choir membership", "participant"].every(isMembership)).toBe(true);
  expect(["Member card", "Rsvp", "Seating plan", "Follow"].some(isMembership)).toBe(false);
});

it("tells coming in from bringing somebody in", () => {
  expect(["join", "Enrol"].every(entersItself)).toBe(true);
  expect(["add", "invite", "create", "leave"].some(entersItself)).toBe(false);
});
