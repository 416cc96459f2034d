import { describe, expect, it } from "vitest";
import { derived } from "../kit.ts";
import { type FieldData, fieldNode } from "./draft.ts";
import type { LogicalType } from "./infer-type.ts";

const least = (type: LogicalType, more: Partial<FieldData> = {}) =>
  fieldNode(
    "mast",
    {
      entity: "data/entity#mast",
      name: "label",
      type,
      required: true,
      unique: false,
      generated: false,
      ...more,
    },
    derived("field-per-attribute", []),
  ).data.minLength;

describe("text that has to be there", () => {
  it("is not empty", () => {
    expect(least("text")).toBe(1);
    expect(least("long-text")).toBe(1);
  });

  it("may be, where it may be missing or begins so", () => {
    expect(least("text", { required: false })).toBeUndefined();
    expect(least("text", { default: "" })).toBeUndefined();
  });

  it("has no length where it is a number or one of a list", () => {
    expect(least("integer")).toBeUndefined();
    expect(least("text", { values: ["oak", "ash"] })).toBeUndefined();
  });
});
