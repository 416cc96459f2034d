import { calculate, type Draft } from "@planc/core";
import { brief, data, type Figure, performance, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { choice, component, concept, store } from "../fixtures/build.ts";
import { chat } from "../fixtures/chat.ts";
import { orchard } from "../fixtures/orchard.ts";
import { figure, peak, running } from "../fixtures/running.ts";
import plugin from "../plugin.ts";

async function upkeepOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return plan.get(data.upkeep);
}
const told = (nodes: Awaited<ReturnType<typeof upkeepOf>>, topic: string) =>
  nodes.filter(({ data: each }) => each.topic === topic).map(({ data: each }) => each);
const quantity = (measure: "recovery-time" | "recovery-point", value: number, unit: string) =>
  given(brief.quantity, measure, {
    about: measure,
    measure,
    kind: "system-target",
    comparator: "<=",
    value,
    unit,
  });
const volume = (table: string, perDay: number, gigabytes: number) =>
  given(workload.volume, table, {
    table: `data/table#${table}`,
    rows: figure(perDay * 365, "rows"),
    rowsPerDay: figure(perDay, "rows/day"),
    bytesPerRow: figure(100, "B/row"),
    size: figure(gigabytes, "GB"),
  });

it("decides each matter for a store, and says until which number it holds", async () => {
  const nodes = await upkeepOf(...orchard);
  expect(nodes.map(({ id, data: { now, until } }) => [id, now, until?.value])).toEqual([
    ["relational-store.archiving.relational-store", false, 1380],
    ["relational-store.backup.relational-store", true, 1380],
    ["relational-store.partitioning.relational-store", false, 100_000_000],
    ["relational-store.replicas.relational-store", false, 1000],
    ["relational-store.retention.relational-store", false, undefined],
  ]);
});

it("has every figure from its formula", async () => {
  const nodes = await upkeepOf(
    ...orchard,
    ...running,
    given(workload.load, "peak-request-rate", peak),
    volume("crates", 40_000, 12),
  );
  const figures = nodes.flatMap(({ by, data: each }): Figure[] =>
    by === "database/upkeep" ? [each.figure ?? [], each.until ?? []].flat() : [],
  );
  expect(figures.length).toBeGreaterThan(8);
  for (const { formula, inputs, value } of figures) {
    const values = Object.fromEntries(inputs.map((input) => [input.name, input.value]));
    expect(Number(calculate(formula, values).toPrecision(4))).toBe(Number(value.toPrecision(4)));
  }
});

it("counts the years until the fastest growing table is split", async () => {
  const nodes = await upkeepOf(...orchard, volume("crates", 40_000, 12), volume("notes", 10, 1));
  expect(told(nodes, "partitioning")).toMatchObject([
    { of: "data/table#crates", now: false, until: { value: 6.84932, unit: "year" } },
  ]);
  expect(told(nodes, "retention")).toMatchObject([{ figure: { value: 13, unit: "GB" } }]);
});

it("counts no years for what leaves with rows that leave by age, nor keeps it for good", async () => {
  const nodes = await upkeepOf(
    ...chat,
    volume("messages", 300_000, 90),
    volume("reactions", 200_000, 20),
  );
  const growing = told(nodes, "partitioning").find(({ now }) => !now);
  expect(growing?.decision).toMatch(/^None else: rows leave before 100,000,000\.$/);
  const [kept] = told(nodes, "retention").filter(({ now }) => !now);
  // Users, rooms and readings: reports leave by age, and messages, with their reactions.
  expect(kept?.decision).toBe("3 other tables stay.");
  const many = await upkeepOf(
    ...chat,
    volume("messages", 300_000, 90),
    volume("reactions", 600_000, 60),
  );
  expect(told(many, "partitioning").find(({ now }) => !now)?.of).toBe("data/table#reactions");
});

it("reckons connections at the most instances that scaling reaches, twice during a release", async () => {
  const nodes = await upkeepOf(...orchard, ...running);
  // 300 requests/s × 20 ms × 2 over 3 instances.
  expect(told(nodes, "pooling")).toMatchObject([
    {
      decision:
        "4 an instance: 24 while a release runs 3 instances twice. Pooler: from 13 instances.",
      now: false,
      figure: { value: 24 },
      until: { value: 13 },
    },
  ]);
  const scaled = await upkeepOf(
    ...orchard,
    ...running.map((each) =>
      each.slot === performance.capacity.id
        ? given(performance.capacity, "api", {
            component: "architecture/component#api",
            demand: figure(300, "req/s"),
            serviceTime: figure(0.005, "s"),
            utilisation: figure(0.5, "ratio"),
            replicas: { ...figure(3, "instances"), low: 2, high: 20 },
          })
        : each,
    ),
  );
  const [pooling] = told(scaled, "pooling");
  expect(pooling).toMatchObject({ now: true, figure: { value: 160 } });
  expect(pooling?.decision).toMatch(/A pooler from the start, or a limit raised above 160\.$/);
});

it("leaves a table open that outgrows one piece within a year, with the day on which it does", async () => {
  const nodes = await upkeepOf(...orchard, volume("crates", 1_000_000, 90), volume("notes", 10, 1));
  expect(told(nodes, "partitioning")).toMatchObject([
    {
      of: "data/table#crates",
      now: false,
      decision: expect.stringMatching(/^Open: one piece .* after 100 days\./),
    },
  ]);
});

it("takes what the text says of loss and recovery, and restores within it", async () => {
  const nodes = await upkeepOf(
    ...orchard,
    quantity("recovery-time", 30, "min"),
    quantity("recovery-point", 1, "min"),
  );
  const [backup] = nodes.filter(({ data: each }) => each.topic === "backup");
  // How long it takes until there is a server to restore into is not stated.
  expect(backup?.why.kind).toBe("assumed");
  expect(backup?.data.decision).toContain("RPO 1 min. RTO 30 min.");
  expect(backup?.data.decision).toContain("It can lose 5 min");
  expect(backup?.data.until?.value).toBe(120);
  expect(told(nodes, "archiving")).toMatchObject([{ until: { value: 120 } }]);
});

it("says nothing of servers and connections where the engine is inside of the program", async () => {
  const nodes = await upkeepOf(
    ...store("sqlite", "3"),
    ...running,
    ...concept("crate", { name: "Crate" }, { label: { name: "label" } }),
  );
  expect(nodes.map(({ data: { topic } }) => topic)).toEqual(["archiving", "backup", "retention"]);
  expect(told(nodes, "backup")[0]?.decision).toContain("VACUUM INTO");
});

it("runs nothing where nothing is kept", async () => {
  expect(
    await upkeepOf(
      component("cache", "cache", { choice: "decision/choice#cache" }),
      ...choice("cache", "redis"),
      ...concept("crate", { name: "Crate" }, { label: { name: "label" } }),
    ),
  ).toEqual([]);
});
