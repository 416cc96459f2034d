import type { DataOf, Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";

const product = given(brief.product, {
  name: "Reef survey",
  summary: "Divers count corals.",
  kinds: ["web-application"],
  scope: "system",
});

const style = (score: number) =>
  given(decision.style, {
    style: "microservices",
    name: "Microservices",
    because: "The text asks for microservices.",
    rejected: [
      { name: "Layered monolith", because: "Small.", score: 0.5 },
      { name: "Modular monolith", because: "Not asked for.", score: 0.95 },
    ],
    score,
    communication: "synchronous",
    drivers: [],
  });

const wished = (styles: readonly string[]) =>
  given(decision.preference, "tides-style", {
    topic: "style",
    technology: "serverless",
    strength: "require",
    because: "The pack is for functions.",
    pack: { name: "tides", styles: [...styles] },
  });

async function summaryOf(...nodes: readonly Draft[]): Promise<string> {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(product, ...nodes)
    .result();
  const found = sections.find(({ data }) => data.key === "document/summary");
  return JSON.stringify(found?.data.blocks);
}

it("gives both scores where a style was taken that another is far before", async () => {
  expect(await summaryOf(style(0.31))).toContain("Scores 0.31 of 1, modular monolith 0.95.");
  expect(await summaryOf(style(0.9))).not.toContain("Scores");
});

it("names the pack whose style was not taken, and no other", async () => {
  expect(await summaryOf(style(0.9), wished(["serverless"]))).toContain("the pack tides");
  expect(await summaryOf(style(0.9), wished(["microservices", "serverless"]))).not.toContain(
    "the pack tides",
  );
});

it("quotes a name that was not understood, and counts what is longer", async () => {
  const unread = (id: string, text: string) =>
    given(brief.unread, id, { text, reason: "names something unknown" });
  const told = await summaryOf(
    unread("zorbix", "Zorbix"),
    unread("long", "Ныряльщик считает кораллы на рифе и записывает число."),
  );
  expect(told).toContain("“Zorbix” and 1 more piece of the text, at the end of this page");
  expect(told).not.toContain("Ныряльщик");
});

it("says before all else that a story of the first rank can be built by nothing of the plan", async () => {
  const asked = (id: string, data: Partial<DataOf<typeof brief.requirement>>) =>
    given(brief.requirement, id, { key: id, kind: "functional", text: "Corals glow.", ...data });
  const told = await summaryOf(
    style(0.9),
    asked("us1", {
      key: "US1",
      kind: "story",
      priority: "must",
      story: "US1",
      text: "Count corals. A diver counts.",
    }),
    asked("fr-1", { key: "FR-1", priority: "must" }),
    asked("fr-2", { key: "FR-2", priority: "could" }),
  );
  expect(told).toContain(" “Count corals”");
  expect(told).toContain("1 MUST (FR-1)");
  expect(told.indexOf("Not ready:")).toBeLessThan(told.indexOf("Shape:"));
  expect(await summaryOf(style(0.9))).not.toContain("Not ready:");
});
