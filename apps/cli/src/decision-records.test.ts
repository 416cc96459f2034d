import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { superseded } from "./decision-records.ts";
import { filesIn, inEmptyFolder, planc } from "./fixtures/run-planc.ts";

const board = (...technologies: readonly string[]) =>
  `A task board in which members create tasks and move them. ${technologies.map((each) => `It uses ${each}.`).join(" ")}`;

const records = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(await filesIn(join(folder, "plan"))).filter(([path]) =>
      path.startsWith("decisions/"),
    ),
  );

const numbersOf = (files: Record<string, string>) =>
  Object.keys(files).map((path) => /(\d{4})-/.exec(path)?.[1]);

it("gives a number once, and keeps what is superseded", () =>
  inEmptyFolder(async (cwd) => {
    const plan = (prompt: string) => planc(["plan", "--out", "plan", prompt], { cwd });
    await plan(board("PostgreSQL", "Redis for caching"));
    const first = await records(cwd);
    const redis = Object.keys(first).find((path) => path.endsWith("-cache.md")) ?? "";
    const store = Object.keys(first).find((path) => path.endsWith("-relational-store.md")) ?? "";
    expect(first[redis]).toContain("Redis");

    await plan(board("MySQL"));
    const second = await records(cwd);
    expect(second[redis]).toMatch(/Redis[\s\S]*\*\*Status\*\*: superseded$/m);
    const newer = Object.keys(second).find(
      (path) => path.endsWith("-relational-store.md") && path !== store,
    );
    expect(second[newer ?? ""]).toContain("MySQL");
    const file = newer?.slice("decisions/".length) ?? "";
    expect(second[store]).toContain(`superseded by [${Number(file.slice(0, 4))}](${file})`);
    expect(new Set(numbersOf(second)).size).toBe(numbersOf(second).length);

    await plan(board("MySQL"));
    expect(await records(cwd)).toEqual(second);

    await plan(board("MySQL", "Redis for caching"));
    const back = await records(cwd);
    expect(back[redis]).toBe(first[redis]);
    expect(Object.keys(back)).toEqual(Object.keys(second));
  }));

it("leaves a past record that was edited as it is", () =>
  inEmptyFolder(async (cwd) => {
    const plan = (prompt: string) => planc(["plan", "--out", "plan", prompt], { cwd });
    await plan(board("PostgreSQL", "Redis for caching"));
    const path = Object.keys(await records(cwd)).find((each) => each.endsWith("-cache.md")) ?? "";
    await writeFile(join(cwd, "plan", path), "# Our own words\n");
    await plan(board("PostgreSQL"));
    const after = await records(cwd);
    expect(after[path]).toBe("# Our own words\n");
    expect(new Set(numbersOf(after)).size).toBe(numbersOf(after).length);
  }));

it.each([
  ["**Status**: accepted", undefined, "**Status**: superseded"],
  ["status: proposed", undefined, "status: superseded"],
  [
    "**Status**: superseded",
    "decisions/0012-cache.md",
    "**Status**: superseded by [12](0012-cache.md)",
  ],
  [
    "**Status**: superseded by [9](0009-x.md)",
    undefined,
    "**Status**: superseded by [9](0009-x.md)",
  ],
])("marks “%s” where %s came next", (line, by, marked) => {
  const text = `# 1. A\n\n${line}\n\n## B\n\nstatus: c\n`;
  expect(superseded(text, by)).toBe(text.replace(line, marked));
});
