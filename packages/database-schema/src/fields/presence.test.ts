import { expect, it } from "vitest";
import { goesWithAccount, isUsuallyReferred, isUsuallyThere, usualFirst } from "./presence.ts";

it("takes what says when, of what kind or how much a row is for given, and what comes later not", () => {
  const there = (
    [
      ["booked day", "date", "Reservation"],
      ["returned at", "timestamp", "Loan"],
      ["expected arrival date", "date", "Shipment"],
      ["expires at", "timestamp", "Sign-in token"],
      ["expires at", "timestamp", "Article"],
      ["entry type", "enum", "Entry"],
      ["skill level", "enum", "Course"],
      ["amount", "decimal", "Movement"],
      ["capacity", "integer", "Hall"],
      ["nickname", "text", "Member"],
      ["is archived", "boolean", "Note"],
      ["target url", "url", "Signpost"],
      ["picture url", "url", "Signpost"],
    ] as const
  ).map(([name, type, entity]) => [name, entity, isUsuallyThere(name, type, entity)]);
  expect(there).toEqual([
    ["booked day", "Reservation", true],
    ["returned at", "Loan", false],
    ["expected arrival date", "Shipment", false],
    ["expires at", "Sign-in token", true],
    ["expires at", "Article", false],
    ["entry type", "Entry", true],
    ["skill level", "Course", false],
    ["amount", "Movement", true],
    ["capacity", "Hall", false],
    ["nickname", "Member", false],
    ["is archived", "Note", true],
    ["target url", "Signpost", true],
    ["picture url", "Signpost", false],
  ]);
});

it("starts a yes or no, and what only counts up, at what they are before anything happens", () => {
  expect([
    usualFirst("is archived", "boolean"),
    usualFirst("is active", "boolean"),
    usualFirst("message count", "integer"),
    usualFirst("total number of runs", "integer"),
    usualFirst("sign-in attempts", "integer"),
  ]).toEqual([false, true, 0, 0, 0]);
  // What people state is not at nothing first.
  expect(
    ["floor", "duration minutes", "loyalty points", "maximum attempts", "guest count"].map((name) =>
      usualFirst(name, "integer"),
    ),
  ).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

it("refers to what a row is of, and not yet to who deals with it later", () => {
  const refers = (role: string, entity: string, isAccount: boolean) =>
    isUsuallyReferred({ role, entity, isAccount });
  expect([
    refers("seat", "Reservation", false),
    refers("parent page", "Page", false),
    refers("sender", "Letter", true),
    refers("packer", "Order", true),
    refers("reviewed by", "Application", true),
    refers("user", "Audit entry log", true),
    refers("user", "Application", true),
  ]).toEqual([true, false, true, false, false, false, true]);
});

it("lets what keeps people signed in go with the account, and no session that they take part in", () => {
  expect(
    ["Sign-in session", "Session", "User Session", "Cart", "Order", "Training Session"].map(
      (name) => goesWithAccount(name, ["title", "starts at"]),
    ),
  ).toEqual([true, true, true, true, false, false]);
  expect(goesWithAccount("Device session", ["Token hash"])).toBe(true);
  expect(goesWithAccount("Device session", ["expires at"])).toBe(true);
});
