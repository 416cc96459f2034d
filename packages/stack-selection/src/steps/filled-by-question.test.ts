import type { Draft } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { berths } from "../fixtures/berths.ts";
import { action } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const asked = async (...more: readonly Draft[]) => {
  const { plan } = await deciding.with(...berths, ...more).result();
  return plan.get(brief.question).find(({ id }) => id === "filled-by")?.data;
};

it("asks where what people choose from comes from, and lays it out by a migration until then", async () => {
  const question = await asked();
  expect(question?.text).toBe("Who adds berths, or where do they come from?");
  expect(question?.default).toMatch(/migration/);
});

it("asks nothing where somebody adds them", async () => {
  expect(await asked(action("add", "berth", "create"))).toBeUndefined();
});
