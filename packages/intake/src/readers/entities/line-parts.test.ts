import { expect, it } from "vitest";
import { readField } from "./read-field.ts";

it.each([
  ["lines (article, ordered quantity, unit cost)", ["article", "ordered quantity", "unit cost"]],
  ["line items with article references and quantities", ["article references", "quantities"]],
  ["positions carrying a cause and a weight", ["cause", "weight"]],
  ["line items", undefined],
  ["lines (e.g. freight)", undefined],
  ["tags (colour, size)", undefined],
])("reads what each of “%s” has", (text, parts) => {
  const [field] = readField(text, { from: 0, to: text.length });
  expect(field?.facts.parts).toEqual(parts);
});
