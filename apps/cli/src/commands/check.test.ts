import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, inEmptyFolder, planc } from "../fixtures/run-planc.ts";

// Each command is a process of its own.
const prompt =
  "Build a booking app for a pottery studio with a Vue frontend, a Python backend and PostgreSQL 16. Members book kilns. Each kiln has a name. 200 concurrent users.";

const inPlanned = (test: (check: Check, cwd: string) => Promise<void>) =>
  inEmptyFolder(async (cwd) => {
    expect((await planc(["plan", "--quiet", prompt], { cwd })).code).toBe(0);
    const before = await filesIn(cwd);
    await test(async (args, facts) => {
      if (facts !== undefined) await writeFile(join(cwd, "facts.yaml"), facts);
      return planc(["check", ...args], { cwd });
    }, cwd);
    const { "facts.yaml": _, ...after } = await filesIn(cwd);
    expect(after).toEqual(before);
  });

type Check = (args: readonly string[], facts?: string) => ReturnType<typeof planc>;

it("reopens what no longer rests on what is so, and says what nobody measured", () =>
  inPlanned(async (check) => {
    const facts = "# May\npeak-request-rate: 72,000 req/min\nsingle-sign-on: no\nfailover: yes\n";
    const broken = await check(["--facts", "facts.yaml", "--date", "2028-11-09"], facts);
    expect([broken.code, broken.stderr]).toEqual([1, ""]);
    const text = broken.stdout.replace(/\s+/g, " ");
    expect(text).toContain("✖ Cache: left out is to be decided anew");
    expect(text).toMatch(
      /it rested on: Peak load at most 1,000 req\/s \(now [^)]+\); at 1,001 req\/s: needed now: 1,200 req\/s \(facts\.yaml:2\) decisions\/0001-style\.md/,
    );
    expect(text).toContain(
      "PostgreSQL 16 is supported, until 2028-11-09 now: 2028-11-09 decisions/",
    );
    expect(text).toContain("✔ Identity provider: left out holds");
    expect(text).toContain("? Message broker: left out rests on what is not given: message-rate");
    expect(text).toContain("run planc plan again");
    expect(broken.stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);

    const fine = await check(["--facts", "facts.yaml"], "peak-request-rate: 20 req/s\n");
    expect(fine.code).toBe(0);
    expect(fine.stdout).toContain("✔ Cache: left out holds");
    expect(fine.stdout).toContain("No decision is to be taken anew, as far as facts are given.");
    expect(fine.stdout).toContain(
      "Support and waivers were not checked: give the day with --date.",
    );
  }));

it("prints the same as JSON", () =>
  inPlanned(async (check) => {
    const facts = '{ "peak-request-rate": "1,200 req/s", "geolocation": true }';
    const { code, stdout, stderr } = await check(["--json", "--facts", "facts.yaml"], facts);
    expect([code, stderr]).toEqual([1, ""]);
    const { version, decisions, unused, missing, findings } = JSON.parse(stdout);
    expect([version, findings]).toEqual([1, []]);
    expect(decisions).toContainEqual({
      ref: "decision/topic#cache",
      title: "Cache: left out",
      record: "decisions/0001-style.md",
      standing: "reopened",
      premises: [
        expect.objectContaining({
          ref: "decision/premise#topic.cache.peak-request-rate.most",
          fact: "peak-request-rate",
          standing: "broken",
          found: "1,200 req/s",
          place: { line: 1 },
        }),
      ],
    });
    expect(unused).toContain("geolocation");
    expect(missing).toEqual(expect.arrayContaining(["date", "message-rate", "single-sign-on"]));
  }));

it("prints a file of facts to fill in, which it reads", () =>
  inPlanned(async (check) => {
    const { code, stdout } = await check(["--facts-template"]);
    expect(code).toBe(0);
    expect(stdout).toContain("peak load above 1,000 req/s");
    expect(stdout).toMatch(/has\s(?:# )?now\.[^:]*: [^:]*\n# peak-request-rate: 20 req\/s\n/);
    expect(stdout).toMatch(/^# [a-z-]+: <measured amount( in [^>]+)?>$/m);
    expect((await check(["--facts", "facts.yaml"], stdout)).code).toBe(2);
    const filled = stdout.replace(/^# ([a-z-]+: [^ ]+( [^ ]+)?)$/gm, "$1");
    const { code: answer, stderr } = await check(["--facts", "facts.yaml"], filled);
    // What the plan has holds.
    expect([answer, stderr]).toEqual([0, ""]);
  }));

it("tells what is wrong with facts by line, and judges by the others all the same", () =>
  inPlanned(async (check) => {
    const facts = "peak-request-rate: 1,200 req/s\nteam-size: 200 ms\nrow: 5\n";
    const { code, stdout, stderr } = await check(["--facts", "facts.yaml"], facts);
    expect(code).toBe(2);
    expect(stderr).toContain("team-size is “200 ms”, which is no amount such as 6 people.");
    expect(stderr).toContain("facts.yaml:2 “200 ms” source/fact-invalid");
    expect(stderr).toContain("no decision can rest on row (did you mean rows?).");
    expect(stdout).toContain("Cache: left out is to be decided anew");
  }));

it("reads facts from standard input, and tells nothing of a plan that a terminal would obey", () =>
  inPlanned(async (_check, cwd) => {
    const path = join(cwd, "plan", "plan.json");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replaceAll(/"title": ?"Cache"/g, '"title":"Ca\\u001b[2Jche"'));
    const input = "peak-request-rate: 1,200 req/s\n";
    const { code, stdout } = await planc(["check", "--facts", "-"], { cwd, input });
    await writeFile(path, text);
    expect(code).toBe(1);
    expect(stdout).toContain("✖ Ca [2Jche: left out is to be decided anew");
    expect(stdout.replace(/\s+/g, " ")).toContain("now: 1,200 req/s (standard input:1)");
  }));

it.each([
  ["nothing to check against", ["check"], "there is nothing to check the plan against"],
  ["a day that is none", ["check", "--date", "2030-02-30"], "“2030-02-30” is no date"],
  ["a plan that is not there", ["check", "--date", "2030-01-31"], "plan.json cannot be read"],
])("ends with 2 and says what to do for %s", (_name, args, says) =>
  inEmptyFolder(async (cwd) => {
    const { code, stdout, stderr } = await planc(args, { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
  }),
);
