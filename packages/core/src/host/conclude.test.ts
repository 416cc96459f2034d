import { describe, expect, it } from "vitest";
import { type Finding, node, type Plugin, stated } from "../index.ts";
import { codes, compile, maker, messages, plugin, thing } from "./fixtures/lab.ts";
import type { RunOptions } from "./index.ts";

type Tell = (slug: string, ...details: readonly unknown[]) => void;
const telling = (tell: (report: Tell) => void, area = "t"): Plugin =>
  plugin(area, (kit) => [
    kit.rule("tell", { reads: {}, check: ({ report }) => tell(report as Tell) }),
  ]);
const spot = (source: string, start: number) => ({
  source,
  span: [start, start + 1] as [number, number],
  line: 1,
  quote: "x",
});
/** `c` derives from `b`, `b` from `a`, which is stated; `d` and `e` name each other. */
const chain = plugin("chain", (kit) => [
  kit.step("make", {
    reads: {},
    writes: { things: thing },
    run: () => ({
      things: [
        node(thing, "a", { name: "a" }, stated(spot("prompt", 7), spot("prompt", 9))),
        node(thing, "b", { name: "b" }, kit.derived("rule", ["lab/thing#a"])),
        node(thing, "c", { name: "c" }, kit.derived("rule", ["lab/thing#d", "lab/thing#b"])),
        node(
          thing,
          "d",
          { name: "d" },
          kit.assumed("guess", "usual", ["lab/thing#e", "lab/thing#f"]),
        ),
        node(thing, "e", { name: "e" }, kit.derived("rule", ["lab/thing#d"])),
        node(thing, "f", { name: "f" }, kit.assumed("guess", "usual")),
      ],
    }),
  }),
]);

async function tell(
  tellAll: (report: Tell) => void,
  severities: RunOptions["severities"] = {},
): Promise<readonly Finding[]> {
  return (await compile([chain, telling(tellAll)], { severities })).findings;
}

