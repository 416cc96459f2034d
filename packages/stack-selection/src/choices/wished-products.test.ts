import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, load, mention, product, system } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const compiled = (...more: readonly Draft[]) =>
  deciding
    .with(product(["web-application"]), ...concepts("Order", "Payment", "User"), ...more)
    .result();

const recordOf = async (topic: string, ...more: readonly Draft[]) => {
  const { files } = await compiled(...more);
  return files.find(({ path }) => path.endsWith(`-${topic}.md`))?.text ?? "";
};

it("proposes what the text gives as an example, and says that it leaves the choice open", async () => {
  const record = await recordOf(
    "payments",
    mention("Adyen", {
      modality: "prefer",
      wish: "example",
      topic: "payments",
      leftOpen: "the provider is chosen later",
      behind: "payment adapter",
    }),
    system("Adyen", { category: "payments" }),
  );
  expect(record).toContain("**Status**: proposed; the text gives it as an example");
  expect(record).toContain("Left open: “the provider is chosen later”.");
  expect(record).toMatch(/^\| Adyen +\| [\d.]+ +\| chosen \| stated as example \|$/m);
  expect(record).toContain("as the text asks (“payment adapter”): Adyen is one adapter behind it");
  expect(record).not.toContain("accepted");
});

it.each([
  ["alternative", "the text names it as one of several that would do"],
  ["disputed", "the text asks for it and rules it out"],
  [undefined, "the text prefers it, and demands it nowhere"],
] as const)("says how the text prefers it: %s", async (wish, expected) => {
  const wished = mention("MySQL", { modality: "prefer", topic: "relational-store", wish });
  expect(await recordOf("relational-store", wished)).toContain(`proposed; ${expected}`);
});

it("gives the need beside the example where the numbers bring the need about", async () => {
  const example = mention("Redis", { modality: "prefer", wish: "example", topic: "cache" });
  const { plan } = await compiled(example, load("peak-request-rate", 5000, "req/s"));
  const because = plan.get(decision.topic).find(({ id }) => id === "cache")?.data.because;
  expect(because).toMatch(/^A peak of 5,000 req\/s.* The text gives Redis as an example\.$/);
  const [quiet] = (await compiled(example)).plan
    .get(decision.topic)
    .filter(({ id }) => id === "cache");
  expect(quiet?.data.because).toBe("The text gives Redis as an example.");
});

it("chooses nothing by what a mock of another system is made with, and tells it with the tests", async () => {
  const standIn = "Mock tax API";
  const { plan, files } = await compiled(
    mention("H2", { topic: "relational-store", standIn }),
    mention("Spring Boot", { topic: "api-framework", version: "3.4", standIn }),
    mention("Java", { topic: "language", version: "21", standIn: "Mock API" }),
  );
  const chosen = plan.get(decision.choice).map(({ data }) => data.technology);
  expect(chosen).not.toEqual(expect.arrayContaining(["h2"]));
  expect(chosen).toContain("postgresql");
  expect(chosen).not.toContain("spring-boot");
  expect(JSON.stringify(files.map(({ text }) => text))).not.toContain("Spring Boot 3.4, named");
});

it("opens no choice of a provider for a system that the text itself puts in place", async () => {
  const topic = async (standIn?: string) => {
    const { plan } = await compiled(
      system("Payment API", {
        category: "payments",
        general: true,
        ...(standIn ? { standIn } : {}),
      }),
    );
    return plan.get(decision.topic).find(({ id }) => id === "payments")?.data;
  };
  expect(await topic()).toMatchObject({ needed: true });
  expect(await topic("Mock Payment API")).toMatchObject({
    needed: false,
    because: "The text names Payment API for it; tests call Mock Payment API instead.",
  });
});
