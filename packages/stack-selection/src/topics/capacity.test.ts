import type { Draft } from "@planc/core";
import { brief, decision, workload } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const topicOf = async (id: string, ...more: readonly Draft[]) =>
  (
    await deciding.with(product(["api-service"]), ...concepts("Barge", "Passage"), ...more).result()
  ).plan
    .get(decision.topic)
    .find((each) => each.id === id)?.data;

const act = (verb: string, concept: string, effect: "create" | "read", isAutomatic = false) =>
  given(brief.action, `${verb}-${concept}`, {
    actors: [],
    verb,
    concept: `brief/concept#${concept}`,
    effect,
    requirements: [],
    ...(isAutomatic ? { automatic: "event" as const } : {}),
  });

const rate = (action: string, value: number, instances?: number) =>
  given(workload.rate, action, {
    action: `brief/action#${action}`,
    title: "Rate",
    figure: {
      value,
      unit: "req/s",
      formula: "rate",
      inputs: instances
        ? [{ name: "ratePerInstance", value: value / instances, unit: "req/s" }]
        : [],
    },
  });

const peak = (value: number, low?: number, high?: number) =>
  given(workload.load, "peak-request-rate", {
    measure: "peak-request-rate",
    title: "Peak load",
    figure: {
      value,
      unit: "req/s",
      formula: "rate",
      inputs: low === undefined ? [] : [{ name: "barges", value, unit: "req/s" }],
      ...(low === undefined || high === undefined ? {} : { low, high }),
    },
  });

const passing = [
  act("visit", "barge", "read"),
  act("record", "passage", "create", true),
  given(brief.relation, "passage-barge", {
    from: "brief/concept#passage",
    to: "brief/concept#barge",
    kind: "many-to-one",
    required: true,
  }),
  rate("visit-barge", 600),
  peak(600),
];

it("counts a row that each visit leaves as a write of its own", async () => {
  expect((await topicOf("cache", ...passing))?.because).toContain(
    "600 rows a second that record each visit: more than one relational server answers",
  );
});

it("compares with what the store that the text takes answers", async () => {
  const topic = await topicOf("cache", ...passing, mention("Cloudflare D1"));
  expect(topic?.because).toContain("more than Cloudflare D1 answers, 500 queries/s");
});

it("leaves a cache out where nearly all requests write", async () => {
  const topic = await topicOf(
    "cache",
    act("create", "barge", "create"),
    rate("create-barge", 5000),
    peak(5000),
  );
  expect(topic).toMatchObject({ needed: false });
  expect(topic?.because).toContain("100 % of a peak of 5,000 req/s write");
});

it("runs no more instances than the text allows, with the workers that it gives", async () => {
  const copies = (id: string, about: string, value: number | [number, number]) =>
    given(brief.quantity, id, {
      about,
      measure: "other",
      kind: "limit",
      comparator: typeof value === "number" ? "<=" : "range",
      value,
      unit: "instance",
    });
  const facts = [
    act("create", "barge", "create"),
    rate("create-barge", 200, 10),
    peak(201, 200, 260),
  ];
  expect((await topicOf("orchestration", ...facts, copies("a", "instances", 10)))?.needed).toBe(
    false,
  );
  expect(
    await topicOf(
      "orchestration",
      ...facts,
      copies("a", "instances", 10),
      copies("b", "worker instances", [1, 4]),
    ),
  ).toMatchObject({ needed: false, because: expect.stringContaining("10 instances, the most") });
  // Without a most of all of them, workers come on top of what the load takes.
  expect(
    await topicOf("orchestration", ...facts, copies("b", "worker instances", [1, 4])),
  ).toMatchObject({ needed: true, because: expect.stringContaining("and up to 4 workers") });
});

it("shows nothing under a load that nobody states, and what the text wants to be seen", async () => {
  const facts = [act("visit", "barge", "read"), peak(0.4, 0.01, 20)];
  expect(await topicOf("load-testing", ...facts)).toMatchObject({
    needed: false,
    because: expect.stringContaining("an assumed peak of 0.4 req/s (0.01 to 20)"),
  });
  const quick = given(brief.quantity, "quick", {
    about: "list of barges",
    measure: "response-time",
    kind: "system-target",
    comparator: "<",
    value: 300,
    unit: "ms",
  });
  expect(await topicOf("load-testing", ...facts, quick)).toMatchObject({
    needed: true,
    because:
      "A release is shown to keep “list of barges” within 300 ms, at an assumed peak of 0.4 req/s (0.01 to 20).",
  });
});
