import { expect, it } from "vitest";
import * as z from "zod";
import { many, node, ref } from "../index.ts";
import { compile, plugin, said } from "./fixtures/lab.ts";
import { createMemoryCache, planJson } from "./index.ts";

/** Counts how often data of nodes is parsed, read and hashed: time is not what a test can rely on. */
function counted() {
  const counts = { parsed: 0, reads: 0 };
  const item = many(
    "count/item",
    z.strictObject({ name: z.string(), next: ref("count/item").optional() }).refine(() => {
      counts.parsed++;
      return true;
    }),
    { summary: "" },
  );
  const maker = (size: number) =>
    plugin("make", (kit) => [
      kit.step("make", {
        reads: {},
        writes: { items: item },
        run: () => ({
          items: Array.from({ length: size }, (_, i) =>
            node(item, `n${i}`, { name: "n", next: `count/item#n${(i + 1) % size}` }, said),
          ),
        }),
      }),
    ]);
  const readers = Array.from({ length: 8 }, (_, i) =>
    plugin(`read-${i}`, (kit) => [
      kit.step("read", {
        reads: { items: item },
        writes: {},
        run: ({ items }) => {
          counts.reads += items.length;
          return {};
        },
      }),
    ]),
  );
  return { counts, item, plugins: (size: number) => [maker(size), ...readers] };
}

it.each([100, 1_000, 10_000])(
  "parses each of %d nodes once, however many read it",
  async (size) => {
    const { counts, item, plugins } = counted();
    const result = await compile(plugins(size), { cache: createMemoryCache() });
    expect(counts).toEqual({ parsed: size, reads: 8 * size });
    expect(result.plan.get(item)).toHaveLength(size);
    expect(result.findings).toEqual([]);
    expect(planJson(result).split("\n").length).toBeLessThan(size + 20);
  },
);

it("hands the same frozen list and the same nodes to all who read them", async () => {
  const { item } = counted();
  const seen = new Set<unknown>();
  const readers = ["a", "b"].map((area) =>
    plugin(area, (kit) => [
      kit.step("read", {
        reads: { items: item },
        writes: {},
        run: ({ items }) => {
          seen.add(items).add(items[0]);
          return {};
        },
      }),
    ]),
  );
  await compile(readers, { inputs: [node(item, "x", { name: "x" }, said)] });
  expect(seen.size).toBe(2);
  for (const each of seen) expect(Object.isFrozen(each)).toBe(true);
});

it("runs two thousand steps in a row", async () => {
  const schema = z.strictObject({ at: z.int() });
  const slots = Array.from({ length: 2_000 }, (_, i) =>
    many(`row/slot-${i}`, schema, { summary: "" }),
  );
  const row = plugin("row", (kit) =>
    slots.flatMap((slot, i) => {
      const before = slots[i - 1];
      return [
        kit.step(`step-${i}`, {
          reads: (before ? { before } : {}) as { before: typeof slot },
          writes: { here: slot },
          run: () => ({ here: [node(slot, "x", { at: i }, said)] }),
        }),
      ];
    }),
  );
  const result = await compile([row]);
  expect(result.findings).toEqual([]);
  expect([...result.plan]).toHaveLength(2_000);
});
