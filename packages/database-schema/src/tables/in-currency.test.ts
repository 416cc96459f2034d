import type { Draft } from "@planc/core";
import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

async function commentsOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...store("postgresql", "18"), ...nodes)
    .result();
  return plan
    .get(data.column)
    .flatMap(({ id, data: { logical, type, comment } }) =>
      logical === "money" ? [[id, type, comment]] : [],
    );
}
const bid = concept("bid", { name: "Bid" }, { price: { name: "price", type: "decimal" } });

it("says that an amount is in the currency of its row", async () => {
  const sale = concept(
    "sale",
    { name: "Sale" },
    { fee: { name: "fee" }, currency: { name: "currency" } },
  );
  expect(await commentsOf(...sale)).toEqual([
    ["sales.fee", "numeric(19,4)", "Exact amount, in units of currency."],
  ]);
});

it("says that an amount is in the currency of what it is part of", async () => {
  const sale = concept("sale", { name: "Sale" }, { currency: { name: "currency" } });
  expect(await commentsOf(...sale, ...bid, relation("bid", "sale", { required: true }))).toEqual([
    ["bids.price", "numeric(19,4)", "Exact amount, in units of sales.currency, by sale_id."],
  ]);
});

it("says that there is one currency where the text names none", async () => {
  expect(await commentsOf(...bid)).toEqual([
    ["bids.price", "numeric(19,4)", expect.stringContaining("the one currency of the product")],
  ]);
});

it("takes an amount that is no money for a number", async () => {
  const flour = concept("dough", { name: "Dough" }, { flour: { name: "amount", type: "decimal" } });
  expect(await commentsOf(...flour)).toEqual([]);
});
