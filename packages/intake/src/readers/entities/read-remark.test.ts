import { expect, it } from "vitest";
import { readPiece } from "./read-remark.ts";

it.each<[string, ReturnType<typeof readPiece>]>([
  ["6-character identifier", { type: "text", minLength: 6, maxLength: 6 }],
  ["4 digit code", { type: "text", minLength: 4, maxLength: 4 }],
  ["3-32 characters", { minLength: 3, maxLength: 32 }],
  ["8 characters minimum", undefined],
  ["3 characters or more", undefined],
  ["6-digit minimum", undefined],
  ["entered or computed", { generated: "if-missing" }],
  ["for de-duplication", { unique: true }],
  ["for duplicates of an import", undefined],
  ["ISO 4217", { type: "currency" }],
  ["array of objects", { type: "json" }],
  ["list<object>", { type: "json" }],
  ["object[]", { type: "json" }],
  ["array of URLs", { type: "list" }],
  ["string[]", { type: "list" }],
])("reads %j", (piece, expected) => {
  expect(readPiece(piece)).toEqual(expected);
});
