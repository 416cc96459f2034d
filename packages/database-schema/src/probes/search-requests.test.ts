import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { asks, inSearchEngine, recommended } from "../fixtures/apiary.ts";
import plugin from "../plugin.ts";
import { requestProblem } from "./search-request-forms.ts";

async function written(engine: string) {
  const result = await planTester({ plugins: [plugin] })
    .with(
      ...inSearchEngine(engine),
      ...recommended.filter(({ id }) => /^(?:user|order)/.test(id)),
      asks("fr-1", "Search ranks honeys by popularity, with facets."),
    )
    .result();
  const text = (end: string) =>
    result.files.find(({ path }) => path === `database/search/honeys.${end}`)?.text ?? "";
  const [index] = result.plan.get(data.searchIndex);
  const known = new Set((index?.data.fields ?? []).map(({ name }) => name));
  return {
    queries: text("queries.visitor.json"),
    judgements: text("judgements.json"),
    mapping: text("json"),
    known,
  };
}

it("asks an engine for words by weight, for what the policy shows, and for counts", async () => {
  const { queries, known } = await written("elasticsearch");
  const { search } = JSON.parse(queries);
  expect(search.query.bool.filter).toEqual([{ term: { sale: "open" } }]);
  expect(search.query.bool.should).toEqual([
    { range: { stock: { gt: 0, boost: 2 } } },
    { rank_feature: { field: "popularity" } },
  ]);
  expect(search.aggs).toEqual({
    blossom: { terms: { field: "blossom", size: 10 } },
    stock: { stats: { field: "stock" } },
  });
  const named = new Set([...known, "popularity"]);
  expect(requestProblem("elasticsearch", "queries", queries, named)).toBeUndefined();
  named.delete("blossom");
  expect(requestProblem("elasticsearch", "queries", queries, named)).toBe(
    "blossom is no field of the index",
  );
});

it("keeps how often a thing was taken in the documents where that ranks", async () => {
  const { mapping } = await written("elasticsearch");
  expect(JSON.parse(mapping).mappings.properties.popularity).toEqual({ type: "rank_feature" });
});

it("judges the engine by names of the seed, whole and with a letter left out", async () => {
  const { judgements, known } = await written("elasticsearch");
  const { requests, metric } = JSON.parse(judgements);
  expect(metric).toEqual({ dcg: { k: 10, normalize: true } });
  expect(requests.map(({ id }: { id: string }) => id.replace(/-\d+$/, ""))).toEqual(
    expect.arrayContaining(["whole-title", "beginning"]),
  );
  expect(
    requestProblem("elasticsearch", "judgements", judgements, new Set([...known, "popularity"])),
  ).toBeUndefined();
});

it.each(["meilisearch", "typesense", "algolia"] as const)(
  "speaks the language of %s",
  async (form) => {
    const { queries, judgements, known } = await written(form);
    const named = new Set([...known, "popularity"]);
    expect(requestProblem(form, "queries", queries, named)).toBeUndefined();
    expect(requestProblem(form, "judgements", judgements, named)).toBeUndefined();
    expect(queries).toContain("open");
  },
);
