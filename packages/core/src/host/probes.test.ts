import { describe, expect, it } from "vitest";
import type { Plugin, Verdict } from "../index.ts";
import { use } from "../index.ts";
import { codes, compile, messages, plugin, sole1, thing } from "./fixtures/lab.ts";
import { createPlan, type ProbeMode, type RunResult, verifyFiles } from "./index.ts";
import { planJson } from "./plan-json.ts";

const passed: Verdict = { status: "passed", detail: "2 statements" };

function probing(
  run: (files: readonly { path: string }[]) => unknown,
  when: "compile" | "verify" = "compile",
  paths: readonly string[] = ["a.sql", "b.sql"],
): Plugin {
  return plugin("p", (kit) => {
    const sql = kit.artifact("sql", {
      reads: {},
      emit: () => paths.map((path) => ({ path, mediaType: "application/sql", text: "--" })),
    });
    const judge = kit.probe("judge", {
      of: { sql },
      when,
      tool: "the parser",
      run: ({ files }) => run(files.sql) as Verdict,
    });
    return [sql, judge];
  });
}
const compileWith = (each: Plugin, probes: ProbeMode = "compile"): Promise<RunResult> =>
  compile([each], { probes });
const verdicts = ({ probes }: Pick<RunResult, "probes">) =>
  probes.map(({ id, status, detail }) => [id, status, detail]);

