import {
  type ConfiguredPlugin,
  type Draft,
  many,
  node,
  type Plugin,
  placeIn,
  pluginKit,
  refOf,
  stated,
  use,
  type ViewOf,
} from "@planc/core";
import * as z from "zod";

const schema = z.strictObject({ at: z.int() });
const slotAt = (at: number) => many(`bench/slot-${at}`, schema, { summary: "numbers" });
type Slot = ReturnType<typeof slotAt>;
type View = ViewOf<Slot>;

const kit = pluginKit({
  name: "@planc/benchmarks",
  version: "0.0.0",
  area: "bench",
  summary: "Steps that do next to nothing.",
  derivations: { next: "each number follows from the one before" },
});

/** What every step does, in the engine and without it. */
function next(slot: Slot, before: readonly View[]) {
  return before.map(({ id, ref, data }) =>
    node(slot, id, { at: data.at + 1 }, kit.derived("next", [ref])),
  );
}

const source = slotAt(0);
const input = node(source, "x", { at: 0 }, stated(placeIn("prompt", "x", 0, 1)));
const firstView: View = { ref: refOf(source, "x"), id: "x", data: input.data };

export interface StepFixture {
  readonly plugins: readonly ConfiguredPlugin[];
  readonly inputs: readonly Draft[];
  readonly slots: readonly Slot[];
  /** The same functions, called one after the other. */
  readonly direct: () => unknown;
}

function fixture(plugin: Plugin, direct: () => unknown): StepFixture {
  return { plugins: [use(plugin)], inputs: [input], slots: [source], direct };
}

const step = (before: Slot, here: Slot) =>
  kit.step(here.id.slice("bench/".length), {
    reads: { before },
    writes: { here },
    run: (read) => ({ here: next(here, read.before) }),
  });

/** Each step reads what the one before it wrote. */
export function chain(size: number): StepFixture {
  const slots = Array.from({ length: size }, (_, at) => slotAt(at + 1));
  return fixture(kit.plugin(slots.map((slot, at) => step(slots[at - 1] ?? source, slot))), () => {
    let views: readonly View[] = [firstView];
    for (const slot of slots) {
      views = next(slot, views).map(({ id, data }) => ({ ref: refOf(slot, id), id, data }));
    }
    return views;
  });
}

/** All steps read the same slot, and none waits for another. */
export function fan(size: number): StepFixture {
  const slots = Array.from({ length: size }, (_, at) => slotAt(at + 1));
  return fixture(kit.plugin(slots.map((slot) => step(source, slot))), () =>
    slots.map((slot) => next(slot, [firstView])),
  );
}
