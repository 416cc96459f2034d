import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const compile = (nodes: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();

async function choicesOf(nodes: readonly Draft[]) {
  const { plan } = await compile(nodes);
  return new Map(plan.get(decision.choice).map((each) => [each.id, each]));
}

it("puts a service of one cloud on that cloud", async () => {
  const choices = await choicesOf([
    product(["data-pipeline"]),
    mention("Python", { topic: "language" }),
    mention("BigQuery", { topic: "data-processing" }),
  ]);
  expect(choices.get("cloud-platform")?.data.technology).toBe("google-cloud");
});

it("keeps bounded messages off the servers of a vendor", async () => {
  const { plan } = await compile([
    product(["web-application"]),
    ...concepts("Note", "User"),
    pattern("real-time"),
    given(brief.quantity, "response-time", {
      about: "response-time",
      measure: "response-time",
      comparator: "<=",
      value: 100,
      unit: "ms",
      kind: "system-target",
    }),
  ]);
  const out = plan
    .get(decision.option)
    .filter(({ data }) => data.topic === "decision/topic#real-time" && data.eliminated)
    .map(({ id }) => id);
  expect(out).toEqual(expect.arrayContaining(["real-time.ably", "real-time.mqtt"]));
});
