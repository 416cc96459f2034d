import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const languages = async (...more: readonly Draft[]) => {
  const { plan } = await deciding
    .with(product(["api-service"]), ...concepts("Kiln", "Glaze"), ...more)
    .result();
  return new Map(
    plan
      .get(decision.option)
      .filter(({ data }) => data.topic === "decision/topic#language")
      .map(({ id, data }) => [id, data.scores.find(({ criterion }) => criterion.endsWith("#fit"))]),
  );
};

it("weighs the language of what the text has built as a stand-in, and leaves the others to compete", async () => {
  const plain = await languages();
  const beside = await languages(mention("Java", { topic: "language", standIn: "Mock kiln" }));
  expect(plain.get("language.java")?.note).not.toContain("Mock kiln");
  expect(beside.get("language.java")?.note).toContain("the same as in Mock kiln");
  expect(beside.get("language.typescript")?.note).toContain("a second build beside Mock kiln");
  expect(beside.get("language.java")?.score).toBeGreaterThan(
    beside.get("language.typescript")?.score ?? 1,
  );
});
