import type { DataOf, Draft } from "@planc/core";
import { type brief, data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation, store } from "../fixtures/build.ts";
import plugin from "../plugin.ts";

async function planned(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...store("postgresql", "18"), ...nodes)
    .result();
  const columns = new Map(plan.get(data.column).map(({ id, data: column }) => [id, column]));
  const keys = plan
    .get(data.key)
    .flatMap(({ id, data: { kind } }) => (kind === "unique" ? [id] : []));
  return { columns, keys };
}

type Told = Omit<DataOf<typeof brief.attribute>, "concept" | "name">;
const parcel = (attributes: Readonly<Record<string, Told>>) =>
  concept(
    "parcel-record",
    { name: "Parcel record" },
    Object.fromEntries(
      Object.entries(attributes).map(([id, each]) => [
        id,
        { name: id.replaceAll("-", " "), ...each },
      ]),
    ),
  );

it("takes the own id of a thing, by a part of its name or its initials, for its key", async () => {
  const { columns } = await planned(
    ...parcel({ "parcel-id": { type: "uuid", unique: true }, "depot-id": { type: "uuid" } }),
    ...concept(
      "return-to-sender-entry",
      { name: "Return to sender entry" },
      { id: { name: "rts id", type: "uuid" } },
    ),
    ...concept("sorting-task", { name: "Sorting task" }, { id: { name: "task id", type: "uuid" } }),
  );
  expect([...columns.keys()].filter((id) => id.endsWith("id")).sort()).toEqual([
    "parcel_records.depot_id",
    "parcel_records.id",
    "return_to_sender_entries.id",
    "sorting_tasks.id",
  ]);
});

it("keeps what a machine says of a failure at any length, and counts nothing below 0", async () => {
  const { columns } = await planned(
    ...parcel({
      "error-message": { type: "text" },
      "failure-reason": {},
      reason: { type: "text" },
      "attempts-at-door": { type: "integer" },
      "retry-count-api": { type: "integer" },
    }),
  );
  const of = (name: string) => columns.get(`parcel_records.${name}`);
  for (const name of ["error_message", "failure_reason"]) {
    expect(of(name)).toMatchObject({ logical: "long-text" });
    expect(of(name)?.maxLength).toBeUndefined();
  }
  expect(of("reason")).toMatchObject({ logical: "text", maxLength: 200 });
  expect(of("retry_count_api")?.minimum).toBe(0);
  expect(of("attempts_at_door")?.minimum).toBe(0);
});

it("takes what is listed beside what may be missing for there, but for what comes later", async () => {
  const told = {
    sender: { type: "text" as const },
    contents: { type: "json" as const },
    "weighed-at": { type: "timestamp" as const },
  };
  const of = async (required?: false) => {
    const { columns } = await planned(
      ...parcel({ ...told, remark: { type: "text", ...(required === false ? { required } : {}) } }),
    );
    return ["sender", "contents", "remark"].map(
      (name) => columns.get(`parcel_records.${name}`)?.nullable,
    );
  };
  expect(await of(false)).toEqual([false, false, true]);
  expect(await of()).toEqual([true, true, true]);
});

it("names in the steps of a thing the states of that thing alone", async () => {
  const { columns } = await planned(
    ...concept(
      "parcel",
      {
        name: "Parcel",
        states: [
          { name: "Posted", next: ["Handed over"] },
          { name: "Handed over", next: [] },
        ],
      },
      { label: { name: "label" } },
    ),
    ...concept(
      "parcel-step",
      { name: "Parcel step", fixed: true, changesOf: "brief/concept#parcel" },
      {
        before: { name: "state before", type: "text", required: false },
        after: { name: "state after", type: "text", required: true },
      },
    ),
    relation("parcel-step", "parcel", { required: true, owned: true }),
  );
  for (const side of ["before", "after"]) {
    expect(columns.get(`parcel_steps.state_${side}`)?.values).toEqual(["posted", "handed_over"]);
  }
});

it("keeps one level of a thing at a place, and one piece of goods by its number", async () => {
  const shelf = (name: string, more = {}) => [
    ...concept("product", { name: "Product" }, { name: { name: "name" } }),
    ...concept("shelf", { name: "Shelf" }, { name: { name: "name" } }),
    ...concept(
      "level",
      { name },
      {
        "on-hand": { name: "on hand" },
        reserved: { name: "reserved" },
        available: { name: "available" },
        ...more,
      },
    ),
    relation("level", "product", { required: true }),
    relation("level", "shelf", { required: true }),
    ...concept("lot", { name: "Lot" }, { code: { name: "lot code", type: "text" } }),
    relation("lot", "product", { required: true }),
  ];
  const { keys, columns } = await planned(...shelf("Stock balance"));
  expect(keys).toEqual([
    "lots.lots_product_id_lot_code_key",
    "stock_balances.stock_balances_product_id_shelf_id_key",
  ]);
  expect(columns.get("stock_balances.available")).toMatchObject({
    logical: "integer",
    generated: true,
    difference: ["data/column#stock_balances.on_hand", "data/column#stock_balances.reserved"],
  });
  expect((await planned(...shelf("Delivery"))).keys).toHaveLength(1);
  expect(
    (await planned(...shelf("Stock balance", { year: { name: "year", type: "integer" } }))).keys,
  ).toHaveLength(1);
});
