import { expect, it } from "vitest";
import { readLines } from "./read-lines.ts";

it("reads lines with what is known of each", () => {
  expect(
    readLines("3.1 <2026-10-02, 3 2026-01-22 2028-01-22, 2 2023-05-23 - 2023-06-01, 1 2020-02-02"),
  ).toEqual([
    { version: "3.1", released: "2026-10-02", latest: true },
    { version: "3", released: "2026-01-22", supportedUntil: "2028-01-22" },
    { version: "2", released: "2023-05-23", longTermFrom: "2023-06-01" },
    { version: "1", released: "2020-02-02" },
  ]);
});
