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
  [
    "Passwords must have at least one letter and one number and not contain spaces.",
    "one letter and one digit",
  ],
  ["The password must contain 10 numbers and four letters.", "10 digits and 4 letters"],
  [
    "Passwords must not contain the user name and must have a digit and a symbol.",
    "one digit and one special character",
  ],
  ["A password must differ from the user name and contain at least one digit.", "one digit"],
  ["Passwords contain between 8 and 20 letters and digits.", "one letter and one digit"],
  [
    "The user name must not contain digits, but the password must contain a digit and a symbol.",
    "one digit and one special character",
  ],
  [
    "Gardeners need a password. It contains at least one letter and one digit.",
    "one letter and one digit",
  ],
  [
    "At least one digit and one symbol are required in the password.",
    "one digit and one special character",
  ],
  [
    "Gardeners register with an e-mail address and a password with at least one digit.",
    "one digit",
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
  "Gardeners register with a user name and a password. The user name must contain letters and numbers and be at least 3 characters long.",
  "Gardeners have a password. A seed label must contain at least one letter and one digit.",
  "Passwords are kept as hashes. Phone numbers must contain at least ten digits.",
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