describe("a probe", () => {
  it("judges the files of its artifacts", async () => {
    let seen: readonly string[] = [];
    const result = await compileWith(
      probing((files) => {
        seen = files.map(({ path }) => path);
        return passed;
      }),
    );
    expect(seen).toEqual(["a.sql", "b.sql"]);
    expect(result.probes).toEqual([
      {
        id: "p/judge",
        plugin: "@lab/p",
        tool: "the parser",
        when: "compile",
        ...passed,
        measured: [],
        files: ["a.sql", "b.sql"],
        ms: expect.any(Number),
      },
    ]);
    expect(result.exitCode).toBe(0);
  });

  it("runs when it is asked for, and else says that it did not", async () => {
    const notAsked = [["p/judge", "not-run", "not asked for"]];
    const ran = [["p/judge", "passed", "2 statements"]];
    const quick = probing(() => passed);
    const deep = probing(() => passed, "verify");
    expect(verdicts(await compileWith(quick, "none"))).toEqual(notAsked);
    expect(verdicts(await compileWith(deep, "none"))).toEqual(notAsked);
    expect(verdicts(await compileWith(deep, "compile"))).toEqual(notAsked);
    expect(verdicts(await compileWith(quick, "verify"))).toEqual(ran);
    expect(verdicts(await compileWith(deep, "verify"))).toEqual(ran);
  });

  it("says what it found in one line, and not in a whole book", async () => {
    const long = `first\n\u0007second ${"x".repeat(9_999)}`;
    const failed = { status: "failed", detail: long };
    const result = await compileWith(probing(() => failed));
    const detail = result.probes[0]?.detail ?? "";
    expect(detail).toMatch(/^first second x+…$/);
    expect(detail.length).toBeLessThan(1_000);
    expect(messages(result)[0]?.length).toBeLessThan(1_000);
  });

  it("cannot change the files that others judge", async () => {
    const result = await compileWith(probing((files) => (files as unknown[]).pop() && passed));
    expect(codes(result)).toEqual(["core/probe-crashed"]);
  });

  it("hands on what it measured, which is no part of the plan", async () => {
    const measured = [{ about: "row width of jars", value: 90, unit: "B/row", on: "a test" }];
    const result = await compileWith(probing(() => ({ ...passed, measured })));
    expect(result.probes.map((each) => each.measured)).toEqual([measured]);
    expect(planJson(result)).not.toContain("row width");
    const wrong = await compileWith(probing(() => ({ ...passed, measured: [{ about: 1 }] })));
    expect(codes(wrong)).toEqual(["core/probe-crashed"]);
  });

  it("gets the servers that the host was given, and none otherwise", async () => {
    const asked = plugin("p", (kit) => {
      const sql = kit.artifact("sql", {
        reads: {},
        emit: () => [{ path: "a.sql", mediaType: "application/sql", text: "--" }],
      });
      return [
        sql,
        kit.probe("judge", {
          of: { sql },
          when: "compile",
          tool: "t",
          run: ({ servers }) => ({ status: "passed", detail: servers.postgresql ?? "its own" }),
        }),
      ];
    });
    const servers = { postgresql: "postgres://lab" };
    expect(verdicts(await compile([asked], { probes: "compile", servers }))).toEqual([
      ["p/judge", "passed", "postgres://lab"],
    ]);
    expect(verdicts(await compileWith(asked))).toEqual([["p/judge", "passed", "its own"]]);
  });

  it("has a limit of its own", async () => {
    const slow = probing(() => new Promise((take) => setTimeout(take, 30, passed)));
    const limits = { stepMs: 1, probeMs: 5_000 };
    const result = await compile([slow], { probes: "compile", limits });
    expect(verdicts(result)).toEqual([["p/judge", "passed", "2 statements"]]);
  });

  it("does not apply without files", async () => {
    expect(verdicts(await compileWith(probing(() => passed, "compile", [])))).toEqual([]);
  });

  it("makes an error of a failed verdict, unless it reports one itself", async () => {
    const failed: Verdict = { status: "failed", detail: "line 1: no table." };
    const silent = await compileWith(probing(() => failed));
    expect(messages(silent)).toEqual([
      "core/probe-failed: the parser does not accept a.sql, b.sql: line 1: no table.",
    ]);
    expect(silent).toMatchObject({ crashed: false, exitCode: 1 });
    const telling = plugin("p", (kit) => {
      const sql = kit.artifact("sql", {
        reads: {},
        emit: () => [{ path: "a.sql", mediaType: "application/sql", text: "--" }],
      });
      const run = ({ report }: { report: (slug: "bad") => void }) => {
        report("bad");
        return failed;
      };
      return [sql, kit.probe("judge", { of: { sql }, when: "compile", tool: "t", run })];
    });
    expect(codes(await compileWith(telling))).toEqual(["p/bad"]);
  });

  it.each<[string, () => unknown, string]>([
    [
      "throws",
      () => {
        throw new Error("tool is missing");
      },
      "tool is missing",
    ],
    ["never settles", () => new Promise(() => {}), "it did not finish within 40 ms"],
    [
      "returns nothing",
      () => undefined,
      "it returned no verdict: expected object, received undefined",
    ],
    [
      "returns something else",
      () => ({ status: "fine", detail: "" }),
      'it returned no verdict: status: Invalid option: expected one of "passed"|"failed"|"not-run"',
    ],
  ])("that %s has judged nothing", async (_, run, reason) => {
    const result = await compileWith(probing(run));
    expect(verdicts(result)).toEqual([["p/judge", "not-run", reason]]);
    expect(messages(result)).toEqual([
      `core/probe-crashed: probe p/judge of @lab/p 1.0.0 could not judge a.sql, b.sql: ${reason}.`,
    ]);
    expect(result).toMatchObject({ crashed: false, exitCode: 0 });
  });

  it("says that it did not run where its files could not be made, or what it reads is missing", async () => {
    const broken = plugin("p", (kit) => {
      const sql = kit.artifact("sql", {
        reads: {},
        emit: () => {
          throw new Error("no");
        },
      });
      const text = kit.artifact("text", {
        reads: {},
        emit: () => [{ path: "a.txt", mediaType: "text/plain", text: "" }],
      });
      const common = { when: "compile", tool: "t", run: () => passed } as const;
      return [
        kit.step("one", { reads: {}, writes: { one: sole1 }, run: () => null as never }),
        sql,
        text,
        kit.probe("a", { ...common, of: { sql, text } }),
        kit.probe("b", { ...common, of: { text }, reads: { one: sole1 } }),
      ];
    });
    expect(verdicts(await compileWith(broken))).toEqual([
      ["p/a", "not-run", "p/sql could not be made"],
      ["p/b", "not-run", "what it needs is missing"],
    ]);
  });
});

