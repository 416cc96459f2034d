import type { Draft } from "@planc/core";
import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

async function columnsOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...store("postgresql", "18"), ...nodes)
    .result();
  const columns = plan.get(data.column);
  return new Map(
    plan.get(data.table).map(({ data: table }) => [
      table.name,
      table.columns.flatMap((ref) => {
        const found = columns.find((column) => column.ref === ref)?.data;
        return found ? [`${found.name} ${found.type}${found.nullable ? "" : " NOT NULL"}`] : [];
      }),
    ]),
  );
}

const beam = concept("product", { name: "Product" }, { name: { name: "name" } });

describe("lists of parts", () => {
  it("are tables of their own with what the text says that each has", async () => {
    const tables = await columnsOf(
      ...beam,
      ...concept(
        "waybill",
        { name: "Waybill" },
        { lines: { name: "lines", type: "list", parts: ["product", "quantities", "remark"] } },
      ),
    );
    expect(tables.get("waybill_lines")).toEqual([
      "id uuid NOT NULL",
      "product_id uuid NOT NULL",
      "waybill_id uuid NOT NULL",
      "quantity bigint NOT NULL",
      "remark text",
      "created_at timestamptz NOT NULL",
    ]);
    expect(tables.get("waybills")?.some((column) => column.startsWith("lines"))).toBe(false);
  });

  it("have what such parts usually have where it says nothing", async () => {
    const tables = await columnsOf(
      ...beam,
      ...concept("invoice", { name: "Invoice" }, { lines: { name: "line items", type: "list" } }),
    );
    expect(tables.get("invoice_lines")).toContain("unit_price numeric(19,4) NOT NULL");
  });

  it("say of which goods and how many they are where the text says only what else they have", async () => {
    const tables = await columnsOf(
      ...beam,
      ...concept("serial", { name: "Serial" }, { number: { name: "number" } }),
      ...concept(
        "return",
        { name: "Timber return" },
        { lines: { name: "lines", type: "list", parts: ["reason", "returned serial"] } },
      ),
    );
    expect(tables.get("timber_return_lines")).toEqual(
      expect.arrayContaining([
        "product_id uuid NOT NULL",
        "quantity bigint NOT NULL",
        // Only some goods have a number of their own.
        "returned_serial_id uuid",
      ]),
    );
  });

  it("are no columns where they name another thing", async () => {
    const tables = await columnsOf(
      ...concept("guest", { name: "Guest" }, { name: { name: "name" } }),
      ...concept("party", { name: "Party" }, { list: { name: "guest list", type: "list" } }),
    );
    expect(tables.get("parties")?.filter((column) => column.startsWith("guest"))).toEqual([]);
  });

  it("count how many of one thing a cart holds", async () => {
    const tables = await columnsOf(
      ...beam,
      ...concept("cart", { name: "Cart" }, {}),
      relation("cart", "product", { kind: "many-to-many" }),
    );
    expect(tables.get("cart_products")).toContain("quantity bigint NOT NULL");
  });
});
