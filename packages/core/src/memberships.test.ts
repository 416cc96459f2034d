import { expect, it } from "vitest";
import { entersItself, isMembership, looksAfterGroup } from "./memberships.ts";

it("knows what makes somebody one of a group", () => {
  expect(["Crew member", "Choir membership", "participant"].every(isMembership)).toBe(true);
  expect(["Member card", "Rsvp", "Seating plan", "Follow"].some(isMembership)).toBe(false);
});

it("tells coming in from bringing somebody in", () => {
  expect(["join", "Enrol"].every(entersItself)).toBe(true);
  expect(["add", "invite", "create", "leave"].some(entersItself)).toBe(false);
});

it("knows who looks after a group by the whole name of the role", () => {
  for (const role of ["Owner", "admins", "Room administrator", "co-owner", "team_manager"])
    expect([role, looksAfterGroup(role)]).toEqual([role, true]);
  for (const role of [
    "non-admin",
    "Former owner",
    "ex_moderator",
    "not admin",
    "product owner",
    "pet owner",
    "case manager",
    "account",
    "member",
  ])
    expect([role, looksAfterGroup(role)]).toEqual([role, false]);
});
