import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";
import { openPglite } from "../probes/open-database.ts";

const money = { type: "money", required: true, minimum: 0 } as const;

async function sale(attributes: Parameters<typeof concept>[2]) {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(...store("postgresql", "18"), ...concept("sale", { name: "Sale" }, attributes))
    .result();
  const textOf = (name: string) => files.find(({ path }) => path.endsWith(name))?.text ?? "";
  return {
    rules: plan.get(data.guard).map(({ data: { name, rule } }) => [name, rule.kind]),
    sql: textOf("schema.sql"),
    seed: textOf("seed.sql"),
  };
}

it("checks a sum against its parts, and counts what is empty as nothing", async () => {
  const { sql } = await sale({
    net: { name: "net", ...money },
    tip: { name: "tip", type: "money" },
    rebate: { name: "rebate", ...money },
    total: { name: "total", ...money, sum: { of: ["net", "tip"], less: ["rebate"] } },
  });
  expect(sql).toContain(
    "CONSTRAINT sales_total_sum CHECK (total = net + coalesce(tip, 0) - rebate)",
  );
});

it("checks no sum of which a part is missing, or another charge stands beside", async () => {
  const { rules } = await sale({
    net: { name: "net", ...money },
    total: { name: "total", ...money, sum: { of: ["net", "duty"] } },
  });
  expect(rules).toEqual([]);
  const beside = await sale({
    net: { name: "net", ...money },
    discount: { name: "loyalty discount", ...money },
    total: { name: "total", ...money, sum: { of: ["net"] } },
  });
  expect(beside.rules).toEqual([]);
});

it("holds a number within another one, by what is said or by their names", async () => {
  const { sql } = await sale({
    paid: { name: "paid", ...money },
    refunded: { name: "refunded", ...money, notOver: "paid" },
    least: { name: "min age", type: "integer" },
    most: { name: "max_age", type: "integer" },
  });
  expect(sql).toContain("CONSTRAINT sales_refunded_most CHECK (refunded <= paid)");
  expect(sql).toContain("CONSTRAINT sales_min_age_most CHECK (min_age <= max_age)");
});

it("checks no total beside an amount that may be a charge, and one beside what was paid of it", async () => {
  const besides = (name: string) =>
    sale({
      net: { name: "net", ...money },
      other: { name, ...money },
      total: { name: "total", ...money, sum: { of: ["net"] } },
    });
  expect((await besides("gift card amount")).rules).toEqual([]);
  expect((await besides("amount paid")).rules).toEqual([["sales_total_sum", "sum"]]);
});

it("holds a number within one that is held within a third", async () => {
  const { rules } = await sale({
    refunded: { name: "refunded", ...money, notOver: "captured" },
    captured: { name: "captured", ...money, notOver: "authorised" },
    authorised: { name: "authorised", ...money },
  });
  expect(rules).toEqual([
    ["sales_captured_most", "not-over"],
    ["sales_refunded_most", "not-over"],
  ]);
});

it("holds nothing in a circle, and nothing within a number of another kind", async () => {
  const { rules } = await sale({
    one: { name: "one", ...money, notOver: "other" },
    other: { name: "other", ...money, notOver: "one" },
    third: { name: "third", type: "integer", notOver: "one" },
    fourth: { name: "fourth", ...money, notOver: "fourth" },
  });
  expect(rules).toEqual([]);
});

it("seeds rows that add up and keep within, in PostgreSQL itself", async () => {
  const { sql, seed } = await sale({
    net: { name: "net", ...money },
    tip: { name: "tip", type: "money" },
    total: { name: "total", ...money, sum: { of: ["net", "tip"] } },
    refunded: { name: "refunded", ...money, notOver: "total" },
  });
  const db = await openPglite([]);
  await db.exec(sql);
  await db.exec(seed);
  const { rows } = await db.query<{ n: number }>("SELECT count(*)::int AS n FROM sales");
  expect(rows[0]?.n).toBeGreaterThan(0);
  await expect(db.exec("UPDATE sales SET refunded = total + 1")).rejects.toThrow(
    "sales_refunded_most",
  );
  await expect(db.exec("UPDATE sales SET tip = 1 + coalesce(tip, 0)")).rejects.toThrow(
    "sales_total_sum",
  );
  await db.close();
}, 60_000);
