import { expect, it } from "vitest";
import { readArguments } from "./read-arguments.ts";

const output = { json: false, strict: false };

it("takes labels and specifications", () => {
  expect(readArguments(["labels", "corpus", "--case", "a", "--misses"])).toEqual({
    ...output,
    mode: "labels",
    labels: "labels",
    corpus: "corpus",
    case: "a",
    misses: true,
  });
});

it("takes specifications without labels", () => {
  expect(readArguments(["--corpus", "corpus", "--strict"])).toEqual({
    ...output,
    mode: "corpus",
    corpus: "corpus",
    strict: true,
  });
});

it.each([[[]], [["labels"]], [["a", "b", "c"]], [["a", "--corpus", "b"]], [["--case"]]])(
  "refuses %j",
  (args) => {
    expect(() => readArguments(args)).toThrow(TypeError);
  },
);
