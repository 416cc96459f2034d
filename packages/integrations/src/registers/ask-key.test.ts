import { expect, it } from "vitest";
import { askedBy } from "./ask-key.ts";

it("names each question by what it is about, and none twice", () => {
  const asked = askedBy([
    "What does a call, a record or a month cost?",
    "Is there a test system, with what data, and who may break it?",
    "Does it lend boats?",
    "Does it lend oars?",
  ]);
  expect([...asked.keys()]).toEqual(["cost", "sandbox", "operations", "operations-2"]);
});
