import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, describe as group, it } from "vitest";
import { usualProperties } from "../catalog/vocabulary-properties.ts";
import { type TypeNames, vocabularyTypes } from "../catalog/vocabulary-types.ts";
import { foldName } from "../text/words.ts";
import { describe } from "./describe.ts";
import { logicalTypeOf } from "./logical-type.ts";
import { type TypeName, typeOf } from "./type-of.ts";

const attributesOf = async (type: TypeName, most = 4) =>
  (await describe(type))
    .slice(0, most)
    .map(({ name, type: logical, identifies }) => `${name}: ${logical}${identifies ? "!" : ""}`);

it("finds the type of a thing by its name, in any number and case, else by its last word", () => {
  const names = [
    ["Recipes", "Recipe"],
    ["blog post", "BlogPosting"],
    ["Family recipe", "Recipe"],
    ["Delivery address", "PostalAddress"],
    ["Customer", "Person"],
    ["Order", undefined],
    ["Recipe import job state", undefined],
    ["Audit event", undefined],
    ["constructor", undefined],
    ["", undefined],
  ] as const;
  expect(names.map(([name]) => [name, typeOf(name)])).toEqual(names);
});

group("describes things", () => {
  it.each<[TypeName, readonly string[]]>([
    [
      "Recipe",
      ["name: text!", "cooking time: duration", "servings: integer", "instructions: long-text"],
    ],
    ["Event", ["name: text!", "start date: timestamp", "end date: timestamp", "location: text"]],
    ["Invoice", ["number: text!", "total: money", "due date: date", "category: text"]],
    ["Person", ["name: text!", "email: email", "phone: phone"]],
    ["Book", ["name: text!", "ISBN: text", "pages: integer", "edition: text"]],
    ["PostalAddress", ["street: text!", "postal code: text", "city: text", "country: country"]],
    ["Vehicle", ["name: text!", "VIN: text", "model year: integer", "fuel type: text"]],
    ["Comment", ["text: long-text!"]],
  ])(
    "a %s, by what identifies it, what is its own, and what it has from above",
    async (type, expected) => {
      expect(await attributesOf(type)).toEqual(expected);
    },
  );
});

it("takes the type of values from what the vocabulary expects", () => {
  const ref = (name: string) => ({ $ref: `schema:${name}` });
  const text = { type: "string" };
  const expected = [
    [text, "text"],
    [
      {
        anyOf: [
          { type: "string", format: "date" },
          { type: "string", format: "date-time" },
        ],
      },
      "timestamp",
    ],
    [{ type: "string", format: "date" }, "date"],
    [{ anyOf: [ref("QuantitativeValue"), text] }, "decimal"],
    [{ oneOf: [{ type: "number" }, { type: "array", items: { type: "number" } }] }, "decimal"],
    [{ type: "string", $comment: "https://schema.org/Duration" }, "duration"],
    [{ anyOf: [ref("ImageObject"), { type: "string", format: "uri" }] }, "file"],
    [ref("MonetaryAmount"), "money"],
    [ref("Person"), undefined],
    ["nonsense", undefined],
  ] as const;
  expect(expected.map(([form]) => [form, logicalTypeOf(form)])).toEqual(expected);
});

group("the catalogue", () => {
  const types = Object.entries<TypeNames>(vocabularyTypes);

  it("has no name twice", () => {
    const names = types.flatMap(([, { names: all }]) => all.map(foldName));
    const heads = types.flatMap(([, { heads: all = [] }]) => all.map(foldName));
    for (const list of [names, heads, usualProperties.map(({ property }) => property)]) {
      expect(list.filter((each, at) => list.indexOf(each) !== at)).toEqual([]);
    }
  });

  it("uses of schema.org what is there today, and nothing that is superseded", () => {
    const living = livingVocabulary();
    expect(types.map(([type]) => type).filter((type) => !living.classes.has(type))).toEqual([]);
    const used = [
      ...usualProperties.map(({ property }) => property),
      ...types.flatMap(([, { identifiedBy = "name", without = [] }]) => [identifiedBy, ...without]),
    ];
    expect(used.filter((each) => !living.properties.has(each))).toEqual([]);
    expect(used.filter((each) => living.superseded.has(each))).toEqual([]);
  });
});

/** The names in schema.org as its maintained package has it. */
function livingVocabulary() {
  const file = fileURLToPath(import.meta.resolve("@vocabulary/schema/schema.nq"));
  const triples = [...readFileSync(file, "utf8").matchAll(/^<([^>]*)> <([^>]*)> <([^>]*)>/gm)].map(
    (match) => match.slice(1, 4).map((iri) => iri.split(/[#/]/).at(-1) ?? ""),
  );
  const subjects = (predicate: string, object?: string) =>
    new Set(
      triples
        .filter((each) => each[1] === predicate && (object ?? each[2]) === each[2])
        .map(([subject = ""]) => subject),
    );
  return {
    classes: subjects("type", "Class"),
    properties: subjects("type", "Property"),
    superseded: subjects("supersededBy"),
  };
}
