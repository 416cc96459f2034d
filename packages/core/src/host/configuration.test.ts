import { describe, expect, it } from "vitest";
import * as z from "zod";
import { optional, type Part, type Plugin, pluginKit, use } from "../index.ts";
import { text } from "../ir/host.ts";
import {
  codes,
  compile,
  copier,
  given,
  type LabKit,
  maker,
  messages,
  other,
  passer,
  plugin,
  refs,
  said,
  thing,
  third,
} from "./fixtures/lab.ts";
import { run } from "./index.ts";

const ran = { now: false };
const spy = (kit: LabKit): Part =>
  kit.step("spy", {
    reads: {},
    writes: {},
    run: () => {
      ran.now = true;
      return {};
    },
  });

describe("plugins", () => {
  it.each<[string, unknown, RegExp]>([
    ["nothing", undefined, /^core\/invalid-plugin: An entry .* it is nothing/],
    ["an empty object", {}, /^core\/invalid-plugin: An entry .* api: /],
    ["another api", { ...maker("a"), api: 2 }, /@lab\/a .* api: is made for another version/],
    ["a wrong area", { ...maker("a"), area: "A b" }, /area: is not lower-case-words/],
    [
      "the area of the engine",
      { ...maker("a"), area: "core" },
      /the area core belongs to the engine/,
    ],
    ["no schema for options", { ...maker("a"), options: {} }, /options: is not a zod 4 schema/],
    [
      "a part without code",
      { ...maker("a"), parts: [{ kind: "rule", name: "x", reads: {} }] },
      /parts\.0\.run: is not a function/,
    ],
    [
      "one part twice",
      { ...maker("a"), parts: [...maker("a").parts, ...maker("a").parts] },
      /two steps named make/,
    ],
    [
      "a step that writes what the host gives",
      plugin("a", (kit) => [
        kit.step("x", { reads: {}, writes: { text }, run: () => ({ text: [] }) }),
      ]),
      /step x writes host\/text, which only the host gives/,
    ],
    [
      "a reserved name",
      plugin("a", (kit) => [{ ...spy(kit), reads: { report: thing } } as Part]),
      /under the name report, which is taken/,
    ],
    [
      "a probe of a stranger's file",
      plugin("a", (kit) => {
        const file = kit.artifact("file", { reads: {}, emit: () => [] });
        return [
          kit.probe("p", {
            of: { file },
            when: "compile",
            tool: "t",
            run: () => ({ status: "passed", detail: "" }),
          }),
        ];
      }),
      /probe p is of file, no artifact of the plugin/,
    ],
    [
      "a trap",
      Object.defineProperty({}, "name", {
        get: () => {
          throw new Error("sprung");
        },
      }),
      /An entry without a name .* sprung/,
    ],
  ])("are refused where one is %s, and the others run", async (_, broken, message) => {
    const result = await compile([broken as Plugin, maker("z", "x")]);
    expect(messages(result)).toEqual([expect.stringMatching(message)]);
    expect(refs(result)).toEqual(["lab/thing#x"]);
  });

  it("do not run where two share a name or an area, in any order", async () => {
    const twins = [maker("a", "x"), { ...maker("a", "y"), version: "2.0.0" }];
    const results = [await compile(twins), await compile(twins.toReversed())];
    for (const result of results) {
      expect(messages(result)).toEqual([
        "core/duplicate-plugin: @lab/a@1.0.0 and @lab/a@2.0.0 both use the name @lab/a; neither runs.",
      ]);
      expect(refs(result)).toEqual([]);
    }
  });

  it("do not run with options that do not fit, and their readers are skipped", async () => {
    const result = await run({
      plugins: [use(maker("a", "x"), { word: 1, wrod: "" }), use(copier("b"))],
      inputs: [],
      probes: "none",
    });
    expect(messages(result)).toEqual([
      'core/invalid-options: The options of @lab/a are not valid: word: expected string, received number; Unrecognized key: "wrod".',
      "core/step-skipped: step b/copy of @lab/b did not run: it needs lab/thing, which is missing because of step a/make of @lab/a.",
    ]);
    expect(result).toMatchObject({ crashed: false, exitCode: 1 });
  });

  it("get frozen options with their defaults", async () => {
    let seen: unknown;
    const curious = plugin("a", (kit) => [
      kit.step("look", {
        reads: {},
        writes: {},
        run: ({ options }) => {
          seen = options;
          return {};
        },
      }),
    ]);
    await compile([curious]);
    expect(seen).toEqual({ word: "word" });
    expect(Object.isFrozen(seen)).toBe(true);
  });

  it("may have options that throw", async () => {
    const kit = pluginKit({
      name: "@lab/odd",
      version: "1.0.0",
      area: "odd",
      summary: "",
      options: z.strictObject({}).refine(() => {
        throw new Error("no");
      }),
    });
    expect(messages(await compile([kit.plugin([])]))).toEqual([
      "core/invalid-options: The options of @lab/odd are not valid: no.",
    ]);
  });
});