describe("files from disk", () => {
  const files = [{ path: "a.sql", by: "p/sql", mediaType: "application/sql", text: "--" }];

  it("are judged by all probes, without compiling anything", async () => {
    const deep = probing(
      (found) => ({ status: "passed", detail: `${found.length} file` }),
      "verify",
    );
    const result = await verifyFiles({ plugins: [use(deep)], files });
    expect(verdicts(result)).toEqual([["p/judge", "passed", "1 file"]]);
    expect(result).toMatchObject({ findings: [], exitCode: 0 });
  });

  it("fail as they do in a compile", async () => {
    const fails = probing(() => ({ status: "failed", detail: "no" }));
    const result = await verifyFiles({ plugins: [use(fails)], files });
    expect(codes(result)).toEqual(["core/probe-failed"]);
    expect(result.exitCode).toBe(1);
  });

  it("cannot have their errors switched off", async () => {
    const fails = probing(() => ({ status: "failed", detail: "no" }));
    const severities = { "core/probe-failed": "off", "p/bad": "off" } as const;
    const result = await verifyFiles({ plugins: [use(fails)], files, severities });
    expect(codes(result)).toEqual([
      "core/probe-failed",
      "core/locked-severity",
      "core/locked-severity",
    ]);
    expect(result.exitCode).toBe(1);
  });

  it("may belong to a plan of very many nodes", async () => {
    const why = { kind: "assumed", by: "a/b", reason: "r", from: [] } as const;
    const nodes = Array.from({ length: 200_000 }, (_, i) => {
      const id = String(i).padStart(6, "0");
      return { ref: `lab/thing#${id}`, id, data: { name: id }, why, by: "a/make" } as const;
    });
    const plan = createPlan([{ id: "lab/thing", cardinality: "many", kept: true, nodes }]);
    const reads = plugin("p", (kit) => {
      const sql = kit.artifact("sql", { reads: {}, emit: () => [] });
      const run = ({ things }: { things: readonly unknown[] }): Verdict => ({
        status: "passed",
        detail: `${things.length} things`,
      });
      const rest = { of: { sql }, when: "verify", tool: "t" } as const;
      return [sql, kit.probe("judge", { ...rest, reads: { things: thing }, run })];
    });
    const result = await verifyFiles({ plugins: [use(reads)], files, plan });
    expect(verdicts(result)).toEqual([["p/judge", "passed", "200000 things"]]);
  });

  it("are judged with the plan where a probe reads it", async () => {
    const compiled = await compile([], {
      inputs: [
        {
          slot: "lab/sole",
          id: "sole",
          data: { name: "x" },
          why: { kind: "assumed", by: "a/b", reason: "r", from: [] },
        },
      ],
      slots: [sole1],
    });
    const reads = plugin("p", (kit) => {
      const sql = kit.artifact("sql", { reads: {}, emit: () => [] });
      return [
        sql,
        kit.probe("judge", {
          of: { sql },
          reads: { one: sole1 },
          when: "verify",
          tool: "t",
          run: ({ one }) => ({ status: "passed", detail: one.data.name }),
        }),
      ];
    });
    const plugins = [use(reads)];
    const known = await verifyFiles({ plugins, files, plan: compiled.plan });
    expect(verdicts(known)).toEqual([["p/judge", "passed", "x"]]);
    expect(verdicts(await verifyFiles({ plugins, files }))).toEqual([
      ["p/judge", "not-run", "what it reads is not in the plan"],
    ]);
  });
});
