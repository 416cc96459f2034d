import { describe, expect, it } from "vitest";
import * as z from "zod";
import { many, type Plugin, type Slot } from "../index.ts";
import { table } from "../ir/data.ts";
import {
  codes,
  compile,
  maker,
  messages,
  other,
  passer,
  plugin,
  tag,
  thing,
  third,
} from "./fixtures/lab.ts";

describe("a slot", () => {
  it("says what two sides of a slot disagree about", async () => {
    const later = many("lab/thing", z.strictObject({}), { summary: "", revision: 2 });
    const result = await compile([maker("a", "x"), passer("b", later, other)]);
    expect(result.trace.map(({ outcome }) => outcome)).toEqual(["blocked", "blocked"]);
    expect(messages(result)[0]).toBe(
      "core/slot-revision-mismatch: step a/make of @lab/a and step b/pass of @lab/b disagree about lab/thing: revision 1 and revision 2.",
    );
    const single = { ...thing, cardinality: "one" as const };
    const [kind] = messages(await compile([maker("a"), passer("b", single, other)]));
    expect(kind).toContain("many and one");
  });

  it("takes a slot from the plugin that brings it along, however plugins are named", async () => {
    const own = many("org/thing", z.strictObject({ name: z.string() }), { summary: "" });
    const old = { ...own, revision: 7 };
    const brings = (name: string, slot: Slot): Plugin => ({ ...maker(name), slots: [slot] });
    for (const [owner, stranger] of [
      ["a", "z"],
      ["z", "a"],
    ] as const) {
      const makes = passer("m", own, third);
      const result = await compile([brings(owner, own), passer(stranger + 2, old, other), makes], {
        slots: [],
        inputs: [],
      });
      expect(messages(result)).toContain(
        `core/slot-revision-mismatch: @lab/${owner} and step ${stranger}2/pass of @lab/${stranger}2 disagree about org/thing: revision 1 and revision 7.`,
      );
    }
    const both = [brings("a", own), brings("z", old), passer("m", own, third)];
    const result = await compile(both, { inputs: [] });
    expect(codes(result)).toContain("core/slot-revision-mismatch");
    expect(result.trace.find(({ id }) => id === "m/pass")?.outcome).toBe("blocked");
  });

  it.each([
    [{ kept: false }, "only one of them keeps it in the plan"],
    [{ on: ["lab/other" as const] }, "on lab/thing and on lab/other"],
  ])("says that two sides differ in %o", async (difference, words) => {
    const reads = passer("b", { ...tag, ...difference }, other);
    expect(messages(await compile([passer("a", third, tag), reads]))[0]).toContain(words);
  });

  it("holds those to account who differ from a standard slot, and lets the others run", async () => {
    const old = { ...table, revision: 7 };
    const good = plugin("a", (kit) => [
      kit.step("tables", { reads: {}, writes: { tables: table }, run: () => ({ tables: [] }) }),
    ]);
    const bad = plugin("b", (kit) => [
      kit.rule("tables", { reads: { tables: old }, check: () => undefined }),
    ]);
    const result = await compile([good, bad]);
    expect(messages(result)).toEqual([
      "core/slot-revision-mismatch: @planc/core and rule b/tables of @lab/b disagree about data/table: revision 1 and revision 7.",
    ]);
    expect(result.trace.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["a/tables", "ok"],
      ["b/tables", "blocked"],
    ]);
  });
});
