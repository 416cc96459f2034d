import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile, idIn } from "../fixtures/compile.ts";
import { action, actor, concept, product, stated, style } from "../fixtures/nodes.ts";

const orchard: readonly Draft[] = [
  product("Orchard", ["web-application"]),
  style("layered-monolith"),
  actor("Grower"),
  concept("Tree"),
  concept("Harvest"),
  concept("Forecast"),
  action("Grower", "plant", "Tree", "create", { critical: true }),
  action("Grower", "list", "Forecast", "list"),
  ...stated("relational-store", "PostgreSQL"),
];
const flowsOf = async (nodes: readonly Draft[]) => {
  const { plan } = await compile(nodes);
  const steps = new Map<string, readonly string[]>(
    plan
      .get(architecture.flow)
      .map(({ id, data }) => [
        id,
        data.steps
          .filter(({ mode }) => mode !== "reply")
          .map(({ from, to, message }) => `${idIn(from)} > ${idIn(to)}: ${message}`),
      ]),
  );
  return { steps, connections: plan.get(architecture.connection) };
};

it("follows a model from what it is made from to what it makes", async () => {
  const model = stated("machine-learning", "scikit-learn", "training of forecasts");
  const { steps, connections } = await flowsOf([...orchard, ...model]);
  expect(steps.get("train-model")).toEqual([
    "machine-learning > relational-store: read harvests and trees of the last 12 weeks (assumed)",
    "machine-learning > relational-store: keep the model under a new version, with how well it did",
    "machine-learning > relational-store: name that version as the one in use",
  ]);
  expect(steps.get("make-predictions")).toEqual([
    "machine-learning > relational-store: fetch the model in use",
    "machine-learning > relational-store: read harvests and trees of the last 12 weeks (assumed)",
    "machine-learning > relational-store: insert forecasts with the version of the model, beside those of runs before; the newest are shown",
  ]);
  // It runs by the clock: nothing is handed to it.
  expect(connections.filter(({ data }) => idIn(data.to) === "machine-learning")).toEqual([]);
});

it("reads who agreed first, and rows of those alone", async () => {
  const { steps, connections } = await flowsOf([
    ...orchard,
    concept("Consent", {
      states: [
        { name: "given", next: ["withdrawn"] },
        { name: "withdrawn", next: [] },
      ],
    }),
    action("Grower", "give", "Consent", "create"),
    ...stated("machine-learning", "scikit-learn", "training of forecasts"),
  ]);
  expect(steps.get("train-model")?.slice(0, 2)).toEqual([
    "machine-learning > relational-store: read whose consents hold now",
    "machine-learning > relational-store: read harvests and trees of the last 12 weeks (assumed), of those alone",
  ]);
  const reads = connections.find(({ id }) => id === "machine-learning.relational-store");
  expect(reads?.data.carries).toContain("brief/concept#consent");
});

it("keeps models in object storage where there is some", async () => {
  const { steps } = await flowsOf([
    ...orchard,
    ...stated("machine-learning", "scikit-learn", "training of forecasts"),
    ...stated("object-store", "MinIO", "models"),
  ]);
  expect(steps.get("train-model")?.slice(1)).toEqual([
    "machine-learning > object-store: keep the model under a new version, with how well it did",
    "machine-learning > object-store: name that version as the one in use",
  ]);
});

it("trains no model that is rented, and makes nothing that the text does not name", async () => {
  const rented = await flowsOf([
    ...orchard,
    ...stated("machine-learning", "OpenAI API", "forecasts"),
  ]);
  expect([...rented.steps.keys()].filter((id) => /model|prediction/.test(id))).toEqual([
    "make-predictions",
  ]);
  const unnamed = await flowsOf([
    ...orchard,
    ...stated("machine-learning", "scikit-learn", "training on pictures"),
  ]);
  expect([...unnamed.steps.keys()].filter((id) => /model|prediction/.test(id))).toEqual([
    "train-model",
  ]);
});

it("reads no table of files for a model that looks at none", async () => {
  const photo = given(brief.attribute, "tree.photo", {
    concept: "brief/concept#tree",
    name: "photo",
    type: "file",
  });
  const first = async (purpose: string) => {
    const model = stated("machine-learning", "scikit-learn", purpose);
    const { steps } = await flowsOf([...orchard, ...model, photo]);
    return steps.get("train-model")?.[0];
  };
  expect(await first("training of forecasts")).toMatch(/read harvests of/);
  expect(await first("training of forecasts from photos")).toMatch(/read harvests and trees of/);
});
