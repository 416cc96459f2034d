import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, product, system } from "../../fixtures/briefs.ts";
import { deciding } from "../../fixtures/deciding.ts";

const decided = async (...more: readonly Draft[]) => {
  const { plan } = await deciding
    .with(
      product(["web-application"], { name: "Bee register" }),
      mention("PostgreSQL"),
      ...concepts("Hive", "Keeper"),
      ...more,
    )
    .result();
  return plan.get(decision.choice).find(({ id }) => id === "cloud-network")?.data.technology;
};

it("closes programs at a named provider from the internet, and needs no way out where nothing outside is called", async () => {
  expect(await decided(mention("AWS", { topic: "cloud-platform" }))).toBe("private-by-endpoints");
});

it("has a way out where a system outside is called, and decides nothing without a provider", async () => {
  const calling = system("Honeypay", { purpose: "payments" });
  expect(await decided(mention("AWS", { topic: "cloud-platform" }), calling)).toBe(
    "private-by-nat",
  );
  expect(await decided(calling)).toBeUndefined();
});

it("closes the network around functions too, which without one reach no private database", async () => {
  const technology = await decided(
    mention("AWS", { topic: "cloud-platform" }),
    mention("serverless", { kind: "style" }),
  );
  expect(technology).toMatch(/^private-by-/);
});
