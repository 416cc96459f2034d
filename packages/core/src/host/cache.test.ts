import { describe, expect, it } from "vitest";
import { type Draft, node, type Plugin, stated, use } from "../index.ts";
import { bytes, compile, given, other, place, plugin, said, thing, third } from "./fixtures/lab.ts";
import { createMemoryCache, type RunResult, run } from "./index.ts";

const counts = { copy: 0, last: 0 };
/** things → others (their names' first letters) → thirds. */
const steps = (version = "1.0.0"): Plugin =>
  plugin(
    "a",
    (kit) => [
      kit.step("copy", {
        reads: { things: thing },
        writes: { others: other },
        run: async ({ things, report, options }) => {
          counts.copy++;
          report("odd", { what: options.word });
          return {
            others: things.map(({ id, ref, data: { name } }) =>
              node(other, id, { name: name.slice(0, 1) }, kit.derived("rule", [ref])),
            ),
          };
        },
      }),
      kit.step("last", {
        reads: { others: other },
        writes: { thirds: third },
        run: ({ others }) => {
          counts.last++;
          return {
            thirds: others.map(({ id, ref, data }) =>
              node(third, id, data, { kind: "carried", from: [ref] }),
            ),
          };
        },
      }),
    ],
    version,
  );
const cached = ({ trace }: RunResult) => trace.filter((each) => each.cached).map(({ id }) => id);
const named = (id: string, name: string): Draft => node(thing, id, { name }, said);

describe("a cache", () => {
  const first = { inputs: [given("x"), given("y")] };

  it("gives the same result without running a step again", async () => {
    const cache = createMemoryCache();
    const cold = await compile([steps()], { ...first, cache });
    const before = { ...counts };
    const warm = await compile([steps()], { ...first, cache });
    expect(counts).toEqual(before);
    expect(cached(warm)).toEqual(["a/copy", "a/last"]);
    expect(bytes(warm)).toBe(bytes(cold));
    expect(bytes(warm)).toBe(bytes(await compile([steps()], first)));
  });

  it.each<[string, Draft[], readonly string[]]>([
    ["other data", [named("x", "z"), given("y")], []],
    ["data that leads to the same output", [named("x", "x2"), given("y")], ["a/last"]],
    ["another node", [given("x"), given("z")], []],
    [
      "other reasons alone",
      [node(thing, "x", { name: "x" }, stated({ ...place, line: 2 })), given("y")],
      ["a/copy", "a/last"],
    ],
  ])("with %s runs only what depends on it", async (_, inputs, expected) => {
    const cache = createMemoryCache();
    await compile([steps()], { ...first, cache });
    const result = await compile([steps()], { inputs, cache });
    expect(cached(result)).toEqual(expected);
    expect(bytes(result)).toBe(bytes(await compile([steps()], { inputs })));
  });

  it("notices a node that has the data of another", async () => {
    const cache = createMemoryCache();
    await compile([steps()], { inputs: [named("x", "n")], cache });
    const inputs = [named("y", "n")];
    const result = await compile([steps()], { inputs, cache });
    expect(cached(result)).toEqual([]);
    expect(bytes(result)).toBe(bytes(await compile([steps()], { inputs })));
  });

  it("tells plugins of different names apart", async () => {
    const cache = createMemoryCache();
    await compile([steps()], { ...first, cache });
    const namesake = { ...steps(), name: "@other/a" };
    expect(cached(await compile([namesake], { ...first, cache }))).toEqual([]);
  });

  it("notices another version and other options", async () => {
    const cache = createMemoryCache();
    await compile([steps()], { ...first, cache });
    expect(cached(await compile([steps("2.0.0")], { ...first, cache }))).toEqual([]);
    const plugins = [use(steps(), { word: "other" })];
    const result = await run({ plugins, ...first, probes: "none", cache });
    expect(cached(result)).toEqual([]);
    expect(result.findings.map(({ message }) => message)).toEqual(["other is odd."]);
  });

  it("keeps no failure", async () => {
    const cache = createMemoryCache();
    let fails = true;
    const flaky = plugin("a", (kit) => [
      kit.step("flaky", {
        reads: {},
        writes: {},
        run: () => {
          if (fails) throw new Error("no");
          return {};
        },
      }),
    ]);
    expect((await compile([flaky], { cache })).exitCode).toBe(3);
    fails = false;
    const result = await compile([flaky], { cache });
    expect([result.exitCode, cached(result)]).toEqual([0, []]);
  });

  it("keeps no finding that came after its step had ended", async () => {
    const cache = createMemoryCache();
    const late = plugin("a", (kit) => [
      kit.step("late", {
        reads: {},
        writes: {},
        run: ({ report }) => {
          queueMicrotask(() => report("bad"));
          return {};
        },
      }),
    ]);
    expect((await compile([late], { cache })).findings).toEqual([]);
    const again = await compile([late], { cache });
    expect([again.findings, cached(again)]).toEqual([[], ["a/late"]]);
  });

  it("that throws is as good as none, and no fault of a plugin", async () => {
    const no = (): never => {
      throw new Error("disk full");
    };
    const result = await compile([steps()], { ...first, cache: { get: no, set: no } });
    expect(bytes(result)).toBe(bytes(await compile([steps()], first)));
  });

  it("forgets what was longest unused", () => {
    const cache = createMemoryCache({ entries: 2 });
    const output = { drafts: [], findings: [] };
    cache.set("a", output);
    cache.set("b", output);
    cache.get("a");
    cache.set("c", output);
    expect(["a", "b", "c"].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  });
});
