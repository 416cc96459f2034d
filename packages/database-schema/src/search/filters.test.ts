import type { DataOf, Draft } from "@planc/core";
import { type api, brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { inSearchEngine } from "../fixtures/apiary.ts";
import { relation } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

type Policy = DataOf<typeof security.policy>;

/** Honeys in an engine, each of a keeper, with who may look at them. */
async function searched(
  policies: Readonly<Record<string, Omit<Policy, "role" | "concept" | "actions" | "effects">>>,
  engine = "elasticsearch",
  more: readonly Draft[] = [],
) {
  const ids = Object.keys(policies);
  const nodes = inSearchEngine(engine)
    .filter(({ id }) => id !== "visitor.honey" && id !== "keeper.honey")
    .map((each) =>
      each.id === "list-honeys"
        ? {
            ...each,
            data: {
              ...(each.data as DataOf<typeof api.operation>),
              access: {
                kind: "public" as const,
                because: "Anybody looks.",
                policies: ids.map((id) => `security/policy#${id}.honey` as const),
              },
            },
          }
        : each,
    );
  const result = await planTester({ plugins: [plugin] })
    .with(
      ...nodes.filter(({ id }) => !more.some((each) => each.id === id)),
      ...more,
      given(brief.concept, "user", { name: "User", role: "stored" }),
      relation("honey", "user", { required: true }),
      ...ids.map((id) =>
        given(security.policy, `${id}.honey`, {
          role: `brief/actor#${id}`,
          concept: "brief/concept#honey",
          actions: [],
          effects: ["list"],
          ...policies[id],
          condition: policies[id]?.condition ?? "always",
        }),
      ),
    )
    .result();
  const file = (end: string) =>
    result.files.find(({ path }) => path === `database/search/honeys.${end}.json`)?.text;
  return {
    rights: result.plan.get(data.searchRight).map(({ data: each }) => each),
    paths: result.files.flatMap(
      ({ path }) => /search\/honeys\.(queries.*)\.json/.exec(path)?.[1] ?? [],
    ),
    file,
    told: result.findings.flatMap(({ code, severity }) =>
      code === "database/search-right-untold" ? [severity] : [],
    ),
    filterOf: (end: string) => JSON.parse(file(end) ?? "{}").search?.query.bool.filter,
  };
}

const own = {
  condition: "own" as const,
  when: "owns the honey",
  by: ["brief/relation#honey.user"] as [`brief/relation#${string}`],
};

it("joins what is one's own and what has to hold of it with an and", async () => {
  const { filterOf } = await searched({
    keeper: {
      ...own,
      when: "owns the honey, and the sale of the honey is open",
      limits: ["the sale of the honey is open"],
    },
  });
  expect(filterOf("queries")).toEqual([
    { term: { user_id: "{{caller}}" } },
    { term: { sale: "open" } },
  ]);
});

it("opens what its owner shows to all, and nothing else", async () => {
  const { filterOf } = await searched({
    keeper: {
      ...own,
      when: "owns the honey, or its sale is open",
      opens: [{ attribute: "brief/attribute#honey.sale", value: "open" }],
    },
  });
  expect(filterOf("queries")).toEqual([
    {
      bool: {
        should: [{ term: { user_id: "{{caller}}" } }, { term: { sale: "open" } }],
        minimum_should_match: 1,
      },
    },
  ]);
});

it("asks for each group of those who may find other rows by itself", async () => {
  const { paths, filterOf } = await searched({
    visitor: { condition: "state", when: "the sale of the honey is open" },
    keeper: own,
  });
  expect(paths).toEqual(["queries.keeper", "queries.visitor"]);
  expect(filterOf("queries.visitor")).toEqual([{ term: { sale: "open" } }]);
  expect(filterOf("queries.keeper")).toEqual([{ term: { user_id: "{{caller}}" } }]);
});

it.each([
  "the honey was tasted by the keeper",
  "the comb of the honey is open",
  "the sale of the honey is open, and the moon is full",
])("asks for nothing where no field tells the condition: %s", async (when) => {
  const { paths, told } = await searched({ visitor: { condition: "state", when } });
  expect(paths).toEqual([]);
  expect(told).toEqual(["error"]);
});

it("keeps out what a condition excludes, and takes each of several values", async () => {
  const not = await searched({
    visitor: { condition: "state", when: "the sale of the honey is not planned" },
  });
  expect(not.filterOf("queries")).toEqual([
    {
      bool: {
        should: [{ term: { sale: "open" } }, { term: { sale: "over" } }],
        minimum_should_match: 1,
      },
    },
  ]);
});

const hostile = ["c++", "b (draft", "(a+)+z", "x || id:!=0", 'a" OR id > 0 OR b = "'];
const withSale = (values: readonly string[]) => [
  given(brief.attribute, "honey.sale", {
    concept: "brief/concept#honey",
    name: "sale",
    type: "enum",
    values: [...values],
    required: true,
  }),
  given(data.field, "honey.sale", {
    entity: "data/entity#honey",
    name: "sale",
    type: "enum",
    required: true,
    unique: false,
    generated: false,
    values: [...values],
    attribute: "brief/attribute#honey.sale",
  }),
];

it.each(hostile)("takes a value for text and not for a pattern or a filter: %s", async (value) => {
  const condition = { condition: "state" as const, when: `the sale of the honey is ${value}` };
  const elastic = await searched(
    { visitor: condition },
    "elasticsearch",
    withSale([value, "over"]),
  );
  expect(elastic.filterOf("queries")).toEqual([{ term: { sale: value } }]);
  const { file } = await searched({ visitor: condition }, "typesense", withSale([value, "over"]));
  expect(JSON.parse(file("queries") ?? "").search.filter_by).toBe(`sale:=\`${value}\``);
  const meili = await searched({ visitor: condition }, "meilisearch", withSale([value, "over"]));
  expect(JSON.parse(meili.file("queries") ?? "").search.filter).toEqual([
    [`sale = ${JSON.stringify(value)}`],
  ]);
});

it("judges with an account of the seed, and finds nothing of others", async () => {
  const { file } = await searched({ keeper: own });
  const judged = file("judgements") ?? "";
  expect(judged).not.toContain("{{");
  expect(JSON.parse(judged).requests.length).toBeGreaterThan(0);
  const [first] = JSON.parse(file("hidden") ?? "[]");
  expect(first.never).toHaveLength(1);
  expect(judged).not.toContain(first.never[0]);
});
