import { expect, it } from "vitest";
import { compile, dataIn, idsIn } from "../fixtures/prompt.ts";

const assume = (text: string) =>
  compile(`# Feature Specification: Lending Desk

## Requirements

- **FR-001**: Clerks MUST be able to lend books.

## Assumptions

- ${text}`);

it.each([
  ["Reminders are sent by a separate notification system.", ["notification-system"]],
  ["Fines are handled elsewhere.", ["fine"]],
  ["Stock levels and prices are managed through a separate system.", ["stock-levels-and-price"]],
  ["Books are handled with care.", []],
  ["Shelves are built in the existing hall.", []],
])("takes what others do for a system outside: %s", async (text, expected) => {
  const { plan } = await assume(text);
  expect(idsIn(plan, "brief/system")).toEqual(expected);
});

it.each([
  "Clerks are already authenticated before they open the desk.",
  "Clerks are already identifiable by the desk that they work at.",
])("takes people who are known already for accounts that somebody else holds: %s", async (text) => {
  const { plan } = await assume(text);
  expect(dataIn(plan, "brief/system")).toEqual([
    { name: "Authentication", category: "identity provider", existing: true, general: true },
  ]);
});

it("says what work the system has that is named for it", async () => {
  const { plan } = await assume("Reminders of fines are sent by a separate notification system.");
  expect(dataIn(plan, "brief/system")).toEqual([
    {
      name: "Notification system",
      purpose: "Reminders of fines",
      existing: true,
      general: true,
    },
  ]);
});

it("names the product as the title of the specification does, and tells what it is by its first story", async () => {
  const { plan } = await assume("Books are never sold.");
  expect(dataIn(plan, "brief/product")).toEqual([
    expect.objectContaining({ name: "Lending Desk" }),
  ]);
});

it("knows what delivers messages by the messages that it sends", async () => {
  const { plan } = await assume("E-mail delivery is provided by an existing mail service.");
  expect(dataIn(plan, "brief/system")).toEqual([
    expect.objectContaining({ category: "e-mail delivery", existing: true }),
  ]);
});
