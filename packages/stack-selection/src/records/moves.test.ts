import { expect, it } from "vitest";
import { choice } from "../fixtures/decisions.ts";
import { drawn, partition, store, table } from "../fixtures/drawn.ts";
import { moveOf } from "./moves.ts";

const series = {
  ref: "decision/choice#time-series-store",
  data: choice("time-series-store", "clickhouse").data,
} as const;
const stores = [store("relational-store", "relational"), store("time-series-store", "time-series")];

it("says which tables a store of measurements takes over, where they are still in another", () => {
  const plan = drawn({
    stores,
    tables: [table("tides", "relational-store"), table("locks", "relational-store")],
    partitions: [partition("tides")],
  });
  expect(moveOf(series, plan)).toEqual({
    negative: [
      "This plan has no schema for clickhouse yet: tides, whose rows are added by time, are laid out in relational-store.",
    ],
    mitigation: [
      "Lay tides out in clickhouse and drop them there before the first measurement is kept.",
    ],
  });
});

it("says nothing where the store has its tables, nor of other stores", () => {
  const plan = drawn({
    stores,
    tables: [table("tides", "time-series-store")],
    partitions: [partition("tides")],
  });
  const nothing = { negative: [], mitigation: [] };
  expect(moveOf(series, plan)).toEqual(nothing);
  expect(
    moveOf(
      { ref: "decision/choice#relational-store", data: choice("relational-store", "x").data },
      plan,
    ),
  ).toEqual(nothing);
});
