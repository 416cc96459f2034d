import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { inSearchEngine } from "../fixtures/apiary.ts";
import { choice, component } from "../fixtures/build.ts";
import { cached } from "../fixtures/other-stores.ts";
import plugin from "../plugin.ts";

async function written(engine: string) {
  const { files, plan } = await planTester({ plugins: [plugin] })
    .with(...inSearchEngine(engine))
    .result();
  return {
    plan,
    textOf: (path: string) => files.find((each) => each.path === `database/${path}`)?.text ?? "",
  };
}

it("judges by documents of which the word of a name stands in the text of another, and the last is hidden", async () => {
  const { textOf } = await written("elasticsearch");
  const documents = textOf("search/honeys.fixture.ndjson")
    .split("\n")
    .flatMap((line) => (line === "" ? [] : [JSON.parse(line)]))
    .filter((each) => each.index === undefined);
  expect(documents.length).toBeGreaterThan(1);
  expect(documents[1].story).toContain("Goes with: ");
  expect(documents[0].name).toContain(/Goes with: (.+)\./.exec(documents[1].story)?.[1] ?? "–");
  expect(documents.map(({ sale }) => sale === "open")).toEqual(
    documents.map((_, at) => at < documents.length - 1),
  );
});

it("asks in an index of its own, and has the name weigh more than the text", async () => {
  const { textOf } = await written("elasticsearch");
  const { requests } = JSON.parse(textOf("search/honeys.judgements.json"));
  const before = requests.find(({ id }: { id: string }) => id.startsWith("title-before-prose"));
  expect(
    before.ratings.map(({ _index, rating }: { _index: string; rating: number }) => [
      _index,
      rating,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ["honeys_judged", 3],
      ["honeys_judged", 1],
    ]),
  );
});

it("has no statement for words that an engine finds", async () => {
  const { textOf, plan } = await written("elasticsearch");
  expect(plan.get(data.accessPattern).some((each) => (each.data.searches?.length ?? 0) > 0)).toBe(
    true,
  );
  expect(textOf("access-patterns.sql")).not.toContain("plainto_tsquery");
});

it("keeps no page that was found by words where an engine follows later", async () => {
  const listOf = async (isSearched: boolean) => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(
        ...cached,
        ...(isSearched
          ? [
              component("search-engine", "search-engine", {
                choice: "decision/choice#search-engine",
              }),
              ...choice("search-engine", "elasticsearch"),
            ]
          : []),
      )
      .result();
    return plan.get(data.keyPattern).find(({ id }) => id === "cache.stamp.list")?.data.holds;
  };
  expect(await listOf(true)).toContain("No page found by q");
  expect(await listOf(false)).not.toContain("No page found by q");
});
