import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, inEmptyFolder, planc, plancAlone } from "./fixtures/run-planc.ts";

const prompt =
  "Build a task management application with a Vue frontend, a Python backend and PostgreSQL, hosted on Azure.";

it("writes a whole plan, the same bytes twice, and explains its nodes", () =>
  inEmptyFolder(async (cwd) => {
    const first = await plancAlone(["plan", prompt], { cwd });
    expect([first.code, first.stderr]).toEqual([0, ""]);
    const before = await filesIn(cwd);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining([
        "plan/contracts/openapi.yaml",
        "plan/data-model.md",
        "plan/database/schema.dbml",
        "plan/database/schema.sql",
        "plan/plan.json",
        "plan/plan.lock.json",
        "plan/plan.md",
        "plan/quickstart.md",
        "plan/research.md",
      ]),
    );
    const second = await plancAlone(["plan", prompt], { cwd });
    expect(second.code).toBe(0);
    expect(second.stdout).toContain("unchanged");
    expect(await filesIn(cwd)).toEqual(before);

    const why = await planc(["explain", "decision/choice#relational-store"], { cwd });
    expect([why.code, why.stdout]).toEqual([0, expect.stringContaining("PostgreSQL")]);
    const slip = await planc(["explain", "decision/choice#relational-stor"], { cwd });
    expect(slip.code).toBe(2);
    expect(slip.stderr).toContain("Did you mean decision/choice#relational-store?");
  }));

it("prints the whole result as JSON and nothing else, and writes nothing in a dry run", () =>
  inEmptyFolder(async (cwd) => {
    const { code, stdout, stderr } = await planc(["plan", "--json", "--dry-run", "-"], {
      cwd,
      input: prompt,
    });
    expect([code, stderr]).toEqual([0, ""]);
    const value = JSON.parse(stdout);
    expect(value.plan.version).toBe(1);
    expect(value.files.map((each: { path: string }) => each.path)).toContain("plan.md");
    expect(await filesIn(cwd)).toEqual({});
  }));

it("keeps every line of the summary within 80 columns", () =>
  inEmptyFolder(async (cwd) => {
    const { stdout } = await planc(["plan", "--dry-run", prompt], { cwd });
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  }));

it.each([
  ["no prompt", ["plan"], "", "no prompt was given"],
  ["an empty prompt", ["plan", "  "], "", "the prompt is empty"],
  ["empty standard input", ["plan", "-"], "", "the prompt is empty"],
  [
    "an unknown pack",
    ["plan", "--pack", "microservice", prompt],
    "",
    "Did you mean microservices?",
  ],
  ["a misspelt command", ["plann", prompt], "", "Did you mean plan?"],
  ["a misspelt option", ["plan", "--verfy", prompt], "", "Did you mean --verify?"],
  ["a date that is none", ["plan", "--as-of", "2030-02-31x", prompt], "", "is no date"],
  ["two folders to write", ["plan", "--out", "a", "--out", "b", prompt], "", "can be given once"],
  ["two packs", ["plan", "-p", "serverless", "-p", "none", prompt], "", "can be given once"],
  [
    "two dates",
    ["plan", "--as-of", "2030-01-31", "--as-of", "2031-01-31", prompt],
    "",
    "can be given once",
  ],
  [
    "two folders to read",
    ["explain", "data/table#tasks", "--dir", "plan", "--dir", "b"],
    "",
    "can be given once",
  ],
  ["a plan that is not there", ["explain", "data/table#tasks"], "", "cannot be read"],
  [
    "a finding that is not there",
    ["rules", "core/dangling-reff"],
    "",
    "Did you mean core/dangling-ref?",
  ],
])("ends with 2 and says what to do for %s", (_name, args, input, says) =>
  inEmptyFolder(async (cwd) => {
    const { code, stdout, stderr } = await planc(args, { cwd, input });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
    expect(await filesIn(cwd)).toEqual({});
  }),
);

