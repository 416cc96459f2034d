import { type Draft, slug } from "@planc/core";
import { brief, decision, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const figure = (value: number) => ({ value, unit: "req/s" as const, formula: "rate", inputs: [] });

const act = (verb: string, concept: string, effect: "read" | "create", event = false) =>
  given(brief.action, `${verb}-${concept}`, {
    actors: [],
    verb,
    concept: `brief/concept#${concept}`,
    effect,
    requirements: [],
    ...(event ? { automatic: "event" as const } : {}),
  });

/** Barges that are looked at, each time with a row about it. */
const passing = (rate: number): readonly Draft[] => [
  product(["web-application"]),
  ...concepts("Barge", "Passage"),
  act("visit", "barge", "read"),
  act("record", "passage", "create", true),
  given(brief.relation, slug("passage barge"), {
    from: "brief/concept#passage",
    to: "brief/concept#barge",
    kind: "many-to-one",
    required: true,
  }),
  given(workload.rate, "visit-barge", {
    action: "brief/action#visit-barge",
    title: "Rate",
    figure: figure(rate),
  }),
  given(workload.load, "peak-request-rate", {
    measure: "peak-request-rate",
    title: "Peak load",
    figure: figure(rate),
  }),
  mention("Cloudflare Workers"),
  mention("Cloudflare D1"),
  pattern("message queue", { purpose: "larger batches" }),
];

async function queueAt(rate: number) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...passing(rate))
    .result();
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
  const kept = given(brief.quantity, "kept", {
    about: "passages",
    measure: "retention",
    kind: "system-target",
    comparator: "<=",
    value: 30,
    unit: "day",
    subject: "brief/concept#passage",
  });
  const average = given(workload.load, "request-rate", {
    measure: "request-rate",
    title: "Average load",
    figure: figure(1_000),
  });
  const asked = async (...more: readonly Draft[]) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(...passing(4_000), ...more)
      .result();
    return plan.get(brief.question).find(({ id }) => id === "rows-beyond")?.data;
  };
  const question = await asked(kept, average);
  expect(question?.text).toContain("rows of Passage lie");
  expect(question?.short?.taken).toBe("Cloudflare D1, full at 10 of 260 GB");
  expect(question?.options).toContain("Sums alone, and no row of each");
  expect(await asked(average)).toBeUndefined();
});
