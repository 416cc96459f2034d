import { expect, it } from "vitest";
import { namesInText, toldAs } from "./with-names.ts";

it("names what a text calls a column, unless the column says the same", () => {
  expect(namesInText("id", { name: "task id" })).toEqual(["task id"]);
  expect(namesInText("created_at", { name: "account creation date" })).toEqual([
    "account creation date",
  ]);
  expect(namesInText("email", { name: "email", also: ["contact email"] })).toEqual([
    "contact email",
  ]);
  expect(namesInText("due_date", { name: "due date" })).toEqual([]);
  expect(namesInText("password_hash", { name: "password" })).toEqual([]);
});

it("says so in one remark", () => {
  expect(toldAs("id", { name: "task id", also: ["task number"] })).toEqual([
    "“task id” and “task number” in the text",
  ]);
  expect(toldAs("id", undefined)).toEqual([]);
});