describe("the graph", () => {
  it("is checked before any code of a plugin runs, and keeps to the sound part", async () => {
    const unsound = plugin("a", (kit) => [
      kit.step("needs", {
        reads: { others: other },
        writes: { things: thing },
        run: () => ({ things: [] }),
      }),
    ]);
    const result = await compile([unsound, copier("b"), plugin("c", (kit) => [spy(kit)])]);
    expect(ran.now).toBe(true);
    expect(codes(result)).toEqual(["core/step-cycle"]);
  });

  it("names the part and the slot where nothing is provided", async () => {
    const rule = plugin("r", (kit) => [
      kit.rule("all", { reads: { others: other, asked: optional(third) }, check: () => undefined }),
    ]);
    expect(messages(await compile([copier("b"), rule]))).toEqual([
      "core/unprovided-slot: step b/copy of @lab/b needs lab/thing, which no active plugin writes.",
      "core/step-skipped: rule r/all of @lab/r did not run: it needs lab/other, which is missing because of step b/copy of @lab/b.",
    ]);
  });

  it("takes slots of the host as provided, even where they are empty", async () => {
    expect(codes(await compile([copier("b")], { slots: [thing] }))).toEqual([]);
    expect(codes(await compile([copier("b")], { inputs: [given("x")] }))).toEqual([]);
  });

  it("tells each cycle once, with the steps and slots on it", async () => {
    const round = [passer("c", thing, other), passer("b", other, third), passer("a", third, thing)];
    const apart = plugin("z", (kit) => [
      kit.step("down", { reads: { others: other }, writes: {}, run: () => ({}) }),
    ]);
    const result = await compile([...round, apart]);
    expect(messages(result)).toEqual([
      "core/step-cycle: Steps wait for each other: a/pass → lab/thing → c/pass → lab/other → b/pass → lab/third → a/pass.",
      "core/step-skipped: step z/down of @lab/z did not run: it needs lab/other, which is missing because of step c/pass of @lab/c.",
    ]);
    expect(result.trace.every(({ outcome }) => outcome === "blocked")).toBe(true);
  });

  it("finds two cycles that share a step, and none where paths only meet", async () => {
    const shared = [
      passer("a", thing, other),
      passer("b", other, thing),
      passer("c", other, third),
      passer("d", third, thing),
    ];
    expect(codes(await compile(shared))).toEqual(["core/step-cycle", "core/step-cycle"]);
    const diamond = [maker("m", "x"), passer("a", thing, other), passer("b", thing, third)];
    expect(codes(await compile(diamond))).toEqual([]);
  });

  it("refuses a step that reads what it writes", async () => {
    expect(messages(await compile([passer("a", thing, thing), maker("b")]))).toEqual([
      "core/reads-own-slot: step a/pass of @lab/a reads lab/thing, which it also writes.",
    ]);
  });
});

it("refuses nodes of the host that do not fit, one by one", async () => {
  const result = await compile([copier("a")], {
    inputs: [
      given("x"),
      { slot: "lab/thing", id: "y", data: {}, why: said },
      { slot: "lab/nowhere", id: "y", data: {}, why: said },
      {
        slot: "lab/thing",
        id: "z",
        data: { name: "z" },
        why: { kind: "carried", from: ["lab/thing#x"] },
      },
      null as never,
    ],
  });
  expect(refs(result)).toEqual(["lab/other#x", "lab/thing#x"]);
  expect(codes(result)).toEqual(Array(4).fill("core/invalid-input"));
});
