import { describe, expect, it } from "vitest";
import { carried, type Draft, type Place, placeIn, sole, stated, type Why } from "../index.ts";
import * as host from "../ir/host.ts";
import { codes, compile, messages, other, plugin, said, sole1, thing } from "./fixtures/lab.ts";

/** A plugin whose step writes things with these reasons, and copies them to others. */
const stating = (whys: Readonly<Record<string, Why>>) =>
  plugin("a", (kit) => [
    kit.step("make", {
      reads: {},
      writes: { things: thing },
      run: () => ({
        things: Object.entries(whys).map(([id, why]) => ({
          slot: "lab/thing" as const,
          id,
          data: { name: id },
          why,
        })),
      }),
    }),
    kit.step("copy", {
      reads: { things: thing },
      writes: { others: other },
      run: ({ things }) => ({
        others: things.map(({ id, ref, data: { name } }) => ({
          slot: "lab/other" as const,
          id,
          data: { name },
          why: carried(ref),
        })),
      }),
    }),
  ]);

describe("a node without ground", () => {
  const derived = (...names: string[]): Why => ({
    kind: "derived",
    by: "a/rule",
    from: names.map((name) => `lab/thing#${name}` as const),
  });
  const guess: Why = { kind: "assumed", by: "a/guess", reason: "usual", from: [] };

  it("is told, also where it only hangs on a circle, but not where one reason holds", async () => {
    const result = await compile([
      stating({
        self: derived("self"),
        left: derived("right"),
        right: { ...guess, from: ["lab/thing#left"] },
        hanging: derived("left"),
        held: derived("left", "bare"),
        bare: guess,
        chain: derived("held"),
      }),
    ]);
    const told = result.findings.map(({ ref }) => ref);
    const groundless = ["hanging", "left", "right", "self"];
    expect(new Set(codes(result))).toEqual(new Set(["core/groundless-node"]));
    expect(told).toEqual([
      ...groundless.map((id) => `lab/other#${id}`),
      ...groundless.map((id) => `lab/thing#${id}`),
    ]);
  });

  it("is not told again where its reason is not in the plan", async () => {
    const result = await compile([stating({ a: derived("gone"), b: derived("a") })]);
    expect(codes(result)).toEqual(["core/dangling-ref"]);
  });

  it("is found in a chain of very many", async () => {
    const row = Array.from({ length: 20_000 }, (_, i) => [
      `n${i}`,
      i === 0 ? guess : derived(`n${i - 1}`),
    ]);
    expect(codes(await compile([stating(Object.fromEntries(row))]))).toEqual([]);
  });
});

describe("a place", () => {
  const words = "one\ntwo\nthree";
  const inputs: readonly Draft[] = [
    { slot: "host/text", id: "prompt", data: { text: words }, why: said },
  ];
  const right = placeIn("prompt", words, 4, 7);

  it.each<[string, Place, string | undefined]>([
    ["that is there", right, undefined],
    ["that is there and long", placeIn("prompt", words, 0, 13), undefined],
    ["in no source", { ...right, source: "spec" }, "is stated in spec, line 2, which is no source"],
    ["of other words", { ...right, quote: "six" }, "where the text reads otherwise"],
    ["on another line", { ...right, line: 3 }, "where the text reads otherwise"],
    ["behind the end", { ...placeIn("prompt", words, 8, 99) }, "where the text reads otherwise"],
  ])("%s", async (_, place, problem) => {
    const result = await compile([stating({ x: stated(place) })], { inputs });
    expect(messages(result)).toEqual(
      problem === undefined ? [] : [expect.stringContaining(`wrong-place: lab/thing#x`)],
    );
    if (problem) expect(messages(result)[0]).toContain(problem);
  });

  it("of a source without its text is taken as it is, and the host is taken at its word", async () => {
    const source = { kind: "spec", sha256: "0".repeat(64), length: 9 };
    const given: Draft[] = [
      { slot: host.source.id, id: "spec", data: source, why: said },
      sole(sole1, { name: "x" }, stated({ ...right, source: "elsewhere" })),
    ];
    const carries = plugin("b", (kit) => [
      kit.step("carry", {
        reads: { one: sole1 },
        writes: { others: other },
        run: ({ one }) => ({
          others: [{ slot: "lab/other", id: "x", data: { name: "x" }, why: carried(one.ref) }],
        }),
      }),
    ]);
    const states = stating({ y: stated({ ...right, source: "spec" }) });
    expect(codes(await compile([carries, states], { inputs: given, slots: [sole1] }))).toEqual([]);
  });
});
