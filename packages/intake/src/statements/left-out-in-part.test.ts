import { expect, it } from "vitest";
import { readBlocks } from "../markdown/read-blocks.ts";
import { cutStatements } from "./cut-statements.ts";

const rolesOf = (text: string) =>
  cutStatements(readBlocks(text)).map(({ flat, role, key }) => [
    flat.text.replace(/[\s.]+$/, ""),
    role ?? "none",
    ...(key === undefined ? [] : [key]),
  ]);

it("leaves out what a bracket leaves out, and nothing around it", () => {
  expect(rolesOf("Notes are plain text (pictures and tables are out of scope).")).toEqual([
    ["Notes are plain text", "none"],
    ["pictures and tables are out of scope", "out-of-scope"],
  ]);
  expect(rolesOf("- FR-001: Sailors book berths (berth maps are a future enhancement)")).toEqual([
    ["Sailors book berths", "requirement", "FR-001"],
    ["berth maps are a future enhancement", "out-of-scope"],
  ]);
});

it("leaves out the last clause alone where the others say something", () => {
  expect(rolesOf("Sailors can book berths, and catering is out of scope.")).toEqual([
    ["Sailors can book berths", "none"],
    ["catering is out of scope", "out-of-scope"],
  ]);
});

it("leaves a remark in brackets where it is", () => {
  expect(rolesOf("Berths have a length (in metres, as the pilot needs it).")).toHaveLength(1);
});
