import type { Draft } from "@planc/core";
import { misfits } from "@planc/core/host";
import { cost, host, performance } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { measured, read } from "../fixtures/measured-read.ts";
import { onAws } from "../fixtures/on-aws.ts";
import { quantity } from "../fixtures/shop.ts";
import { wiredShop } from "../fixtures/wired-shop.ts";
import plugin from "../plugin.ts";

async function planned(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const resource = plan
    .get(performance.resource)
    .find(({ id }) => id === "relational-store.throughput");
  return {
    resource: resource?.data,
    why: resource?.why,
    until: plan.get(performance.split)[0]?.data.until,
    line: plan.get(cost.line).find(({ id }) => id === "relational-store")?.data.monthly,
    wrong: misfits([...plan].filter(({ kept }) => kept).flatMap((each) => each.nodes)),
    codes: findings.map(({ code }) => code),
  };
}

const busy: readonly Draft[] = [
  ...wiredShop.filter(({ id }) => id !== "thumbnails"),
  ...onAws,
  ...chosen("relational-store", "aurora-postgresql"),
  quantity("concurrent-users", { measure: "concurrent-users", value: 4080, unit: "user" }),
  read,
];
const ofStore = (ms: number) =>
  given(host.measurement, "all", {
    about: "statement time of Database",
    value: ms,
    unit: "ms",
    date: "2030-01-31",
    place: "a laptop",
  });

it("counts with an assumed time of the database until one is measured", async () => {
  const { resource, wrong } = await planned(...busy);
  expect(resource?.capacity).toMatchObject({
    value: 1000,
    formula: "processors * limit / databaseTime",
  });
  expect(wrong).toEqual([]);
});

it("takes measured reads as often as they come, and all else as assumed", async () => {
  const { resource, why, wrong } = await planned(...busy, measured);
  const inputs = new Map(resource?.capacity.inputs.map((each) => [each.name, each]));
  expect(inputs.get("read1")).toMatchObject({ value: 0.003, ref: "host/measurement#m" });
  const rate = inputs.get("rate1")?.value ?? 0;
  const all = resource?.demand.value ?? 0;
  const time = (rate * 0.003 + (all - rate) * 0.002) / all;
  expect(resource?.capacity.value).toBeCloseTo(2 / time, 1);
  expect(resource?.basis).toBe(
    "4 vCPU × 50 % utilisation / the time of a request: 1 read as measured, 2 ms of all else.",
  );
  expect(JSON.stringify(why)).toContain("host/measurement#m");
  expect(wrong).toEqual([]);
});

it("takes what was measured of the store for what was not measured by itself, and rents by the same", async () => {
  const before = await planned(...busy);
  const { resource, line, until, wrong, codes } = await planned(...busy, ofStore(7));
  expect(resource?.capacity.inputs).toContainEqual({
    name: "databaseTime",
    value: 0.007,
    unit: "s",
    ref: "host/measurement#all",
  });
  expect(codes).toContain("performance/resource-over-limit");
  const number = (name: string, of = line) =>
    of?.inputs.find((each) => each.name === name)?.value ?? 0;
  expect(number("demand")).toBe(resource?.demand.value);
  expect(number("capacity")).toBe(resource?.capacity.value);
  expect(number("capacity", before.line)).toBe(1000);
  expect(until?.value).toBe(resource?.capacity.value);
  expect(line?.value).toBeGreaterThan(before.line?.value ?? 0);
  expect(wrong).toEqual([]);
  const both = (await planned(...busy, measured, ofStore(7))).resource?.capacity.inputs;
  expect(both?.map(({ ref }) => ref)).toEqual(
    expect.arrayContaining(["host/measurement#m", "host/measurement#all"]),
  );
});
