import { cpuTime } from "@planc/build/cpu-time";
import type { DataOf } from "@planc/core";
import type { security } from "@planc/core/ir";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { valueExample } from "../openapi/value-example.ts";
import { valueSchema } from "../openapi/value-schema.ts";
import { passwordRules } from "./passwords.ts";

type Rule = DataOf<typeof security.accountRule>;

const ajv = new Ajv2020({ strict: false });
const rules = (...data: readonly Rule[]) =>
  passwordRules(
    data.map((each, i) => ({ id: `r-${i}`, ref: `security/account-rule#r-${i}`, data: each })),
  );
const length = (value: number, most?: number): Rule => ({
  kind: "password-length",
  value: { value, unit: "count" },
  ...(most === undefined ? {} : { most }),
  text: `A password has at least ${value} characters: the server refuses another one.`,
});
const characters = (...kinds: NonNullable<Rule["characters"]>): Rule => ({
  kind: "password-characters",
  value: { value: kinds.length, unit: "count" },
  characters: kinds,
  text: "A password has at least this: the server refuses another one.",
});
const accepts = (given: ReturnType<typeof passwordRules>, value: unknown) =>
  ajv.validate(valueSchema({ type: "text", ...given.limits }), value);

it("asks for 15 characters and no leaked password where nothing is stated", () => {
  expect(rules()).toEqual({
    limits: { minLength: 15, maxLength: 256, example: "Sample-Password-1" },
    words:
      "At least 15 characters, as NIST SP 800-63B-4 asks where nothing is asked beside it. One on a list of leaked passwords is refused, and the answer says so.",
  });
  expect(accepts(rules(), "")).toBe(false);
});

it("refuses what is too short or has not every kind of character", () => {
  const strict = rules(
    length(9, 40),
    characters(
      { of: ["uppercase"], least: 1 },
      { of: ["digit"], least: 2 },
      { of: ["special"], least: 1 },
    ),
  );
  expect(strict.words).toContain(
    "A password has at least 9 characters. A password has at least this.",
  );
  expect(
    ["Spade-99", "spade-9999", "Spade-9nine", "Spade9999", "Spade-9999", "S-99".repeat(11)].filter(
      (each) => accepts(strict, each),
    ),
  ).toEqual(["Spade-9999"]);
});

it("takes either kind where one of them is enough", () => {
  const either = rules(characters({ of: ["digit", "special"], least: 1 }));
  const long = "spade-free-words".replaceAll("-", "");
  expect([long, `${long}99`, `${long}!!`].filter((each) => accepts(either, each))).toEqual([
    `${long}99`,
    `${long}!!`,
  ]);
});

it.each([
  [length(8)],
  [length(8, 12)],
  [length(40)],
  [characters({ of: ["special"], least: 3 }, { of: ["uppercase"], least: 2 })],
  [length(6, 6), characters({ of: ["digit"], least: 1 }, { of: ["lowercase"], least: 1 })],
  [characters({ of: ["letter", "digit", "special"], least: 2 })],
])("gives an example that is accepted", (...stated) => {
  const given = rules(...stated);
  const example = valueExample({ type: "text", ...given.limits }, "password");
  expect([accepts(given, example), ajv.errorsText()]).toEqual([true, "No errors"]);
});

it("looks at a long text in a moment", () => {
  const strict = rules(
    characters(
      { of: ["digit"], least: 3 },
      { of: ["special"], least: 2 },
      { of: ["letter"], least: 9 },
    ),
  );
  const spent = cpuTime();
  expect(new RegExp(strict.limits.pattern ?? "").test("a1".repeat(200_000))).toBe(false);
  expect(spent()).toBeLessThan(500);
});
