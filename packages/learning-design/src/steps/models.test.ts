import type { Draft } from "@planc/core";
import { brief, learning, performance } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection, kept, requirement } from "../fixtures/build.ts";
import { advices, asked, growers, harvests, orchard, target } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";

const planOf = async (nodes: readonly Draft[]) =>
  (
    await planTester({ plugins: [plugin] })
      .with(...nodes)
      .result()
  ).plan;

const modelOf = async (nodes: readonly Draft[]) => {
  const plan = await planOf(nodes);
  const [model] = plan.get(learning.model);
  if (!model) throw new Error("no model");
  return { plan, model: model.data };
};

/** The same, with a consent that is kept for each grower. */
const agreed: readonly Draft[] = [
  ...orchard.filter(({ id }) => !/^growers?(?:\.|$)/.test(id)),
  given(brief.actor, "grower", { name: "Grower", kind: "person" }),
  ...kept("Grower", "growers", { id: ["uuid"], advice_consent: ["boolean"] }),
];

it("says nothing where nothing is learnt, whatever the text detects or classifies by a rule", async () => {
  const plan = await planOf([
    ...growers,
    requirement("FR-1", "The parser automatically detects the format of a file."),
    requirement("FR-2", "A category is a classification label of a tree."),
    requirement("FR-3", "The calendar shows expected dates for forecasting."),
  ]);
  expect(plan.get(learning.model)).toEqual([]);
  expect(plan.get(learning.use)).toEqual([]);
});

it("reads rows as they were known, and leaves out what tells who somebody is or what they wrote", async () => {
  const { plan } = await modelOf(orchard);
  const [source] = plan.get(learning.source);
  expect(source?.data).toMatchObject({
    subject: "data/column#harvests.grower_id",
    happened: "data/column#harvests.picked_at",
    known: "data/column#harvests.created_at",
    class: "restricted",
    categories: ["health", "personal"],
    left: [{ columns: ["data/column#harvests.note"], because: "free text" }],
  });
  for (const { data: feature } of plan.get(learning.feature))
    expect(feature.where).toContain("created_at ≤ t");
});

it("calls right what people then did of what was offered, and wrong what they dismissed", async () => {
  const { model } = await modelOf(orchard);
  expect(model.label?.right).toBe(
    "a row in harvests, as recommendations.kind says, of the same grower_id within 7 days of recommendations.created_at",
  );
  expect(model.label?.wrong).toBe("status = 'dismissed', or expires_at passes first");
});

it("splits the window that the flow reads by time, with gaps as long as a label takes", async () => {
  const { model } = await modelOf(orchard);
  expect(model.split?.window.value).toBe(70);
  expect(model.split?.train).toMatchObject({
    value: 70 - 2 * 7 - 3 * 7,
    formula: "window - 2 * partDays - 3 * labelDays",
  });
});

it("counts the rows of a run and what they take, against what the worker has", async () => {
  const { model } = await modelOf(orchard);
  // A row a grower and run: whatever their harvests were, the store has summed them up.
  expect(model.training?.rows?.value).toBe(70 * 2_000);
  expect(model.training?.memory?.value).toBeCloseTo((70 * 2_000 * 5 * 8 * 2) / 1e9);
  expect(model.training?.available?.value).toBe(0.25);
});

it("keeps the features of a run where rows change afterwards", async () => {
  const { model } = await modelOf(orchard);
  expect(model.changing).toEqual(["data/table#harvests"]);
});

it("asks for a ground where a person's rows are learnt from, and takes the consent that a table keeps", async () => {
  expect((await modelOf(orchard)).model.basis).toMatchObject({ kind: "open" });
  expect((await modelOf(agreed)).model.basis).toMatchObject({
    kind: "consent-kept",
    text: "rows of who has growers.advice_consent",
  });
});

it("reads rows of those alone who agreed to this purpose, and have not withdrawn", async () => {
  const consents = (purposes: readonly string[]): readonly Draft[] => [
    ...orchard,
    ...kept("Consent", "consents", {
      id: ["uuid"],
      grower_id: ["uuid"],
      purpose: ["enum", { values: [...purposes] }],
      text_version: ["text"],
      given_at: ["timestamp"],
      withdrawn_at: ["timestamp"],
      status: ["enum", { values: ["given", "withdrawn"] }],
    }),
  ];
  const { plan, model } = await modelOf(consents(["recommendations"]));
  expect(model.basis).toMatchObject({ kind: "consent-kept" });
  expect(model.basis?.text).toContain("proof in text_version, given_at and withdrawn_at");
  expect(model.rollout.map(({ stage }) => stage)).toContain("canary");
  for (const { data: feature } of plan.get(learning.feature))
    expect(feature.where).toContain(
      "EXISTS consents of the subject: purpose = 'recommendations' AND status = 'given'",
    );
  expect(plan.get(learning.source).map(({ data: { table } }) => table)).not.toContain(
    "data/table#consents",
  );
  // A consent to something else is none to this.
  const other = await modelOf(consents(["treatment"]));
  expect(other.model.basis?.kind).toBe("open");
  expect(other.model.monitors).toEqual([]);
});

