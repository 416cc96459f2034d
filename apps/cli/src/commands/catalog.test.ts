import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inEmptyFolder, planc } from "../fixtures/run-planc.ts";

const width = (text: string) => Math.max(...text.split("\n").map((line) => line.length));

describe("planc catalog", () => {
  it("lists the needs, the technologies for one, and all of one", () =>
    inEmptyFolder(async (cwd) => {
      const needs = await planc(["catalog"], { cwd });
      expect([needs.code, needs.stderr]).toEqual([0, ""]);
      expect(needs.stdout).toMatch(/^Catalogue \d{4}\.\d\d\.\d\d-[0-9a-f]{8}, gone through on /);
      expect(needs.stdout).toMatch(
        /\n {2}relational-store +\d+ +\d+ complete {2}Relational database\n/,
      );

      const caches = await planc(["catalog", "cache"], { cwd });
      expect(caches.code).toBe(0);
      expect(caches.stdout).toContain("\n  Valkey  valkey\n");
      expect(width(caches.stdout)).toBeLessThanOrEqual(80);

      const mongo = await planc(["catalog", "show", "mongo"], { cwd });
      expect(mongo.stdout).toMatch(/managed +MongoDB Atlas\n/);
      const shown = await planc(["catalog", "show", "Postgres"], { cwd });
      expect(shown.stdout).toMatch(/^PostgreSQL {2}postgresql\n/);
      expect(shown.stdout).toContain("supported until 2030-11-14");
      expect(shown.stdout).toMatch(/\n {2}exit +Dump /);
      expect(shown.stdout).not.toContain("not known");
      expect(width(shown.stdout)).toBeLessThanOrEqual(80);

      const json = await planc(["catalog", "show", "stripe", "--json"], { cwd });
      expect(JSON.parse(json.stdout)).toMatchObject({
        version: 1,
        technology: { key: "stripe", cost: ["metered", expect.any(String)] },
        missing: expect.arrayContaining(["versions"]),
      });
    }));

  it("names what is nearest to a name that it does not know", () =>
    inEmptyFolder(async (cwd) => {
      const technology = await planc(["catalog", "show", "rabitmq"], { cwd });
      expect(technology.code).toBe(2);
      expect(technology.stderr).toMatch(/no technology “rabitmq”\. Did you mean rabbitmq\?/i);
      const need = await planc(["catalog", "chache"], { cwd });
      expect(need.code).toBe(2);
      expect(need.stderr).toContain("Did you mean cache?");
    }));
});

const prompt =
  "A web application in React, Fastify and PostgreSQL in which members borrow tools: 300 concurrent users.";

/** An organisation that knows Fastify otherwise than the catalogue. */
const config = `
plugins:
  "@planc/stack-selection":
    entries:
      fastify:
        name: Fastify
        topics: [api-framework]
        form: framework
        what: HTTP framework, as our platform team packs it
        languages: [typescript, javascript]
        replaces: true
        versions:
          checked: "2027-01-10"
          source: release notes of the platform team
          versions: [{ version: "6.1", released: "2027-01-02" }]
`;

const waived = `
plugins:
  "@planc/stack-selection":
    technologies: { MongoDB: { status: forbidden, reason: No licence. } }
waivers:
  reports:
    finding: stack/constraint-conflict
    subject: "brief/mention#mongodb"
    owner: reporting team
    reason: Old reports read it.
    until: 2027-01-31
`;

describe("planc catalog diff", () => {
  it("says that nothing changes, from the facts of a plan and from its sources", () =>
    inEmptyFolder(async (cwd) => {
      await planc(["plan", "--no-scan", prompt], { cwd });
      const lock = JSON.parse(await readFile(join(cwd, "plan/plan.lock.json"), "utf8"));
      expect(lock.names.catalogue).toMatch(/^\d{4}\.\d\d\.\d\d-[0-9a-f]{8}$/);
      for (const sources of [[], [prompt]]) {
        const same = await planc(["catalog", "diff", ...sources], { cwd });
        expect([same.code, same.stdout]).toEqual([
          0,
          `plan was decided with the present catalogue, ${lock.names.catalogue}\n\nNothing in the plan would change.\n`,
        ]);
      }
    }));

  it("says what another catalogue changes, and changes nothing", () =>
    inEmptyFolder(async (cwd) => {
      await planc(["plan", "--no-scan", prompt], { cwd });
      const before = await readFile(join(cwd, "plan/plan.json"), "utf8");
      await writeFile(join(cwd, "planc.config.yaml"), config);

      const told = await planc(["catalog", "diff"], { cwd });
      expect(told.code).toBe(1);
      expect(told.stdout).toMatch(/^plan was decided with \S+; the present one is\s+\S+\n/);
      expect(told.stdout).toMatch(/\n {2}Server framework +Fastify 5\.\d+ → Fastify 6\.1\n/);
      expect(told.stdout).toMatch(/\n {2}Fastify +Server framework\n +version 5\.\d+ → 6\.1\n/);
      expect(told.stdout).toContain("Nothing was written: planc plan takes it over.");
      expect(width(told.stdout)).toBeLessThanOrEqual(80);

      const whole = await planc(["catalog", "diff", "--json", prompt], { cwd });
      expect(whole.code).toBe(1);
      expect(JSON.parse(whole.stdout)).toMatchObject({
        version: 1,
        compared: "sources",
        same: false,
        needs: [],
        choices: expect.arrayContaining([
          expect.objectContaining({
            id: "api-framework",
            now: expect.objectContaining({ technology: "fastify", version: "6.1" }),
          }),
        ]),
      });
      expect(await readFile(join(cwd, "plan/plan.json"), "utf8")).toBe(before);

      const dry = await planc(["plan", "--no-scan", "--dry-run", prompt], { cwd });
      expect(dry.stdout).toMatch(/catalogue .*the last plan in this\s+folder was decided with/);
    }));

  it.each([
    ["holds", "2027-01-31", 0],
    ["has ended", "2027-02-01", 1],
  ])("counts a waiver of a finding that %s as the plan did", (_, day, code) =>
    inEmptyFolder(async (cwd) => {
      await writeFile(join(cwd, "planc.config.yaml"), waived);
      const text = "A web shop for bicycles with orders. Use MongoDB.";
      const made = await planc(["plan", "--no-scan", "--as-of", day, text], { cwd });
      expect(made.code).toBe(code);
      const same = await planc(["catalog", "diff"], { cwd });
      expect([same.code, same.stdout]).toEqual([
        0,
        expect.stringContaining("Nothing in the plan would change."),
      ]);
    }),
  );

  it("refuses another text and a folder without a plan", () =>
    inEmptyFolder(async (cwd) => {
      const none = await planc(["catalog", "diff"], { cwd });
      expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("cannot be read")]);
      await planc(["plan", "--no-scan", prompt], { cwd });
      const other = await planc(["catalog", "diff", `${prompt} And a wiki.`], { cwd });
      expect(other.code).toBe(2);
      expect(other.stderr).toContain("plan was not made from this prompt");
    }));
});