describe("a finding", () => {
  it("points at the place behind its node, over what the node rests on", async () => {
    expect(await tell((report) => report("bad", { ref: "lab/thing#c" }))).toEqual([
      {
        code: "t/bad",
        severity: "error",
        message: "Bad.",
        ref: "lab/thing#c",
        source: spot("prompt", 7),
      },
    ]);
  });

  it("keeps a place of its own, and has none where nothing was stated", async () => {
    const own = { ref: "lab/thing#c", source: spot("spec", 1) };
    const [first] = await tell((report) => report("bad", own));
    expect(first).toMatchObject(own);
    const [second] = await tell((report) => report("bad", { ref: "lab/thing#e" }));
    expect(second).not.toHaveProperty("source");
  });

  it("is told once, however often it is reported", async () => {
    const found = await tell((report) => {
      report("bad");
      report("bad");
      report("bad", { ref: "lab/thing#a" });
      report("odd", { what: "x" });
      report("odd", { what: "y" });
    });
    expect(found.map(({ code, message, ref }) => [code, message, ref])).toEqual([
      ["t/bad", "Bad.", undefined],
      ["t/bad", "Bad.", "lab/thing#a"],
      ["t/odd", "x is odd.", undefined],
      ["t/odd", "y is odd.", undefined],
    ]);
  });

  it("stands where its severity, code, node and place put it, in any order of reporting", async () => {
    const reports: ((report: Tell) => void)[] = [
      (report) => report("note", { what: 1, more: 2 }),
      (report) => report("bad", { ref: "lab/thing#b" }),
      (report) => report("bad", { source: spot("spec", 1) }),
      (report) => report("bad", { source: spot("prompt", 9) }),
      (report) => report("bad", { source: spot("prompt", 10) }),
      (report) => report("bad", { ref: "lab/thing#a" }),
      (report) => report("odd", { what: "x" }),
    ];
    const first = await tell((report) => {
      for (const each of reports) each(report);
    });
    const second = await tell((report) => {
      for (const each of reports.toReversed()) each(report);
    });
    expect(second).toEqual(first);
    expect(first.map(({ severity, ref, source }) => [severity, ref, source?.span[0]])).toEqual([
      ["error", undefined, 9],
      ["error", undefined, 10],
      ["error", undefined, 1],
      ["error", "lab/thing#a", 7],
      ["error", "lab/thing#b", 7],
      ["warning", undefined, undefined],
      ["info", undefined, undefined],
    ]);
  });

  it("shows text of the prompt on one line, and not all of a book", async () => {
    const [{ message } = { message: "" }] = await tell((report) =>
      report("odd", { what: `a\n\u001b[31mb${"c".repeat(700)}` }),
    );
    expect(message).toMatch(/^a \[31mbc{500,}… is odd\.$/);
  });

  it.each<[string, readonly unknown[], string]>([
    ["an unknown slug", ["none"], 'its catalogue has no "none"'],
    ["a slug that every object has", ["toString"], 'its catalogue has no "toString"'],
    ["no slug", [undefined], 'its catalogue has no "undefined"'],
    ["no arguments", ["note"], 'note: the argument "what" is missing'],
    ["an argument too few", ["note", { what: 1 }], 'note: the argument "more" is missing'],
    ["an argument of another type", ["odd", { what: {} }], "odd: what: "],
    ["an address that is none", ["bad", { ref: "x" }], "bad: ref: "],
    ["a place that is none", ["odd", { what: 1 }, { source: {} }], "odd: source.source: "],
    ["a place with extras", ["bad", { line: 1 }], 'bad: Unrecognized key: "line"'],
  ])("reported with %s is a mistake of the plugin", async (_, details, reason) => {
    const [first] = await tell((report) => report(...(details as [string])));
    expect(first).toMatchObject({ code: "core/invalid-report", severity: "error" });
    expect(first?.message).toContain(
      `rule t/tell of @lab/t 1.0.0 reported a finding wrongly: ${reason}`,
    );
  });
});

describe("a severity in the configuration", () => {
  const all = (report: Tell): void => {
    report("bad");
    report("odd", { what: "x" });
    report("note", { what: 1, more: 2 });
  };

  it("raises, lowers or turns off a finding", async () => {
    const severities = { "t/bad": "warning", "t/odd": "error", "t/note": "off" } as const;
    const found = await tell(all, severities);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ["t/odd", "error"],
      ["t/bad", "warning"],
    ]);
  });

  it("cannot turn off an error, nor change one of the engine", async () => {
    const found = await compile([chain, telling(all)], {
      severities: { "t/bad": "off", "core/step-crashed": "info", "core/partial-slot": "off" },
    });
    expect(messages(found)).toEqual([
      "t/bad: Bad.",
      "core/locked-severity: core/step-crashed stays an error: it is an error of the engine.",
      "core/locked-severity: t/bad stays an error: errors cannot be switched off.",
      "t/odd: x is odd.",
      "t/note: Note 1 and 2.",
    ]);
  });

  it("of an unknown code is told, with the code that was probably meant", async () => {
    const found = await compile([telling(() => {})], { severities: { "t/bda": "info" } });
    expect(messages(found)).toEqual([
      "core/unknown-severity: No active plugin reports t/bda, whose severity is configured. Did you mean t/bad?",
    ]);
  });

  it("decides the exit code", async () => {
    const exit = async (severities: RunOptions["severities"] = {}) =>
      (await compile([telling((report) => report("bad"))], { severities })).exitCode;
    expect(await exit()).toBe(1);
    expect(await exit({ "t/bad": "warning" })).toBe(0);
  });
});

describe("two nodes with one id", () => {
  it("of two plugins: the one whose step sorts first is kept", async () => {
    const result = await compile([maker("b", "x"), maker("a", "x")]);
    expect(messages(result)).toEqual([
      "core/duplicate-node: step a/make of @lab/a and step b/make of @lab/b both made lab/thing#x; the first is kept.",
    ]);
    expect(result.plan.get(thing).map(({ by }) => by)).toEqual(["a/make"]);
  });

  it("of one step: the first is kept", async () => {
    const result = await compile([maker("a", "x", "x")]);
    expect(messages(result)).toEqual([
      "core/duplicate-node: step a/make of @lab/a and the same step again both made lab/thing#x; the first is kept.",
    ]);
    expect(codes(result)).toHaveLength(1);
  });
});
