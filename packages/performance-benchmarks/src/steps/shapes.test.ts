import type { Draft } from "@planc/core";
import { architecture, decision, deployment } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const platform = (technology: string): Draft =>
  given(decision.choice, "functions", {
    topic: "decision/topic#functions",
    candidate: "decision/candidate#functions.any",
    technology,
    name: technology,
    purpose: "test",
    basis: "stated",
    consequences: { positive: [], negative: [], mitigation: [] },
    flips: [],
    lifecycle: "new",
  });

async function memoryOf(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  const [function_] = plan
    .get(architecture.component)
    .filter(({ data }) => data.kind === "function");
  const shape = plan.get(deployment.shape).find(({ data }) => data.component === function_?.ref);
  return shape?.data.memory.value;
}

it("takes the size of a function from the platform where that leaves no choice", async () => {
  expect(await memoryOf(platform("cloudflare-workers"))).toBe(0.128);
  expect(await memoryOf(platform("aws-lambda"))).toBe(0.5);
  expect(await memoryOf()).toBe(0.5);
});

it("begins with what a pack gives an instance, unless the platform leaves no choice", async () => {
  const size = given(deployment.size, "harbour.function", {
    unit: "function",
    memory: { value: 0.256, unit: "GB-memory" },
    because: "The harbour pays by memory.",
  });
  expect(await memoryOf(size)).toBe(0.256);
  expect(await memoryOf(size, platform("cloudflare-workers"))).toBe(0.128);
  expect(await memoryOf(size, platform("aws-lambda"))).toBe(0.256);
  const ofWorkers = given(deployment.size, "harbour.worker", { ...size.data, unit: "worker" });
  expect(await memoryOf(ofWorkers)).toBe(0.5);
});

it("gives a server no less memory than its host sells with a processor", async () => {
  const memoryOn = async (...more: readonly Draft[]) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(...shop, ...more)
      .result();
    const api = plan.get(deployment.shape).find(({ id }) => id === "api");
    return api?.data.memory.value;
  };
  expect(await memoryOn()).toBe(1);
  expect(await memoryOn(...chosen("hosting", "amazon-ecs"))).toBe(2);
});
