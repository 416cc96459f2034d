import { expect, it } from "vitest";
import { findSentences } from "./find-sentences.ts";

const sentences = (text: string) =>
  findSentences(text).map(({ start, end }) => text.slice(start, end));

it("cuts at stops, question marks and semicolons", () => {
  expect(sentences("Users book rooms. Who pays? Guests do; hosts wait.")).toEqual([
    "Users book rooms.",
    "Who pays?",
    "Guests do;",
    "hosts wait.",
  ]);
});

it("keeps abbreviations, versions, names and numbers whole", () => {
  expect(sentences("Stores, e.g. MariaDB 11.4 or Node.js, approx. 99.5 % up.")).toEqual([
    "Stores, e.g. MariaDB 11.4 or Node.js, approx. 99.5 % up.",
  ]);
});

it("keeps wrapped lines together and separates lines that stand for themselves", () => {
  const wrapped = "The platform lets people who rent out a spare room publish\nit with photos.";
  expect(sentences(wrapped)).toEqual([wrapped]);
  expect(sentences("Vue frontend\nNode backend\nMariaDB database")).toEqual([
    "Vue frontend",
    "Node backend",
    "MariaDB database",
  ]);
});

it("cuts what has no end", () => {
  const lengths = sentences("word ".repeat(2_000)).map(({ length }) => length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(2_500);
  expect(sentences("x".repeat(9_000)).join("")).toBe("x".repeat(9_000));
});

it("keeps remarks in parentheses with the sentence around them", () => {
  expect(
    sentences("A bill (paid; or due, see no. 4 etc.). It has a sum. (Net of tax.) Done."),
  ).toEqual(["A bill (paid; or due, see no. 4 etc.).", "It has a sum.", "(Net of tax.)", "Done."]);
  expect(sentences("A bill (never closed. It has a sum.")).toEqual([
    "A bill (never closed.",
    "It has a sum.",
  ]);
});

it.each([
  ["Ship to U.S. harbours.", 1],
  ["Close the till at 6 p.m. every evening.", 1],
  ["Heed Sec. 7 and Art. 12 of the law.", 1],
  ["K. Meyer keeps the keys.", 1],
  ["Post it to St. Gallen or Mt. Pleasant.", 1],
  ["Boats with 40 ft. masts moor outside.", 1],
  ["Follow plan B. Clerks agree.", 2],
  ["it sails. they row.", 2],
  ["Berths hold up to 5. Clerks count them.", 2],
  ["Sell in the U.S. Clerks ship by lorry.", 2],
])("ends sentences of %s where they end", (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

it("cuts a numbered list within a line into its items", () => {
  expect(sentences("Ropes: 1. hemp 2. nylon 3. wire")).toEqual(["Ropes:", "hemp", "nylon", "wire"]);
  expect(sentences("1) Clerks weigh mail 2) guests pay")).toEqual([
    "Clerks weigh mail",
    "guests pay",
  ]);
  expect(sentences("Phase 1. Clerks pay. Phase 2. Guests pay.")).toEqual([
    "Phase 1.",
    "Clerks pay.",
    "Phase 2.",
    "Guests pay.",
  ]);
});

it("cuts no character in half", () => {
  for (const part of sentences(`a${"😀".repeat(3_000)}`)) expect(part).not.toMatch(/\p{Cs}/u);
});
