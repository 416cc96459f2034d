import type { Root } from "mdast";
import { expect, it } from "vitest";
import { explainTerms, type Term } from "./terms.ts";
import { markdownOf } from "./to-markdown.ts";

const terms: readonly Term[] = [
  { term: "berth", meaning: "a place where one ship lies", also: ["berths"] },
  { term: "berth fee", meaning: "what a ship pays for a night" },
  { term: "crane", meaning: "what lifts boxes" },
  { term: "pier", meaning: "what ships lie at" },
];
const document = (text: string): Root => ({
  type: "root",
  children: [
    { type: "paragraph", children: [{ type: "text", value: text }] },
    { type: "code", value: "pier: 1" },
  ],
});
const explained = (text: string) =>
  markdownOf(explainTerms(document(text), terms))
    .split("## Terms")[1]
    ?.trim();

it("explains at the end of a document the terms that it uses, and no others", () => {
  expect(explained("Cranes are no crane: two BERTHS are free.")).toBe(
    "- **berth**: a place where one ship lies\n- **crane**: what lifts boxes",
  );
});

it("takes the longer of two terms that begin alike", () => {
  expect(explained("The berth fee is due.")).toBe("- **berth fee**: what a ship pays for a night");
});

it("says nothing where a document uses none, or only a part of one or code has it", () => {
  expect(explained("A tide comes; piers stand in piercing wind.")).toBeUndefined();
});
