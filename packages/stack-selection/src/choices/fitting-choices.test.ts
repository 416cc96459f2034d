import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product, support } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const compile = (nodes: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();

async function choicesOf(nodes: readonly Draft[]) {
  const { plan } = await compile(nodes);
  return new Map(plan.get(decision.choice).map((each) => [each.id, each]));
}

it("names the two sides that exclude each other", async () => {
  const { findings } = await compile([
    product(["api-service"]),
    ...concepts("Order", "User"),
    mention("Spring Boot", { topic: "api-framework" }),
    mention("BullMQ", { topic: "message-broker" }),
  ]);
  const [found] = findings.filter(({ code }) => code === "stack/constraint-conflict");
  expect(found?.message).toContain("“BullMQ” and “Spring Boot” cannot hold together");
  expect(found?.message).toContain("Spring Boot is used from Java or Kotlin");
});

it("considers for each part what its language allows", async () => {
  const choices = await choicesOf(support);
  const idsOf = (id: string) => choices.get(id)?.data.considered?.map(String) ?? [];
  expect(idsOf("language")).toEqual(["decision/option#language.java"]);
  expect(idsOf("language.typescript").sort()).toEqual([
    "decision/option#language.javascript",
    "decision/option#language.typescript",
  ]);
  expect(idsOf("unit-testing")).toEqual(["decision/option#unit-testing.junit"]);
  expect(choices.get("unit-testing")?.data).toMatchObject({ basis: "only", flips: [] });
});

it("writes one self-contained binary in a language that makes one", async () => {
  const choices = await choicesOf([
    product(["command-line-tool"]),
    pattern("one self-contained binary"),
  ]);
  const language = choices.get("language")?.data.name;
  expect(["Go", "Rust", "C++", "Dart", "C#"]).toContain(language);
});

it("sends push notifications to browsers through what reaches all of them", async () => {
  const choices = await choicesOf([
    product(["web-application"]),
    ...concepts("Post", "User"),
    pattern("push notifications"),
  ]);
  expect(choices.get("push")?.data.name).toBe("Firebase Cloud Messaging");
});

it("serves browsers by the framework of the app where its language has no other", async () => {
  const both = [product(["mobile-app", "web-application"]), ...concepts("Kiln", "User")];
  const choices = await choicesOf([...both, mention("Dart", { topic: "language" })]);
  expect(["mobile-framework", "web-framework"].map((id) => choices.get(id)?.data.name)).toEqual([
    "Flutter",
    "Flutter",
  ]);
  const alone = await choicesOf([product(["web-application"]), ...concepts("Kiln", "User")]);
  expect(alone.get("web-framework")?.data.considered?.join()).not.toContain("flutter");
});
