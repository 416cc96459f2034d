import type { Draft } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

async function asked(...more: readonly Draft[]) {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      ...concepts("Berth", "User"),
      pattern("horizontal scaling"),
      mention("file storage", { topic: "object-store", kind: "pattern" }),
      ...more,
    )
    .result();
  return plan.get(brief.question).find(({ id }) => id === "cloud-account");
}

it("asks whose account there is where the plan rents something of a cloud that nobody names", async () => {
  const question = await asked();
  expect(question?.data.turns).toEqual(["cloud-platform"]);
  expect(question?.data.options.length).toBeGreaterThan(1);
});

it("asks nothing where the text names the cloud", async () => {
  expect(await asked(mention("Azure", { topic: "cloud-platform" }))).toBeUndefined();
});
