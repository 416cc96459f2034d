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

it("takes no sentence for a title, in bold, in capitals or before a colon", () => {
  expect(
    cut(
      "**The desk MUST weigh each parcel.**\n\n**Scales**\n\nText.\n\nTHE DESK MUST PRINT SLIPS\n\nMore.",
    ),
  ).toEqual([
    ["sentence", "The desk MUST weigh each parcel.", ""],
    ["label", "Scales", ""],
    ["sentence", "Text.", "Scales"],
    ["sentence", "THE DESK MUST PRINT SLIPS", "Scales"],
    ["sentence", "More.", "Scales"],
  ]);
  expect(cut("Each parcel must have a state:\n- open\n- sent")).toEqual([
    ["sentence", "Each parcel must have a state:", ""],
    ["item", "open", "Each parcel must have a state"],
    ["item", "sent", "Each parcel must have a state"],
  ]);
});

it("carries a lead-in that ends in a verb to the items of its list", () => {
  expect(
    cut(
      "Clerks can edit:\n- stamps\n\nThe desk must not:\n- Keep passwords\n- **Mail**: none\n\nMust have:\n- scales",
    ),
  ).toEqual([
    ["label", "Clerks can edit:", ""],
    ["item", "Clerks can edit stamps", "Clerks can edit"],
    ["label", "The desk must not:", ""],
    ["item", "The desk must not keep passwords", "The desk must not"],
    ["item", "Mail: none", "The desk must not"],
    ["label", "Must have:", ""],
    ["item", "scales", "Must have"],
  ]);
  expect(cut("- **FR-004**: Clerks MUST be able to:\n  - Open the till")).toEqual([
    ["label", "Clerks MUST be able to:", "", "FR-004"],
    ["item", "Clerks MUST be able to open the till", "Clerks MUST be able to", "FR-004"],
  ]);
});

it("keeps what was struck out apart", () => {
  const roles = cutStatements(
    readBlocks("Clerks ~~burn~~ weigh mail.\n\n- ~~Guests pay~~\n- Hosts"),
  );
  expect(roles.map(({ flat, role }) => [flat.text, role])).toEqual([
    ["Clerks weigh mail.", undefined],
    ["burn", "struck-out"],
    ["Guests pay", "struck-out"],
    ["Hosts", undefined],
  ]);
});

it("keeps all of long code", () => {
  const code = Array.from({ length: 400 }, (_, i) => `const a${i} = ${i};`).join("\n");
  const parts = cutStatements(readBlocks(`\`\`\`\n${code}\n\`\`\``));
  expect(parts.map(({ flat }) => flat.text).join(" ")).toBe(code.replaceAll("\n", " "));
  expect(Math.max(...parts.map(({ flat }) => flat.text.length))).toBeLessThanOrEqual(2_000);
});

it("keeps a head without rows, and a row that nothing names to itself", () => {
  expect(cut("| Clerk | Stamp |\n|---|---|")).toEqual([
    ["cell", "Clerk", ""],
    ["cell", "Stamp", ""],
  ]);
  expect(
    cutStatements(
      readBlocks("| ID | Text |\n|---|---|\n| FR-007 | Weigh<br>Print |\n| | Close |"),
    ).map(({ key, flat }) => [key, flat.text]),
  ).toEqual([
    ["FR-007", "Weigh"],
    ["FR-007", "Print"],
    [undefined, "Close"],
  ]);
});

it("takes the number of a section for the key of what it says, and of nothing else", () => {
  expect(
    cut(
      "4.2 The desk shall print slips.\n4.3 Clerks weigh mail. 4.4. Guests may pay later.\n\n2.5 Million letters a year.\n\n1.1 This document tells of the desk.",
    ),
  ).toEqual([
    ["sentence", "The desk shall print slips.", "", "4.2"],
    ["sentence", "Clerks weigh mail.", "", "4.3"],
    ["sentence", "Guests may pay later.", "", "4.4"],
    ["sentence", "2.5 Million letters a year.", ""],
    ["sentence", "This document tells of the desk.", ""],
  ]);
});
