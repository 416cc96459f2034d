import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { averageVisits, monthKept, visitedBarges } from "../fixtures/barges.ts";
import { deciding } from "../fixtures/deciding.ts";

async function queueAt(rate: number) {
  const { plan } = await deciding.with(...visitedBarges(rate)).result();
  return plan.get(decision.choice).find(({ id }) => id === "message-broker")?.data;
}

it("tells of the most that one queue takes where visits come near it, and parts them", async () => {
  const near = await queueAt(4_000);
  expect(near?.technology).toBe("cloudflare-queues");
  expect(near?.consequences.negative.join(" ")).toContain("are 80 % of it");
  expect(near?.consequences.mitigation.join(" ")).toContain("divided over 2 queues");
  expect(near?.purpose).toContain("passages that are written after the answer");
  const far = await queueAt(2_000);
  expect(far?.consequences.negative.join(" ")).not.toContain("messages a second");
});

it("asks where rows lie that the store which the text names does not hold", async () => {
  const asked = async (...more: readonly Draft[]) => {
    const { plan } = await deciding.with(...visitedBarges(4_000), ...more).result();
    return plan.get(brief.question).find(({ id }) => id === "rows-beyond")?.data;
  };
  const question = await asked(monthKept, averageVisits);
  expect(question?.text).toContain("rows of Passage lie");
  expect(question?.short?.taken).toBe("Cloudflare D1, full at 10 of 260 GB");
  expect(question?.options).toContain("Sums alone, and no row of each");
  expect(await asked(averageVisits)).toBeUndefined();
});
