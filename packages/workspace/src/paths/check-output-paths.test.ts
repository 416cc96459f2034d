import { posix, win32 } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { checkOutputPaths } from "./check-output-paths.ts";

const check = (...paths: readonly string[]) =>
  checkOutputPaths(paths.map((path) => ({ path }))).map(({ code, path }) => `${code} ${path}`);

it.each([
  ["", "path-empty"],
  ["/etc/passwd", "path-absolute"],
  ["//server/share", "path-absolute"],
  ["\\\\server\\share", "path-absolute"],
  ["c:/windows", "path-absolute"],
  ["\\windows", "path-backslash"],
  ["a\\..\\b", "path-backslash"],
  ["..", "path-dot-segment"],
  ["../a", "path-dot-segment"],
  ["a/../b", "path-dot-segment"],
  ["./a", "path-dot-segment"],
  ["a//b", "path-empty-segment"],
  ["a/", "path-empty-segment"],
  ["a/\u200d/b", "path-empty-segment"],
  ["a\0.md", "path-unprintable"],
  ["a\nb", "path-unprintable"],
  ["a\u200eb", "path-unprintable"],
  ["a\ud800b", "path-unprintable"],
  ["what?", "path-forbidden-character"],
  ["a/b.", "path-trailing-dot-or-space"],
  ["a /b", "path-trailing-dot-or-space"],
  ["...", "path-trailing-dot-or-space"],
  ["con", "path-reserved-name"],
  ["a/NUL.tar.gz", "path-reserved-name"],
  ["com1.md", "path-reserved-name"],
  ["LPT¹", "path-reserved-name"],
  ["COM2 .md", "path-reserved-name"],
  ["a/.git/config", "path-version-control"],
  [".g\u200cit/config", "path-version-control"],
  ["GIT~1/config", "path-version-control"],
  [".hg/hgrc", "path-version-control"],
  ["plan.lock.json", "path-ours"],
  [".PLANC.lock", "path-ours"],
  [".planc-stage/new/0", "path-ours"],
])("refuses %j", (path, slug) => {
  expect(check(path)).toEqual([`workspace/${slug} ${path}`]);
});

it.each([
  "plan.md",
  "decisions/0001-use-postgresql.md",
  ".github/workflows/ci.yml",
  "a/b/c/d/e/f/g.txt",
  "компоненты/схема.md",
  "データ/モデル.md",
  "می‌خواهم.md",
  "com.example/config.json",
  "common.md",
  "..a/b..c",
  "gitignore",
  ".gitignore",
  "a b/c-d_e(1).md",
])("accepts %j", (path) => {
  expect(check(path)).toEqual([]);
});

it("finds names that one file system takes for the same", () => {
  expect(check("a/Plan.md", "a/plan.MD")).toEqual(["workspace/path-collides a/plan.MD"]);
  expect(check("caf\u00e9.md", "cafe\u0301.md")).toEqual(["workspace/path-collides cafe\u0301.md"]);
  expect(check("straße", "STRASSE")).toEqual(["workspace/path-collides STRASSE"]);
  expect(check("Docs/a", "docs/b")).toEqual(["workspace/path-collides docs/b"]);
});

it("finds a file that is also a folder, whatever the order and the case", () => {
  expect(check("a", "a/b")).toEqual(["workspace/path-file-and-directory a"]);
  expect(check("a/b/c", "A")).toEqual(["workspace/path-file-and-directory A"]);
});

it("reports every path at fault, each once", () => {
  expect(check("../a", "ok", "b:", "ok")).toEqual([
    "workspace/path-dot-segment ../a",
    "workspace/path-absolute b:",
    "workspace/path-duplicate ok",
  ]);
});

const segment = fc.oneof(
  fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,8}$/),
  fc.constantFrom("..", ".", "", "con", ".git", "A", "a", "é", "e\u0301", "x.", " ", "C:"),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const separator = fc.constantFrom("/", "/", "/", "/", "\\");
const wildPath = fc
  .tuple(fc.array(fc.tuple(segment, separator), { maxLength: 4 }), segment)
  .map(([parents, name]) => parents.map((parts) => parts.join("")).join("") + name);

it("accepts no path that leaves the folder, on any system", () => {
  fc.assert(
    fc.property(wildPath, (path) => {
      if (check(path).length > 0) return;
      for (const { resolve, sep, normalize, isAbsolute } of [posix, win32]) {
        expect(isAbsolute(path)).toBe(false);
        expect(normalize(path).split(sep).join("/")).toBe(path);
        const root = sep === "/" ? "/out/dir" : "C:\\out\\dir";
        expect(resolve(root, path).startsWith(`${root}${sep}`)).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

it("accepts no two paths that lie on one another where case is ignored", () => {
  fc.assert(
    fc.property(fc.array(wildPath, { maxLength: 6 }), (paths) => {
      const fine = paths.filter((path) => check(path).length === 0);
      if (check(...fine).length > 0) return;
      const keys = fine.map((path) => path.normalize("NFC").toLowerCase());
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(keys.some((other) => other.startsWith(`${key}/`))).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

it("does not mind in which order the files come", () => {
  fc.assert(
    fc.property(fc.array(wildPath, { maxLength: 6 }), (paths) => {
      expect(check(...paths).length > 0).toBe(check(...paths.toReversed()).length > 0);
    }),
  );
});

it("takes time in proportion to a hostile set", () => {
  const deep = Array.from({ length: 300 }, (_, index) => `${"a/".repeat(500)}${index}`);
  expect(check(...deep)).toEqual([]);
});
