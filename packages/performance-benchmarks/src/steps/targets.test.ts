import { brief, performance } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { product, quantity } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

it("keeps the strictest of several demands on the same thing", async () => {
  const demand = (id: string, value: number) =>
    quantity(id, {
      about: "search",
      measure: "response-time",
      comparator: "<=",
      value,
      unit: "ms",
    });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product("web-application"), demand("one", 800), demand("two", 300), demand("three", 500))
    .result();
  const found = plan.get(performance.target).filter((each) => each.id === "search.response-time");
  expect(found.map((each) => each.data.value)).toEqual([{ value: 300, unit: "ms" }]);
});

it("holds the product to the share of errors that the text gives, and to the usual one otherwise", async () => {
  const targetsWith = async (about: string, value: number) => {
    const share = quantity("errors", { about, comparator: "<", kind: "limit", value, unit: "%" });
    const { plan } = await planTester({ plugins: [plugin] })
      .with(product("web-application"), share)
      .result();
    return plan
      .get(performance.target)
      .filter(({ data }) => data.measure === "error-rate")
      .map(({ why, data }) => [why.kind, data.comparator, data.value.value]);
  };
  expect(await targetsWith("error rate", 0.5)).toEqual([["stated", "<", 0.5]]);
  expect(await targetsWith("error rate of students", 0.5)).toEqual([["assumed", "<", 1]]);
  // So much is a reason to wake somebody, and no promise.
  expect(await targetsWith("error rate", 20)).toEqual([["assumed", "<", 1]]);
});

it("says which deed a response time is of, by the words that name it", async () => {
  const visit = given(brief.action, "visit-poster", {
    actors: [],
    verb: "visit",
    concept: "brief/concept#poster",
    effect: "read",
    requirements: [],
  });
  const time = (about: string) =>
    quantity(about, { about, measure: "response-time", comparator: "<=", value: 80, unit: "ms" });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product("web-application"), visit, time("redirection latency"), time("page responses"))
    .result();
  const applies = plan
    .get(performance.target)
    .flatMap(({ data }) => (data.measure === "response-time" ? [[data.name, data.applies]] : []));
  expect(applies).toEqual([
    ["Page responses, p95", []],
    ["Redirection latency, p95", ["brief/action#visit-poster"]],
  ]);
});

it("times a command where it runs, as no server answers it", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("command-line-tool"),
      quantity("search", { measure: "response-time", comparator: "<", value: 500, unit: "ms" }),
    )
    .result();
  expect(plan.get(performance.target).map(({ data }) => [data.method, data.condition])).toEqual([
    ["timed runs of the build, in CI", "With the planned data volume."],
  ]);
});
