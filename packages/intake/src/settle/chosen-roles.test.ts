import { expect, it } from "vitest";
import { choosing } from "./chosen-roles.ts";

const chosen = (text: string) => choosing([text])("Ticket", "owner");

it.each([
  "Clerks can create a ticket with a subject, a queue and an owner.",
  "Ticket: subject, assigned owner, queue",
  "A lead can change the owner of a ticket.",
])("takes who is named where a thing is filled in for chosen: %s", (text) => {
  expect(chosen(text)).toBe(true);
});

it.each([
  "Only the owner can edit a ticket.",
  "Each ticket has an owner.",
  "Users can update a ticket if they are the owner.",
])("leaves whoever made it: %s", (text) => {
  expect(chosen(text)).toBe(false);
});
