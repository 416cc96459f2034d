import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import {
  fitness,
  integrations,
  mention,
  product,
  shop,
  support,
  tasks,
} from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const briefs = { tasks, support, shop, fitness, integrations };

const choicesOf = async (nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan.get(decision.choice);
};

it.each(Object.entries(briefs))(
  "counts each gain of the %s on both of its sides",
  async (_, nodes) => {
    const choices = await choicesOf(nodes);
    const gains = choices.flatMap(({ data }) =>
      (data.gains ?? []).map(({ beside, points }) => ({ own: data.candidate, beside, points })),
    );
    const decided = new Set(
      choices.flatMap(({ data }) => (data.basis === "stated" ? [] : [String(data.candidate)])),
    );
    for (const { own, beside, points } of gains) {
      if (!decided.has(beside)) continue;
      expect(gains).toContainEqual({ own: beside, beside: own, points });
    }
  },
);

it("names what leads by itself, and what the whole would lose with it", async () => {
  const choices = (await Promise.all(Object.values(briefs).map(choicesOf))).flat();
  const leaders = choices.flatMap(({ data }) => (data.leader ? [data] : []));
  expect(leaders.length).toBeGreaterThan(0);
  for (const { candidate, leader, margin } of leaders) {
    expect(leader?.candidate).not.toBe(candidate);
    // No combination without the chosen one loses less than the best of them.
    expect(leader?.instead?.lower ?? 1).toBeGreaterThanOrEqual(margin ?? 0);
  }
});

it("rules nothing out for its cloud that is called from anywhere", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product(["api-service"]), mention("SendGrid", { topic: "email", modality: "prefer" }))
    .result();
  const mail = plan.get(decision.option).find(({ id }) => id === "email.amazon-ses");
  expect(mail?.data.eliminated).toBeUndefined();
});

it("says of a second cloud which services the text takes from the first", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product(["web-application"]),
      mention("Amazon S3", { topic: "object-store" }),
      mention("Docker", { topic: "containers" }),
      mention("Kubernetes", { topic: "orchestration" }),
    )
    .result();
  const because = plan
    .get(decision.option)
    .flatMap(({ data }) => (data.eliminated ? [data.eliminated.because] : []));
  const told = because.filter((each) => each.includes("the text takes Amazon S3 from"));
  expect(told.length).toBeGreaterThan(0);
  expect(because.join()).not.toContain("puts the product on");
});
