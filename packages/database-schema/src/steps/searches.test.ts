import type { Draft } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { asks, honeys, inSearchEngine } from "../fixtures/apiary.ts";
import { store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

async function planned(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return {
    plan,
    told: findings.flatMap(({ code, message }) =>
      code.startsWith("database/search-") ? [`${code}: ${message}`] : [],
    ),
    rules: new Map(plan.get(data.searchRule).map((each) => [each.data.about, each])),
  };
}

describe("a search in the database", () => {
  it("names its operation, its fields and what narrows it, and none of an engine's machinery", async () => {
    const { plan, told } = await planned(...store("postgresql", "18"), ...honeys);
    const [search] = plan.get(data.search);
    expect(search?.data).toMatchObject({
      by: "index",
      index: "data/index#honeys.honeys_search_idx",
      open: true,
      operations: ["api/operation#list-honeys"],
      words: ["data/field#honey.name", "data/field#honey.story"],
      filters: ["data/field#honey.blossom"],
    });
    expect(plan.get(data.searchFacet)).toEqual([]);
    expect(plan.get(data.searchRule)).toEqual([]);
    expect(told).toEqual([]);
  });

  it("says which wishes it does not meet, with what asks for them", async () => {
    const { told } = await planned(
      ...store("postgresql", "18"),
      ...honeys,
      asks("fr-1", "Search of honeys tolerates typos."),
    );
    expect(told).toEqual([
      "database/search-wish-unserved: Tolerance of wrong letters is asked of the search of honeys (FR-1), and PostgreSQL 18 does not do it.",
    ]);
  });

  it("suggests by the same index where that is asked", async () => {
    const { rules } = await planned(
      ...store("postgresql", "18"),
      ...honeys,
      asks("fr-1", "Honey search has autocomplete."),
    );
    expect(rules.get("suggestions")?.data.says).toContain("to_tsquery('simple', '<word>:*')");
  });

  it("tells of more rows than an index answers", async () => {
    const { told, plan } = await planned(
      ...store("postgresql", "18"),
      ...honeys,
      given(brief.quantity, "honeys", {
        about: "honeys",
        measure: "other",
        kind: "system-target",
        comparator: "=",
        value: 5_000_000,
        unit: "honey",
        subject: "brief/concept#honey",
      }),
    );
    expect(plan.get(data.search)[0]?.data.rows?.value).toBe(5_000_000);
    expect(told).toEqual([
      "database/search-outgrows-database: honeys come to 5,000,000 rows, and an index of the database finds words in up to 1,000,000.",
    ]);
  });
});

describe("a search in an engine", () => {
  it("lets visitors find what the policy shows, and keepers all", async () => {
    const { plan, told } = await planned(...inSearchEngine("elasticsearch"));
    expect(
      plan.get(data.searchRight).map(({ data: { kind, value, roles } }) => [kind, value, roles]),
    ).toEqual([
      ["value", "open", ["brief/actor#visitor"]],
      ["all", undefined, ["brief/actor#keeper"]],
    ]);
    expect(told).toEqual([]);
  });

  it("counts closed lists and amounts, but neither codes nor what the policy fixes", async () => {
    const { plan } = await planned(...inSearchEngine("elasticsearch"));
    expect(plan.get(data.searchFacet).map(({ data: { name, counts } }) => [name, counts])).toEqual([
      ["blossom", "values"],
      ["stock", "ranges"],
    ]);
  });

  it("ranks by words, then by what can be had, then by age", async () => {
    const { plan } = await planned(...inSearchEngine("elasticsearch"));
    expect(
      plan.get(data.searchSignal).map(({ data: { signal, weight } }) => [signal, weight]),
    ).toEqual(
      expect.arrayContaining([
        ["words", 3],
        ["words", 1],
        ["stock", 2],
        ["newest", undefined],
      ]),
    );
  });

  it("adds up how long a change is not found, from numbers that it names", async () => {
    const { rules } = await planned(...inSearchEngine("opensearch"));
    expect(rules.get("freshness")?.data.figure).toMatchObject({
      value: 2.25,
      formula: "look + send + refresh",
    });
  });

  it("takes words apart in the languages that the text names, and else says what it assumes", async () => {
    const named = await planned(
      ...inSearchEngine("elasticsearch"),
      asks("fr-1", "Stories are in German and in French."),
    );
    expect(
      named.plan
        .get(data.searchLanguage)
        .map(({ data: { analyser }, why }) => [analyser, why.kind]),
    ).toEqual([
      ["german", "derived"],
      ["french", "derived"],
    ]);
    const guessed = await planned(
      ...inSearchEngine("elasticsearch"),
      asks("fr-1", "The visitors of the shop look for the honey and its story with words."),
    );
    expect(
      guessed.plan
        .get(data.searchLanguage)
        .map(({ data: { analyser }, why }) => [analyser, why.kind]),
    ).toEqual([["english", "assumed"]]);
  });

  it("judges by rows of the seed what visitors may find, and by none that they may not", async () => {
    const { plan } = await planned(...inSearchEngine("elasticsearch"));
    expect(plan.get(data.searchCheck).map(({ data: { kind } }) => kind)).toEqual(
      expect.arrayContaining(["whole-title", "letter-wrong", "code", "not-shown"]),
    );
  });

  it("is of no use where nothing is looked for", async () => {
    const { told } = await planned(
      ...inSearchEngine("elasticsearch").filter(({ id }) => !id.includes("hone")),
      ...honeys.filter(({ id }) => id !== "list-honeys"),
    );
    expect(told.join()).toContain("search-engine-unused");
  });
});

it("tells of words that are looked for in what is encrypted end to end, with both statements", async () => {
  const { told } = await planned(
    ...store("postgresql", "18"),
    ...honeys,
    asks("fr-4", "Honeys have end-to-end encryption."),
  );
  expect(told).toEqual([
    "database/search-of-ciphertext: honeys are searched on the server (listHoneys), and encrypted end to end (FR-4): there are no words to find.",
  ]);
});

it("takes the words of the one language that the text names apart as PostgreSQL does, and names of people not", async () => {
  const { plan } = await planned(
    ...store("postgresql", "18"),
    ...honeys,
    asks("fr-1", "All stories of honeys are in German."),
  );
  expect(
    plan.get(data.accessPattern).flatMap(({ data: each }) => each.configuration ?? []),
  ).toEqual(["german"]);
  expect(plan.get(data.index).flatMap(({ data: each }) => each.configuration ?? [])).toEqual([
    "german",
  ]);
  expect(
    plan.get(data.searchLanguage).map(({ data: { tag, analyser } }) => [tag, analyser]),
  ).toEqual([["de", "german"]]);
});
