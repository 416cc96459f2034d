import { expect, it } from "vitest";
import { measuredRows } from "./measured-rows.ts";

const figure = <const Unit extends string>(value: number, unit: Unit) => ({
  value,
  unit,
  formula: "given",
  inputs: [],
});
type Given = Parameters<typeof measuredRows>;
const store = {
  ref: "architecture/component#time-series-store",
  id: "time-series-store",
  data: { name: "Time-series store", kind: "time-series-store", technology: "QuestDB" },
} as unknown as Given[0][number];
const operation = {
  ref: "api/operation#create-tides",
  id: "create-tides",
  data: { operationId: "createTides" },
} as unknown as Given[1][number];
const mix: Given[2][number] = {
  ref: "workload/mix#create-tides",
  id: "create-tides",
  data: {
    operation: operation.ref,
    share: {
      ...figure(0.5, "ratio"),
      inputs: [{ name: "perRequest", value: 40, unit: "rows" }],
    },
    rate: figure(5, "req/s"),
    reads: false,
  },
};

it("reckons the rows that come in from the requests that bring many", () => {
  expect(measuredRows([store], [operation], [mix])).toEqual([
    "Time-series store takes in 200 rows a second at peak (createTides 5 req/s \u00d7 40 rows): QuestDB is measured at that rate before the first release.",
  ]);
});

it("says nothing where no store is for what is measured, or one row comes at a time", () => {
  const plain = { ...mix, data: { ...mix.data, share: figure(0.5, "ratio") } };
  expect(measuredRows([], [operation], [mix])).toEqual([]);
  expect(measuredRows([store], [operation], [plain])).toEqual([]);
});
