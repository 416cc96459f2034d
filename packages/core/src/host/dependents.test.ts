import { describe, expect, it } from "vitest";
import { node, optional, type Plugin, sole } from "../index.ts";
import {
  codes,
  compile,
  copier,
  liar,
  maker,
  messages,
  other,
  plugin,
  refs,
  said,
  sole1,
  thing,
} from "./fixtures/lab.ts";

describe("what cannot run because of another's failure", () => {
  const broken = liar("a", () => null);
  const single = (area: string, run: () => unknown): Plugin =>
    plugin(area, (kit) => [
      kit.step("one", { reads: {}, writes: { one: sole1 }, run: () => run() as never }),
    ]);
  const needsOne = plugin("z", (kit) => [
    kit.step("needs", {
      reads: { one: sole1 },
      writes: { others: other },
      run: ({ one }) => ({
        others: [node(other, "z", one.data, kit.derived("rule", [one.ref]))],
      }),
    }),
  ]);
  const asksOne = plugin("y", (kit) => [
    kit.step("asks", {
      reads: { one: optional(sole1), things: optional(thing) },
      writes: { others: other },
      run: ({ one, things }) => ({
        others: [node(other, `y${things.length}${one ? "1" : "0"}`, { name: "y" }, said)],
      }),
    }),
  ]);

  it("blocks readers through every level, and names the first cause", async () => {
    const next = plugin("n", (kit) => [
      kit.rule("next", { reads: { others: other }, check: () => undefined }),
    ]);
    expect(messages(await compile([broken, copier("c"), next])).slice(1)).toEqual([
      "core/step-skipped: rule n/next of @lab/n did not run: it needs lab/other, which is missing because of step a/make of @lab/a.",
      "core/step-skipped: step c/copy of @lab/c did not run: it needs lab/thing, which is missing because of step a/make of @lab/a.",
    ]);
  });

  it("runs readers of a list with what other writers made, and says who is missing", async () => {
    const result = await compile([broken, maker("b", "x"), copier("c")]);
    expect(refs(result)).toEqual(["lab/other#x", "lab/thing#x"]);
    expect(messages(result)[1]).toBe(
      "core/partial-slot: lab/thing may be incomplete: step a/make of @lab/a wrote nothing, because of a failure.",
    );
  });

  it("names those who are missing in their own order, whoever failed first", async () => {
    const slow = liar("a", () => new Promise((_, fail) => setTimeout(fail, 5)));
    const result = await compile([slow, liar("b", () => null), maker("c", "x"), copier("d")]);
    expect(messages(result)).toContainEqual(
      expect.stringContaining("step a/make of @lab/a, step b/make of @lab/b wrote nothing"),
    );
  });

  it("does not count as skipped what does not apply anyway", async () => {
    const needsBoth = plugin("z", (kit) => [
      kit.step("needs", {
        reads: { one: sole1, things: thing },
        writes: { others: other },
        run: () => ({ others: [] }),
      }),
    ]);
    const result = await compile([broken, single("b", () => ({})), needsBoth]);
    expect(codes(result)).toEqual(["core/invalid-output"]);
    expect(result.trace.at(-1)).toMatchObject({ id: "z/needs", outcome: "not-applicable" });
  });

  it("counts nodes that the host gives as written", async () => {
    const result = await compile([broken, copier("c")], {
      inputs: [node(thing, "h", { name: "h" }, said)],
    });
    expect(refs(result)).toEqual(["lab/other#h", "lab/thing#h"]);
  });

  it("skips readers of a failed single node", async () => {
    const result = await compile([single("a", () => null), needsOne]);
    expect(codes(result)).toEqual(["core/invalid-output", "core/step-skipped"]);
  });

  it("passes silently over readers of a single node that is absent", async () => {
    const result = await compile([single("a", () => ({})), needsOne]);
    expect(codes(result)).toEqual([]);
    expect(result.trace.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["a/one", "ok"],
      ["z/needs", "not-applicable"],
    ]);
  });

  it("runs those that only ask, with nothing", async () => {
    expect(refs(await compile([single("a", () => null), broken, asksOne]))).toEqual([
      "lab/other#y00",
    ]);
    expect(refs(await compile([asksOne]))).toEqual(["lab/other#y00"]);
    const there = single("a", () => ({ one: sole(sole1, { name: "n" }, said) }));
    expect(refs(await compile([there, maker("b", "x"), asksOne]))).toContain("lab/other#y11");
  });

  it("counts a writer that does not apply as one that wrote nothing", async () => {
    const silent = plugin("b", (kit) => [
      kit.step("silent", {
        reads: { one: sole1 },
        writes: { things: thing },
        run: () => ({ things: [] }),
      }),
    ]);
    const result = await compile([single("a", () => ({})), silent, copier("c")]);
    expect(codes(result)).toEqual([]);
    expect(result.trace.at(-1)).toMatchObject({ id: "c/copy", outcome: "ok" });
  });
});
