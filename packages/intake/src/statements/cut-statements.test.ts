import { expect, it } from "vitest";
import { readBlocks } from "../markdown/read-blocks.ts";
import { cutStatements } from "./cut-statements.ts";

const cut = (text: string) =>
  cutStatements(readBlocks(text)).map(({ kind, flat, under, key }) => [
    kind,
    flat.text,
    under.join(" > "),
    ...(key === undefined ? [] : [key]),
  ]);

it("puts bullets under their label, and text after the list under none", () => {
  expect(
    cut("Build a wiki:\n\nMUST HAVE:\n- Pages with links\n- Search\n\nKeep it small."),
  ).toEqual([
    ["sentence", "Build a wiki:", ""],
    ["label", "MUST HAVE:", ""],
    ["item", "Pages with links", "MUST HAVE"],
    ["item", "Search", "MUST HAVE"],
    ["sentence", "Keep it small.", ""],
  ]);
});

it("follows headings, bold labels and nested bullets", () => {
  expect(
    cut("# Shop\n\n**Roles**\n\n- Clerk\n  - sells\n- Manager\n\n## Limits\n\nAt most 5 tills."),
  ).toEqual([
    ["heading", "Shop", ""],
    ["label", "Roles", "Shop"],
    ["item", "Clerk", "Shop > Roles"],
    ["item", "sells", "Shop > Roles > Clerk"],
    ["item", "Manager", "Shop > Roles"],
    ["heading", "Limits", "Shop"],
    ["sentence", "At most 5 tills.", "Shop > Limits"],
  ]);
});

it("takes keys of requirements off the text, and leaves names that look like them", () => {
  expect(cut("- FR-012a: Users log in\n- S3: images\n- **NFR-3** - fast")).toEqual([
    ["item", "Users log in", "", "FR-012a"],
    ["item", "S3: images", ""],
    ["item", "fast", "", "NFR-3"],
  ]);
});

it("reads the cells of a table under the head of their column", () => {
  expect(cut("| Role | May |\n|---|---|\n| Clerk | sell |")).toEqual([
    ["cell", "Clerk", "Role"],
    ["cell", "sell", "May"],
  ]);
});
