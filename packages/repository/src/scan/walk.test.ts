import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cpuTime } from "@planc/build/cpu-time";
import { expect, it } from "vitest";
import { inFolder } from "./fixtures/in-folder.ts";
import { defaultLimits } from "./limits.ts";
import { outerRules } from "./outer-rules.ts";
import { walk } from "./walk.ts";

const run = promisify(execFile);
const walked = async (root: string, limits = {}) =>
  walk(root, await outerRules(root), { ...defaultLimits, ...limits });

it("lists level by level, in the order of names", () =>
  inFolder({ "b/x": "", "a/y/z": "", c: "", a1: "" }, async (root) => {
    expect((await walked(root)).files).toEqual(["a1", "c", "b/x", "a/y/z"]);
  }));

it("leaves out what git ignores, as git does", async () => {
  const files = {
    ".gitignore": "*.log\n/top\nlogs/\n!keep.log\nsub/deep/\n# no\n\\#odd\n",
    "a.log": "",
    "keep.log": "",
    top: "",
    "sub/top": "",
    "sub/.gitignore": "!b.log\nown\n",
    "sub/b.log": "",
    "sub/c.log": "",
    "sub/own/x": "",
    "sub/deep/x": "",
    "logs/x": "",
    "#odd": "",
    "sub/more/own": "",
    "sub/more/fine": "",
    excluded: "",
  };
  await inFolder(files, async (root) => {
    await run("git", ["init", "-q"], { cwd: root });
    await writeFile(join(root, ".git/info/exclude"), "excluded\n");
    const { stdout } = await run("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root });
    const own = (await walked(root)).files.toSorted();
    expect(own).toEqual(stdout.trim().split("\n").toSorted());
    expect((await walked(join(root, "sub"))).files).toEqual([
      ".gitignore",
      "b.log",
      "top",
      "more/fine",
    ]);
  });
});

it("follows no link, and enters no repository inside and no installed packages", () =>
  inFolder(
    { "a/x": "", "node_modules/p/package.json": "{}", "other/.git/HEAD": "", "other/y": "" },
    async (root) => {
      await symlink("..", join(root, "a/up"));
      await symlink("/etc", join(root, "etc"));
      await symlink("a/x", join(root, "x"));
      expect((await walked(root)).files).toEqual(["a/x"]);
    },
  ));

it("stops at its limits and says which", () =>
  inFolder({ a: "", b: "", "c/d/e/f": "" }, async (root) => {
    expect(await walked(root, { entries: 2 })).toEqual({
      files: ["a", "b"],
      cut: new Set(["entries"]),
      noted: [],
    });
    expect(await walked(root, { depth: 1 })).toEqual({
      files: ["a", "b"],
      cut: new Set(["depth"]),
      noted: [],
    });
  }));

it("says why a root cannot be listed", async () => {
  expect(await walked("/nowhere/at-all")).toEqual({
    files: [],
    cut: new Set(),
    noted: [],
    failed: "ENOENT",
  });
});

it("is not held up by patterns that try every way to match", () =>
  inFolder({ ".gitignore": `${"*a".repeat(40)}b\n`, ["a".repeat(200)]: "" }, async (root) => {
    const spent = cpuTime();
    expect((await walked(root)).files).toEqual([".gitignore", "a".repeat(200)]);
    expect(spent()).toBeLessThan(2000);
  }));

it("goes as deep as its limit and no deeper", () =>
  inFolder({}, async (root) => {
    await mkdir(join(root, ...Array.from({ length: 300 }, () => "d")), { recursive: true });
    expect((await walked(root)).cut).toEqual(new Set(["depth"]));
  }));

it("tells names apart by case, as git does", () =>
  inFolder({ ".gitignore": "Api\n", "api/x": "", "Api/y": "" }, async (root) => {
    expect((await walked(root)).files).toEqual([".gitignore", "api/x"]);
  }));

it("holds files against the first patterns of a list alone, and says so", () => {
  const patterns = Array.from({ length: 1_001 }, (_, i) => `p${i}`).join("\n");
  return inFolder({ ".gitignore": patterns, p1: "", p1000: "" }, async (root) => {
    const { files, noted } = await walked(root);
    expect(files).toEqual([".gitignore", "p1000"]);
    expect(noted).toEqual([{ path: ".gitignore", reason: "only its first 1000 patterns count" }]);
  });
});
