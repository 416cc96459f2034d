import type { Draft } from "@planc/core";
import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { asks, honeys, recommended } from "../fixtures/apiary.ts";
import { store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

async function planned(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return {
    recommendations: plan.get(data.recommendation).map((each) => each.data),
    levels: plan.get(data.recommendationLevel).map((each) => each.data),
    told: findings.flatMap(({ code, message }) =>
      code.startsWith("database/recommendation-") ? [message] : [],
    ),
  };
}

it("counts what people bought by the lines of their orders, and says what no table keeps", async () => {
  const { recommendations, told } = await planned(...recommended);
  expect(recommendations).toMatchObject([
    {
      entity: "data/entity#honey",
      person: "data/entity#user",
      events: [
        {
          table: "data/table#order_lines",
          thing: "data/column#order_lines.honey_id",
          person: "data/column#orders.user_id",
        },
      ],
      missing: ["views of honeys"],
    },
  ]);
  expect(told.toSorted()).toEqual([
    "honeys are to be recommended from what no table keeps: views of honeys.",
    "honeys are to be recommended, and no operation answers with them.",
  ]);
});

it("goes from what is popular to a model, each with what it needs", async () => {
  const { levels } = await planned(...recommended);
  expect(
    levels
      .toSorted((a, b) => a.level - b.level)
      .map(({ kind, needs, from }) => [kind, needs?.value, from[0]]),
  ).toEqual([
    ["popular", 100, "data/table#order_lines"],
    ["alike", undefined, "data/field#honey.blossom"],
    ["together", undefined, "data/table#order_lines"],
    ["model", 50_000, "data/table#order_lines"],
  ]);
});

it.each([
  "Below a honey, visitors see similar honeys.",
  "Similar honeys",
  "Personalized honey recommendations",
  "Users are shown recommended honeys.",
])("plans them where the text asks for them: %s", async (text) => {
  const { recommendations } = await planned(
    ...store("postgresql", "18"),
    ...honeys,
    asks("fr-2", text),
  );
  expect(recommendations.map(({ entity }) => entity)).toEqual(["data/entity#honey"]);
});

it.each([
  "We follow the OWASP recommendations for honeys.",
  "It is recommended that honeys have a story.",
  "Honeys are listed by name.",
  "There are no automatic recommendations of honeys.",
  "When they search, then matching honeys are returned.",
  "Keepers filter, to identify similar honeys for a mailing.",
])("plans none where the text asks for none: %s", async (text) => {
  const { recommendations, levels } = await planned(
    ...store("postgresql", "18"),
    ...honeys,
    asks("fr-2", text),
  );
  expect([...recommendations, ...levels]).toEqual([]);
});
