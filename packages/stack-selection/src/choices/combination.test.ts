import { type Draft, idOf } from "@planc/core";
import { decision } from "@planc/core/ir";
import fc from "fast-check";
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
import { deciding } from "../fixtures/deciding.ts";

const briefs = { tasks, support, shop, fitness, integrations };

const choicesOf = async (nodes: readonly Draft[]) => {
  const { plan } = await deciding.with(...nodes).result();
  return plan.get(decision.choice);
};

/** What a text may name of it, so that each subset is another stack. */
const namable = [
  mention("Grafana", { topic: "dashboards" }),
  mention("Prometheus", { topic: "metrics" }),
  mention("Kubernetes", { topic: "orchestration" }),
  mention("Next.js", { topic: "web-framework" }),
  mention("PostgreSQL", { topic: "relational-store" }),
  mention("Spring Boot", { topic: "api-framework" }),
  mention("GraphQL", { topic: "api-style" }),
];

it("has choices gain beside what the text names alone, or by being the same on both sides", async () => {
  let counted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(briefs)),
      fc.subarray(namable),
      async (nodes, named) => {
        const known = new Set(nodes.map(({ slot, id }) => `${slot}#${id}`));
        const more = named.filter(({ slot, id }) => !known.has(`${slot}#${id}`));
        const choices = await choicesOf([...nodes, ...more]);
        const settled = new Set(
          choices.flatMap(({ data }) =>
            data.basis === "stated" || data.basis === "existing" ? [data.name] : [],
          ),
        );
        for (const { data } of choices) {
          for (const { beside } of data.gains ?? []) {
            counted += 1;
            const name = choices.find((each) => each.data.candidate === beside)?.data.name;
            const isSame = idOf(beside).split(".")[1] === idOf(data.candidate).split(".")[1];
            expect(isSame || settled.has(name ?? "")).toBe(true);
          }
        }
      },
    ),
    { numRuns: 8 },
  );
  expect(counted).toBeGreaterThan(0);
});

it("keeps a log store by its own scores, whatever else it is made to go with", async () => {
  const { plan } = await deciding
    .with(
      ...briefs.shop.filter(({ slot }) => slot !== "brief/mention"),
      mention("centralized monitoring", { kind: "pattern" }),
    )
    .result();
  const chosen = plan.get(decision.choice).find(({ id }) => id === "logging");
  const totals = plan
    .get(decision.option)
    .filter(({ data }) => data.topic === "decision/topic#logging" && !data.eliminated);
  const own = totals.find(({ data }) => data.candidate === chosen?.data.candidate);
  expect(own?.data.total).toBe(Math.max(...totals.map(({ data }) => data.total)));
  expect(chosen?.data.leader).toBeUndefined();
});

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

it("rules out what belongs to a provider where no provider is called for, wherever it is called from", async () => {
  const { plan } = await deciding
    .with(product(["api-service"]), mention("SendGrid", { topic: "email", modality: "prefer" }))
    .result();
  const mail = plan.get(decision.option).find(({ id }) => id === "email.amazon-ses");
  expect(mail?.data.eliminated?.because).toContain("Belongs to AWS");
});

it("says of a second cloud which services the text takes from the first", async () => {
  const { plan } = await deciding
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
