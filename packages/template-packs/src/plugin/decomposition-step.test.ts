import { decision, deployment, document } from "@planc/core/ir";
import { planTester, testPluginContract } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { services } from "../fixtures/services.ts";
import { tidePack } from "../fixtures/tide-pack.ts";
import type { PackDecomposition } from "../format/decomposition.ts";
import type { Pack } from "../format/pack-schema.ts";
import { loadPack } from "../load/load-pack.ts";
import { packPlugin } from "./pack-plugin.ts";

const perContext: PackDecomposition = {
  per: "context",
  unit: "service",
  because: "each team has one",
};
const cut = (...decomposition: readonly PackDecomposition[]): Pack => ({
  ...tidePack,
  styles: ["microservices", "serverless"],
  decomposition,
});

async function nodesOf(pack: Pack, options: Readonly<Record<string, unknown>> = {}) {
  const { plan } = await planTester({
    plugins: [packPlugin(pack, { chosen: true })],
    options,
  }).run();
  return plan.get(decision.decomposition);
}

it("says for each of its styles how contexts become deployables, with what it leaves out filled in", async () => {
  const nodes = await nodesOf(cut(perContext));
  expect(nodes.map(({ id }) => id)).toEqual(["tide.microservices", "tide.serverless"]);
  expect(nodes[0]?.data).toEqual({
    style: "microservices",
    per: "context",
    unit: "service",
    modules: false,
    idle: "own",
    queues: "unit",
    because: "each team has one",
  });
  const [whole] = await nodesOf(
    cut({ style: "serverless", per: "whole", unit: "function", because: "there is one team" }),
  );
  expect(whole?.data).toMatchObject({ modules: true, idle: "joined", queues: "worker" });
});

it("takes a number from a parameter that its users set", async () => {
  const pack = cut({ ...perContext, most: { parameter: "most" } });
  const mostOf = async (options: Readonly<Record<string, unknown>>) =>
    (await nodesOf(pack, options)).map(({ data }) => data.most);
  expect(await mostOf({})).toEqual([2, 2]);
  expect(await mostOf({ most: 5 })).toEqual([5, 5]);
});

describe("refuses", () => {
  it.each([
    [
      "a worker's queue in functions",
      { ...perContext, unit: "function", queues: "unit" },
      "can be unit only",
    ],
    ["a number of one", { per: "whole", unit: "service", most: 2, because: "x" }, "has no meaning"],
    [
      "a parameter that is not there",
      { ...perContext, most: { parameter: "least" } },
      "which it does not have",
    ],
    [
      "a parameter that is no number",
      { ...perContext, most: { parameter: "word" } },
      "which is a text",
    ],
  ])("%s", async (_, decomposition, reason) => {
    const loaded = await loadPack(
      { ...tidePack, decomposition: [decomposition] },
      { core: "0.3.0" },
    );
    expect("findings" in loaded && loaded.findings.map(({ message }) => message).join()).toContain(
      reason,
    );
  });

  it("two cuts of one style", async () => {
    const loaded = await loadPack(cut(perContext, { ...perContext, style: "serverless" }), {
      core: "0.3.0",
    });
    expect(
      "findings" in loaded && loaded.findings.map(({ code, message }) => [code, message]),
    ).toEqual([
      [
        "template-packs/cut-repeated",
        "Pack tide says twice how serverless is cut into deployables.",
      ],
    ]);
  });
});

it("lets a pack that extends another cut one of its styles in its own way", async () => {
  const base = cut(perContext);
  const own = {
    ...tidePack,
    name: "low-tide",
    extends: "tide",
    decomposition: [{ ...perContext, style: "serverless", unit: "function" }],
  };
  const loaded = await loadPack(own, { core: "0.3.0", bases: [base] });
  expect(
    "pack" in loaded && loaded.pack.decomposition?.map(({ style, unit }) => [style, unit]),
  ).toEqual([
    ["microservices", "service"],
    ["serverless", "function"],
  ]);
});

const full: Pack = {
  ...cut(perContext),
  instances: [{ unit: "service", memory: 256, concurrency: 20, because: "rooms are small" }],
  glossary: [{ term: "Berth", meaning: "A place for a ship.", also: ["berths"] }],
};

it("writes sizes of instances and terms as the pack has them", async () => {
  const { plan } = await planTester({ plugins: [packPlugin(full, { chosen: true })] }).run();
  expect(plan.get(deployment.size).map(({ id, data }) => [id, data])).toEqual([
    [
      "tide.service",
      {
        unit: "service",
        memory: { value: 0.256, unit: "GB-memory" },
        concurrency: { value: 20, unit: "count" },
        because: "rooms are small",
      },
    ],
  ]);
  expect(plan.get(document.term).map(({ id, data }) => [id, data])).toEqual([
    ["tide.berth", { term: "Berth", meaning: "A place for a ship.", also: ["berths"] }],
  ]);
});

testPluginContract(packPlugin(full, { chosen: false }), {
  cases: [
    { name: "nothing to read", nodes: [] },
    { name: "services", nodes: services },
  ],
  untested: {
    "template-failed": "the templates of this pack do not fail",
    "link-outside": "the templates of this pack have no such link",
  },
});
