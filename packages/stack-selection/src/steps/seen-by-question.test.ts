import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { circle, opennessOf } from "../fixtures/circle.ts";
import { deciding } from "../fixtures/deciding.ts";
import { logbook } from "../fixtures/logbook.ts";

const asked = async (...values: readonly string[]) => {
  const { plan } = await deciding.with(...logbook, ...circle, opennessOf(...values)).result();
  return plan.get(brief.question).find(({ id }) => id === "seen-by")?.data;
};

it("asks who sees what is open to those whom somebody lets in", async () => {
  const question = await asked("private", "friends");
  expect(question?.text).toBe("Who sees a chart whose openness is friends?");
  expect(question?.default).toMatch(/^Its owner, and whoever has an accepted bond with its owner/);
});

it("asks nothing where everybody or nobody is let in", async () => {
  expect(await asked("private", "public")).toBeUndefined();
});
