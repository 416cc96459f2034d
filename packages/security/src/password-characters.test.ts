import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { charactersText, passwordCharacters } from "./password-characters.ts";

const said = (...texts: readonly string[]): readonly ViewOf<typeof brief.requirement>[] =>
  texts.map((text, i) => ({
    id: `r-${i}`,
    ref: `brief/requirement#r-${i}`,
    data: { key: `R-${i}`, kind: "functional", text },
  }));
const asked = (...texts: readonly string[]) => {
  const found = passwordCharacters(said(...texts));
  return found && charactersText(found.characters);
};

it.each<[string, string]>([
  [
    "Passwords need at least one capital letter, one digit and two symbols.",
    "one upper-case letter, one digit and two special characters",
  ],
  ["A password must contain letters and numbers.", "one letter and one digit"],
  ["Passwords have to include a number or a special character.", "one digit or special character"],
  [
    "How strong are passwords? They mix upper-case, lower-case and numeric characters.",
    "one upper-case letter, one lower-case letter and one digit",
  ],
  [
    "Password policy: minimum 9 characters with at least 1 uppercase letter and 1 number.",
    "one upper-case letter and one digit",
  ],
])("reads from %j what a password has to have", (text, expected) => {
  expect(asked(text)).toBe(expected);
});

it.each([
  "Passwords have at least 10 characters.",
  "Gardeners sign in with a phone number and a password, which is required.",
  "A password is valid for a number of days, at least 30.",
  "Passwords need two of the following: digits, symbols, capital letters.",
  "Passwords do not need digits or special characters.",
  "Seed packets contain at least one letter and one digit in their code.",
  "A password reset sends a letter that contains one number.",
])("reads nothing of the kind from %j", (text) => {
  expect(asked(text)).toBeUndefined();
});

it("takes the strictest where it is said twice", () => {
  expect(
    asked(
      "Passwords contain at least one letter and one digit.",
      "Passwords contain at least one uppercase letter and two digits.",
    ),
  ).toBe("two digits and one upper-case letter");
});