it("forgets who is erased with the next run and the versions that are kept", async () => {
  const { model } = await modelOf(orchard);
  expect(model.erasure?.within).toMatchObject({ value: 8, formula: "every + keptVersionsDays" });
  expect(model.erasure?.from).toEqual(["architecture/event#grower-deleted"]);
});

it("shows a tenth of people as long as it takes to see a tenth more", async () => {
  const { model } = await modelOf(agreed);
  const canary = model.rollout.find(({ stage }) => stage === "canary");
  // 16 × p (1 − p) / (p × lift)² people in each part, 200 of them a day.
  expect(canary?.lasts?.value).toBe(Math.ceil((16 * 0.9) / (0.1 * 0.01) / 200));
});

it("names what the text learns from and no table keeps", async () => {
  const { model } = await modelOf([
    ...growers,
    requirement("FR-1", "Personalized recommendations based on browsing history"),
  ]);
  expect(model.missing).toEqual(["what people look at and click"]);
  expect(model.label).toBeUndefined();
});

it("takes figures and stand-ins that the text states before its own", async () => {
  const { model } = await modelOf([
    ...orchard,
    requirement("BIZ-1", "Yield increases by 15% through recommendations", "criterion"),
    requirement(
      "US1/AC2",
      "Given recommendations fail, When the page loads, Then the default popular dates are shown",
      "scenario",
    ),
    given(brief.quantity, "yield", {
      about: "yield increases",
      kind: "limit",
      comparator: "=",
      value: 15,
      unit: "%",
      key: "BIZ-1",
    }),
  ]);
  expect(model.acceptance[0]).toMatchObject({
    metric: "yield increases",
    threshold: { value: 15, unit: "percent" },
    stated: "brief/quantity#yield",
  });
  expect(model.fallback.text).toBe("US1/AC2: the default popular dates are shown");
});

it("has a person decide where somebody's rights hang on it", async () => {
  const { model } = await modelOf([
    ...growers,
    ...harvests,
    requirement("FR-1", "A trained model predicts which loan applicants repay"),
  ]);
  expect(model.review.needed).toBe(true);
});

it("serves online where somebody waits for it, within a share of the target and held against the wait", async () => {
  const nodes = [
    ...growers,
    ...harvests,
    component("machine-learning", "service"),
    connection("api", "machine-learning", { mode: "sync", timeout: { value: 3, unit: "s" } }),
    target("answer", "Answer, p95", 400),
    requirement("FR-1", "A trained model predicts the weight of harvests in real time."),
  ];
  const { model } = await modelOf(nodes);
  expect(model.serving).toMatchObject({
    mode: "online",
    budget: { value: 320, unit: "ms", formula: "target * modelShare" },
    wait: { value: 3, unit: "s" },
  });
  expect(model.label?.right).toContain("harvests.weight of the row");
  const { findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  expect(findings.map(({ code }) => code)).toContain("learning/serving-beyond-target");
});

it("leaves what is loaded ahead to counts on the device", async () => {
  const { plan, model } = await modelOf([
    ...growers,
    requirement("FR-1", "Data prefetching based on behavior patterns and prediction algorithms"),
  ]);
  expect(model).toMatchObject({ method: "counted-on-device", serving: { mode: "device" } });
  expect(plan.get(learning.source)).toEqual([]);
  expect(plan.get(performance.alert)).toEqual([]);
});

it("tells somebody when predictions are old or no better than the rule", async () => {
  const { plan } = await modelOf(agreed);
  expect(plan.get(performance.alert).map(({ id }) => id)).toEqual(
    ["coverage", "drift", "outcome", "shift", "stale"].map(
      (key) => `learning.recommendations.${key}`,
    ),
  );
  const of = new Map(
    plan.get(performance.alert).map(({ id, data }) => [id.split(".").pop(), data]),
  );
  expect(of.get("stale")?.expression).toBe(
    'time() - max(learning_newest_prediction_timestamp_seconds{model="recommendations"}) > 172800',
  );
  expect(of.get("outcome")?.expression).toBe(
    'min(learning_outcome_ratio{model="recommendations"}) < 1',
  );
  expect(of.get("drift")?.for).toEqual({ value: 2880, unit: "min" });
});

it("stays the same model whether its results have a version or not", async () => {
  const { model } = await modelOf([...growers, ...harvests, ...advices, asked]);
  expect(model.results).toMatchObject({ version: "data/column#recommendations.model_version" });
});

it("leaves what is learnt from health off until a consent is kept", async () => {
  const stages = (await modelOf(orchard)).model.rollout.map(({ stage }) => stage);
  expect(stages).toEqual(["offline"]);
  expect((await modelOf(agreed)).model.rollout.at(-1)?.stage).toBe("all");
});

it("keeps offers and what runs were given as long as a window and its labels", async () => {
  const { model } = await modelOf(orchard);
  expect(model.history).toMatchObject({
    keep: { value: 77, formula: "window + labelDays" },
    text: "offers: recommendations, none overwritten by a later run; what each run was given of harvests, with its day",
  });
});