it.each([
  ["only stop words", "and the of to", planc],
  ["control characters", "\u0001\u0002\u0000\u0007 \u001b[2J", planc],
  // Through a pipe of its own, as a user's.
  [
    "bytes that are no text",
    Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 256)),
    plancAlone,
  ],
  ["five megabytes", "word ".repeat(1_000_000), plancAlone],
])("ends with 1, a finding and nothing written for %s", (_name, input, run) =>
  inEmptyFolder(async (cwd) => {
    const { code, stdout, stderr } = await run(["plan", "-"], { cwd, input });
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(/✖ .+/);
    expect(stdout).toContain("intake/");
    expect(await filesIn(cwd)).toEqual({});
  }),
);

it("refuses to replace what it did not write, and keeps a backup with --force", () =>
  inEmptyFolder(async (cwd) => {
    await mkdir(join(cwd, "plan"));
    await writeFile(join(cwd, "plan", "plan.md"), "mine\n");
    const refused = await planc(["plan", prompt], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stdout).toContain("plan.md");
    expect(await filesIn(cwd)).toEqual({ "plan/plan.md": "mine\n" });
    const forced = await planc(["plan", "--force", prompt], { cwd });
    expect(forced.code).toBe(0);
    expect((await filesIn(cwd))["plan/plan.md.orig"]).toBe("mine\n");
  }));

it("says so when the output folder is a file", () =>
  inEmptyFolder(async (cwd) => {
    await writeFile(join(cwd, "out"), "a file\n");
    const { code, stdout } = await planc(["plan", "--out", "out", prompt], { cwd });
    expect(code).toBe(2);
    expect(stdout.match(/workspace\/out-dir-not-a-directory/g)).toHaveLength(1);
    expect(await filesIn(cwd)).toEqual({ out: "a file\n" });
  }));

it.skipIf(process.getuid?.() === 0)("says so when the output folder cannot be written", () =>
  inEmptyFolder(async (cwd) => {
    await chmod(cwd, 0o500);
    const { code } = await planc(["plan", prompt], { cwd });
    await chmod(cwd, 0o700);
    expect(code).toBe(2);
  }),
);

it("verifies a plan on disk, and fails when an artifact was broken since", () =>
  inEmptyFolder(async (cwd) => {
    // Files of few tools: all of them judge a plan of the bundle.
    const notes =
      "A command-line tool in Go that keeps notes with tags in SQLite: people add notes, list notes and delete notes.";
    await planc(["plan", notes], { cwd });
    const good = await planc(["verify"], { cwd });
    expect([good.code, good.stdout]).toEqual([0, expect.not.stringContaining("✖")]);
    await writeFile(join(cwd, "plan/database/schema.sql"), "CREATE TABEL x ();\n");
    const bad = await planc(["verify"], { cwd });
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain("plan/database/schema.sql".slice(5));
    expect(bad.stdout).toContain("was edited since");
  }));

it("lists every finding with cause and fix, and draws the pipeline", () =>
  inEmptyFolder(async (cwd) => {
    const rules = await planc(["rules", "--json"], { cwd });
    expect(Object.keys(JSON.parse(rules.stdout)).length).toBeGreaterThan(80);
    const graph = await planc(["graph"], { cwd });
    expect([graph.code, graph.stdout]).toEqual([0, expect.stringMatching(/^flowchart/)]);
    const help = await planc(["--help"], { cwd });
    expect(help.stdout).toContain("Examples:");
    const version = await planc(["--version"], { cwd });
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  }));

it("ends with 3 and says why where a promise is rejected that nobody awaited", () =>
  inEmptyFolder(async (cwd) => {
    const stray = "setTimeout(() => Promise.reject(new Error('stray')), 1500)";
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(stray)}` };
    const ended = await plancAlone(["--version"], { cwd, env });
    expect(ended.code).toBe(3);
    expect(ended.stderr).toContain("nobody awaited");
    expect(ended.stderr).toContain("stray");
  }));
