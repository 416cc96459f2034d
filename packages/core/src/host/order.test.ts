import fc from "fast-check";
import { expect, it } from "vitest";
import * as z from "zod";
import { many, node, type Plugin, type Slot } from "../index.ts";
import {
  bytes,
  compile,
  copier,
  given,
  maker,
  other,
  plugin,
  said,
  thing,
} from "./fixtures/lab.ts";
import { compareText } from "./index.ts";

it("orders text by code points, whatever its encoding", () => {
  const texts = ["b", "\u{1F600}", "a", "\uFFFD", "ab", "", "é"];
  expect(texts.toSorted(compareText)).toEqual(["", "a", "ab", "b", "é", "\uFFFD", "\u{1F600}"]);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      const points = (text: string) => Array.from(text, (each) => each.codePointAt(0) ?? 0);
      const [x, y] = [points(a), points(b)];
      const at = x.findIndex((point, i) => point !== y[i]);
      const expected = at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? -1);
      expect(Math.sign(compareText(a, b))).toBe(Math.sign(expected));
    }),
  );
});

/** A layered graph: the step `i` of a layer reads some slots of the layer above and writes its own. */
interface Layered {
  readonly slots: readonly (readonly Slot[])[];
  readonly plugins: readonly Plugin[];
}
interface Shape {
  readonly layers: readonly (readonly {
    reads: readonly number[];
    writes: number;
    wait: number;
  }[])[];
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  layers: fc.array(
    fc.array(
      fc.record({
        reads: fc.array(fc.nat(3), { maxLength: 3 }),
        writes: fc.nat(3),
        wait: fc.nat(3),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 5 },
  ),
});

function build({ layers }: Shape): Layered {
  const schema = z.strictObject({ from: z.array(z.string()) });
  const slots = layers.map((_, depth) =>
    [0, 1, 2, 3].map((i) => many(`layer-${depth}/slot-${i}`, schema, { summary: "" })),
  );
  const plugins = layers.flatMap((steps, depth) =>
    steps.map(({ reads, writes, wait }, i) =>
      plugin(`area-${depth}-${i}`, (kit) => {
        const written = slots[depth]?.[writes];
        const above = reads.flatMap((at) => slots[depth - 1]?.[at] ?? []);
        const read = Object.fromEntries(above.map((slot) => [slot.id, { optional: slot }]));
        return [
          kit.step("step", {
            reads: read as never,
            writes: { out: written as NonNullable<typeof written> },
            run: async (context) => {
              if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
              const seen = Object.values(context as Record<string, unknown>).flatMap((list) =>
                Array.isArray(list) ? list.map((each: { ref: string }) => each.ref) : [],
              );
              const draft = { slot: written?.id ?? "a/b", id: `n-${i}`, data: { from: seen } };
              return { out: [{ ...draft, why: said }] } as never;
            },
          }),
        ];
      }),
    ),
  );
  return { slots, plugins };
}

it("gives the same bytes for any order of plugins and any timing", async () => {
  const small = [maker("a", "y", "x"), maker("b", "z", "x"), copier("c"), copier("d")];
  const first = bytes(await compile(small));
  const orders = fc.shuffledSubarray(small, { minLength: 4 });
  const waits = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(orders, waits, async (order, wait) => {
      const slow = order.map((each, i) => ({
        ...each,
        parts: each.parts.map((part) => ({
          ...part,
          run: async (context: Parameters<typeof part.run>[0]) => {
            await new Promise((resolve) => setTimeout(resolve, wait[i]));
            return part.run(context);
          },
        })),
      }));
      expect(bytes(await compile(slow as readonly Plugin[]))).toBe(first);
    }),
    { numRuns: 50 },
  );
});

it("sorts any graph without cycles, whatever its shape", async () => {
  await fc.assert(
    fc.asyncProperty(
      shapes,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      async (shape, dice) => {
        const { plugins } = build(shape);
        const result = await compile(plugins);
        expect(result.trace.map(({ outcome }) => outcome)).toEqual(plugins.map(() => "ok"));
        const order = plugins
          .map((each) => ({ each, at: dice.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(bytes(await compile(order))).toBe(bytes(result));
      },
    ),
    { numRuns: 60 },
  );
});

it("gives readers all nodes of a slot, in the order of their ids, whoever wrote them", async () => {
  let seen: readonly string[] = [];
  const reader = plugin("r", (kit) => [
    kit.step("read", {
      reads: { things: thing },
      writes: {},
      run: ({ things }) => {
        seen = things.map(({ id }) => id);
        return {};
      },
    }),
  ]);
  await compile([maker("b", "c", "a"), maker("a", "d", "b"), reader], { inputs: [given("bb")] });
  expect(seen).toEqual(["a", "b", "bb", "c", "d"]);
});

it("does not show reasons to steps", async () => {
  let seen: unknown;
  const reader = plugin("r", (kit) => [
    kit.step("read", {
      reads: { things: thing },
      writes: { others: other },
      run: ({ things }) => {
        seen = things[0];
        return {
          others: [
            node(other, "x", { name: "x" }, kit.derived("rule", [things[0]?.ref ?? "a/b#c"])),
          ],
        };
      },
    }),
  ]);
  await compile([maker("a", "x"), reader]);
  expect(seen).toEqual({ ref: "lab/thing#x", id: "x", data: { name: "x" } });
  expect(Object.isFrozen(seen)).toBe(true);
});

it("runs async steps side by side", async () => {
  let running = 0;
  let most = 0;
  const slow = ["a", "b", "c"].map((area) =>
    plugin(area, (kit) => [
      kit.step("slow", {
        reads: {},
        writes: {},
        run: async () => {
          most = Math.max(most, ++running);
          await new Promise((resolve) => setTimeout(resolve, 2));
          running--;
          return {};
        },
      }),
    ]),
  );
  await compile(slow);
  expect(most).toBe(3);
});
