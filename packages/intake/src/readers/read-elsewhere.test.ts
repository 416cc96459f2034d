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
  ["Clerks are already authenticated before they open the desk.", "Authentication"],
  ["Clerks are already identifiable by the desk that they work at.", "Existing sign-in"],
  ["Clerks are already identifiable by the library portal or session.", "Library portal"],
  ["Clerks are already signed in to the intranet when they start.", "Intranet"],
])(
  "takes people who are known already for accounts that somebody else holds: %s",
  async (text, name) => {
    const { plan } = await assume(text);
    expect(dataIn(plan, "brief/system")).toEqual([
      expect.objectContaining({ name, category: "identity provider", existing: true }),
    ]);
  },
);

it.each([
  ["Clerks are already signed in to the intranet when they start.", true],
  ["Clerks are already signed in to the intranet, which sends a JWT with each request.", false],
])(
  "asks how a sign-in that is left to others tells who somebody is, unless it is said: %s",
  async (text, asked) => {
    const { plan } = await assume(text);
    expect(idsIn(plan, "brief/question").includes("sign-in-handed-over")).toBe(asked);
  },
);

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
