import { cpuTime } from "@planc/build/cpu-time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codes, compileSources } from "../fixtures/prompt.ts";
import { readBrief } from "./read-brief.ts";

/** What is reported, with its line. */
async function reported(text: string): Promise<readonly string[]> {
  const { findings } = await compileSources({ brief: text });
  return findings
    .filter(({ code }) => code.startsWith("intake/brief"))
    .map(({ source, message }) => `${source?.line} ${message}`)
    .sort();
}

it("reads entries by their areas, those in a concept with the concept", () => {
  const { facts, entries, problems } = readBrief(`facts: all
team: {size: 3}
concepts:
  - name: Loan
    attributes: [{name: due date, type: date}]
    relations:
      - to: Book
  - {name: Book, remove: true}
technologies:
  - {technology: Python, version: 3.10, purpose: null}
`);
  expect(problems).toEqual([]);
  expect(facts).toBe("all");
  expect(entries.map(({ noun, remove, fields }) => [noun, fields, remove])).toEqual([
    ["team", { size: 3 }, undefined],
    ["concept", { name: "Loan" }, undefined],
    ["attribute", { concept: "loan", name: "due date", type: "date" }, undefined],
    ["relation", { from: "loan", to: "Book" }, undefined],
    ["concept", { name: "Book" }, true],
    ["mention", { technology: "Python", version: "3.10", purpose: null }, undefined],
  ]);
});

it("takes words of YAML for text where text is wanted", () => {
  const { entries, problems } = readBrief(`quantities:
  - {about: no, comparator: ~, value: 2, unit: 1}
`);
  expect(problems).toEqual([]);
  expect(entries.map(({ fields }) => fields)).toEqual([
    { about: "no", comparator: "~", value: 2, unit: "1" },
  ]);
});

it("says everything that is wrong, each with its path, its line and what was meant", async () => {
  const text = `version: 2
concept: []
product:
  kinds: [web-aplication]
  colour: red
  id: x
concepts:
  - name: Loan
    role: storde
    attributes:
      - {name: due, maxLength: 0, type: [date]}
      - {type: date}
  - Book
  - {name: Shelf, role: stored, remove: maybe}
  - {name: "${"x".repeat(300)}"}
  - {name: Member, states: [{name: new}]}
quantities:
  - {about: users, value: many}
  - {about: members, value: [1]}
actions: {verb: lend}
parts:
systems: none
`;
  expect(await reported(text)).toEqual(
    [
      "1 version is “2”, not 1.",
      "11 concepts[0].attributes[0].maxLength is “0”: it cannot be less than 1.",
      "11 concepts[0].attributes[0].type is a list, not one of text, long-text, integer, decimal, money, boolean, date, time, timestamp, duration, uuid, email ….",
      "12 concepts[0].attributes[1] has no name.",
      "13 concepts[1] is “Book”, not a map.",
      "14 concepts[2].remove is “maybe”, not true.",
      `15 concepts[3].name is “${"x".repeat(59)}…”: it cannot be more than 200 characters.`,
      "16 concepts[4].states[0].next is missing, not a list.",
      "18 quantities (users) has no value.",
      "18 quantities[0].value is “many”, which has none of the forms that it may have.",
      "19 quantities (members) has no value.",
      "19 quantities[1].value is a list, which has none of the forms that it may have.",
      "20 actions is a map, not a list.",
      "2 The file has no key concept (did you mean concepts?).",
      "22 systems is “none”, not a list.",
      "4 product has no name and kinds.",
      "4 product.kinds[0] is “web-aplication”, not one of web-application, api-service, mobile-app, desktop-app, command-line-tool, library, data-pipeline, infrastructure, game, ai-service (did you mean web-application?).",
      "5 product has no key colour.",
      "6 product has no key id.",
      "9 concepts[0].role is “storde”, not one of stored, join, computed, transfer, external, enumeration (did you mean stored?).",
    ].sort(),
  );
});

it.each([
  ["a list at the top", "- a", "is no map of areas"],
  ["a bracket that is never closed", "concepts: [", "end with a ]"],
  ["an alias", "product: &p {name: A}\nteam: *p", "has an anchor (&), which is not read"],
  ["a tag", "product: !thing {name: A}", "tag"],
  ["two documents", "facts: all\n---\nfacts: some", "has more than one document"],
  ["a key twice", "facts: all\nfacts: some", "has the key facts twice"],
  ["a key that is a list", "? [a]\n: b", "has a key that is no word"],
  ["brackets in brackets", `concepts: ${"[".repeat(30_000)}`, "is nested too deep"],
  ["lists in lists", "- ".repeat(30_000), "is nested too deep"],
  ["keys in keys", "a: ? \n".repeat(20_000), "is nested too deep"],
])("does not read %s, and says why", async (_name, text, says) => {
  expect(await reported(text)).toContainEqual(expect.stringContaining(says));
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."facts: all|concepts:|- name: A|  - name: A|    attributes:|remove: true|id: a|- |: |? |[|]|{|}|,|&a |*a|!x |\"|'|# |\n|\n  |\t|> |\n---\n|%YAML 1.1\n|<<: |~|null|1.0|é|\u0000|\ud800|\u2028|actions: [{verb: do, concept: A}]|questions: [{text: x, about: [product]}]".split(
      "|",
    ),
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("\n")),
    fc.string({ unit: "binary", maxLength: 200 }),
  );

  it("is read without a fault, and what is wrong is said", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (brief) => {
        const { crashed, findings } = await compileSources({ brief });
        expect(crashed).toBe(false);
        expect(codes(findings).filter((code) => code.startsWith("core/"))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

const long = 60_000;
const fill = (part: string) => part.repeat(Math.ceil(long / part.length)).slice(0, long);
it.each([
  ["keys", Array.from({ length: 8_000 }, (_, i) => `k${i}: 1`).join("\n")],
  ["the same key", fill("a: 1\n")],
  ["quotes", fill('"')],
  ["brackets that close", fill("]")],
  ["anchors", fill("&a ")],
  ["tags", fill("- !x y\n")],
  ["spaces", `${fill(" ")}a: b`],
  ["entries", `concepts:\n${fill("- {name: A}\n")}`],
  ["different entries", `facts: all\nconcepts:\n${different((i) => `- {name: A${i}}`)}`],
  ["unknown names", `actions:\n${different((i) => `- {verb: do${i}, concept: A${i}}`)}`],
  [
    "actions",
    `concepts: [{name: A}]\nactions:\n${different((i) => `- {verb: do${i}, concept: A}`)}`,
  ],
])("reads long %s in a few seconds, without a fault", async (_name, brief) => {
  const spent = cpuTime();
  const { crashed } = await compileSources({ brief });
  expect(crashed).toBe(false);
  expect(spent()).toBeLessThan(20_000);
});

function different(entry: (i: number) => string): string {
  return Array.from({ length: 2_000 }, (_, i) => entry(i)).join("\n");
}
