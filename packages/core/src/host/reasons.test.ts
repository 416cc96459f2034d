import { describe, expect, it } from "vitest";
import { carried, node, optional, type Place, type Ref, stated, type Why } from "../index.ts";
import { compile, maker, messages, other, plugin, sole1, thing, third } from "./fixtures/lab.ts";

const at = (source: string, start: number): Place => ({
  source,
  span: [start, start + 1],
  line: 1,
  quote: "x",
});
const things: Readonly<Record<string, Why>> = {
  early: stated(at("spec", 1)),
  late: stated(at("spec", 9), at("prompt", 5), at("spec", 1)),
  derived: { kind: "derived", by: "a/rule", from: ["lab/thing#early"] },
  assumed: { kind: "assumed", by: "a/guess", reason: "usual", from: [] },
};

/** The reason that a node gets which carries the reasons of these things. */
async function reasonOf(first: Ref, ...rest: readonly Ref[]): Promise<Why | undefined> {
  const writer = plugin("a", (kit) => [
    kit.step("make", {
      reads: {},
      writes: { things: thing },
      run: () => ({
        things: Object.entries(things).map(([id, why]) => node(thing, id, { name: id }, why)),
      }),
    }),
    kit.step("carry", {
      reads: { things: thing },
      writes: { others: other },
      run: () => ({ others: [node(other, "x", { name: "x" }, carried(first, ...rest))] }),
    }),
  ]);
  const result = await compile([writer]);
  expect(messages(result)).toEqual([]);
  return result.plan.get(other)[0]?.why;
}

describe("a carried reason", () => {
  it("is stated at the places of all that are stated, sorted and each once", async () => {
    const from = ["lab/thing#late", "lab/thing#derived", "lab/thing#early"] as const;
    expect(await reasonOf(...from)).toEqual({
      kind: "stated",
      at: [at("prompt", 5), at("spec", 1), at("spec", 9)],
      from,
    });
  });

  it("names the first eight places, and leads to the others through its carriers", async () => {
    const spread = plugin("a", (kit) => [
      kit.step("make", {
        reads: {},
        writes: { things: thing },
        run: () => ({
          things: Array.from({ length: 20 }, (_, i) =>
            node(thing, `t${i}`, { name: "x" }, stated(at("spec", i))),
          ),
        }),
      }),
      kit.step("carry", {
        reads: { things: thing },
        writes: { others: other },
        run: ({ things: [first, ...rest] }) => ({
          others: first
            ? [node(other, "x", { name: "x" }, carried(first.ref, ...rest.map(({ ref }) => ref)))]
            : [],
        }),
      }),
    ]);
    const why = (await compile([spread])).plan.get(other)[0]?.why;
    const first = Array.from({ length: 8 }, (_, i) => at("spec", i));
    expect(why).toMatchObject({ kind: "stated", at: first });
    expect(why?.from).toHaveLength(20);
  });

  it("is the first's where none is stated", async () => {
    const from = ["lab/thing#derived", "lab/thing#assumed"] as const;
    expect(await reasonOf(...from)).toEqual({ kind: "derived", by: "a/rule", from });
    const other = ["lab/thing#assumed", "lab/thing#derived"] as const;
    expect(await reasonOf(...other)).toEqual({
      kind: "assumed",
      by: "a/guess",
      reason: "usual",
      from: other,
    });
  });

  it("names each carrier once", async () => {
    expect(await reasonOf("lab/thing#early", "lab/thing#early")).toMatchObject({
      from: ["lab/thing#early"],
    });
  });

  it("may be of a node behind what the step reads, but of no other", async () => {
    const carry = (reads: object) =>
      plugin("z", (kit) => [
        kit.step("carry", {
          reads: reads as Record<never, never>,
          writes: { others: other },
          run: () => ({ others: [node(other, "z", { name: "z" }, carried("lab/thing#x"))] }),
        }),
      ]);
    const between = plugin("m", (kit) => [
      kit.step("between", {
        reads: { things: thing },
        writes: { thirds: third },
        run: () => ({ thirds: [] }),
      }),
    ]);
    const through = await compile([maker("a", "x"), between, carry({ thirds: third })]);
    expect(messages(through)).toEqual([]);
    for (const slow of [false, true]) {
      // A writer that never runs waits for nothing, so what it would read may be there or not.
      const caught = plugin("m", (kit) => [
        kit.step("caught", {
          reads: { things: thing, nobody: sole1 },
          writes: { thirds: third },
          run: () => ({ thirds: [] }),
        }),
      ]);
      const make = plugin("a", (kit) => [
        kit.step("make", {
          reads: {},
          writes: { things: thing },
          run: () => {
            const made = { things: [node(thing, "x", { name: "x" }, stated(at("spec", 1)))] };
            return slow ? new Promise<typeof made>((take) => setTimeout(take, 5, made)) : made;
          },
        }),
      ]);
      const result = await compile([make, caught, carry({ thirds: optional(third) })]);
      expect(messages(result)).toContainEqual(
        expect.stringMatching(/^core\/invalid-output: step z/),
      );
    }
    const blind = await compile([maker("a", "x"), between, carry({})]);
    expect(messages(blind)).toEqual([
      "core/invalid-output: step z/carry of @lab/z 1.0.0 returned something invalid: lab/other#z: it carries the reason of lab/thing#x, which it cannot see.",
    ]);
  });
});
