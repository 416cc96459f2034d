import { expect, it } from "vitest";
import { use } from "../index.ts";
import { maker, other, plugin, thing, third } from "./fixtures/lab.ts";
import { cutToSlots } from "./index.ts";

const chain = plugin("chain", (kit) => [
  kit.step("others", {
    reads: { things: thing },
    writes: { others: other },
    run: () => ({ others: [] }),
  }),
  kit.step("thirds", {
    reads: { others: other },
    writes: { thirds: third },
    run: () => ({ thirds: [] }),
  }),
  kit.rule("near", { reads: { things: thing, others: other }, check: () => {} }),
  kit.rule("far", { reads: { things: thing, thirds: third }, check: () => {} }),
  kit.artifact("files", { reads: { others: other }, emit: () => [] }),
]);
const plugins = [use(chain, { word: "kept" }), use(maker("make"))];
const shown = (slots: Parameters<typeof cutToSlots>[1]) =>
  cutToSlots(plugins, slots).map(({ plugin: { area, parts }, options }) => [
    area,
    parts.map(({ name }) => name),
    options,
  ]);

it("keeps the steps that lead to a slot, and the rules that need no more than they write", () => {
  expect(shown([other])).toEqual([
    ["chain", ["others", "near"], { word: "kept" }],
    ["make", ["make"], {}],
  ]);
});

it("leaves plugins out that have no part in it", () => {
  expect(shown([thing])).toEqual([["make", ["make"], {}]]);
  expect(shown([])).toEqual([]);
});
