import type { DataOf } from "@planc/core";
import type { workload } from "@planc/core/ir";
import { expect, it } from "vitest";
import { drawn, store, table } from "../fixtures/drawn.ts";
import type { Drawn } from "./drawn.ts";
import { fullOf } from "./line.ts";
import { volumeOf } from "./series.ts";

const rows = (
  of: Drawn["tables"][number],
  value: number,
): NonNullable<Drawn["volumes"]>[number] => {
  type Figure = DataOf<typeof workload.volume>["rows"];
  const figure = (value: number, unit: Figure["unit"]): DataOf<typeof workload.volume>["rows"] => ({
    value,
    unit,
    formula: "given",
    inputs: [],
  });
  return {
    ref: `workload/volume#${of.id}`,
    id: of.id,
    data: {
      table: of.ref,
      rows: figure(value, "rows"),
      rowsPerDay: figure(value / 365, "rows"),
      bytesPerRow: figure(100, "B/row"),
      size: figure(40, "GB"),
    },
  };
};

const told = (measured: number) => {
  const series = store("time-series-store", "time-series");
  const main = store("relational-store", "relational");
  const tides = table("tides", series.id);
  const berths = table("berths", main.id);
  const parts = drawn({
    stores: [
      { ...series, data: { ...series.data, choice: "decision/choice#time-series-store" } },
      { ...main, data: { ...main.data, engine: "PostgreSQL" } },
    ],
    tables: [
      { ...tides, data: { ...tides.data, store: series.ref } },
      { ...berths, data: { ...berths.data, store: main.ref } },
    ],
    volumes: [rows(tides, measured), rows(berths, 1_000)],
  });
  return volumeOf(
    {
      ref: "decision/choice#time-series-store",
      data: {
        topic: "decision/topic#time-series-store",
        candidate: "decision/candidate#time-series-store.timescaledb",
        technology: "timescaledb",
        name: "TimescaleDB",
        purpose: "Keeps measurements by time.",
        basis: "scored",
        consequences: { positive: [], negative: [], mitigation: [] },
        flips: [],
        lifecycle: "new",
      },
    },
    parts,
  );
};

it("says how much is measured, and why that has a server of its own", () => {
  const { positive, negative, mitigation } = told(5_000_000);
  expect(positive.map(fullOf).join(" ")).toMatch(/^Rows become columns .*tides/);
  expect(negative[0]).toMatch(/tides: 5,000,000.*none leaves by its age/);
  expect(negative[1]).toMatch(
    /^Two servers: .* One server for all was weighed: .*the other 1 table .*more than 99 %/,
  );
  expect(mitigation.map(fullOf).join(" ")).not.toMatch(/weighed/);
});

it("leaves open whether one server would do where little of all is measured", () => {
  const { negative, mitigation } = told(100);
  expect(negative.map(fullOf).join(" ")).not.toMatch(/weighed/);
  expect(mitigation.map(fullOf).join(" ")).toMatch(/One server for all was weighed/);
});
