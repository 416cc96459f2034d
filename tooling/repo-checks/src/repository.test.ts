import { homedir } from "node:os";
import { expect, it } from "vitest";
import { members, readText, repositoryFiles, root } from "./workspace.ts";

const files = repositoryFiles();

// Facts and recorded output may be long, a reader looks things up in them. So may a file that says
// why it is.
const lookedUp = /(^|\/)(catalog|catalogue|data|golden|fixtures)(\/|\.ts$)/;
const reason = /^\/\/ Over 300 lines: \S/m;
const isText = (path: string) => /\.(ts|js|json|jsonc|md|yaml|yml|sql|grit)$|\/run$/.test(path);

it("shows a reader the ordered top level, and nothing else", () => {
  const top = new Set(files.map((path) => path.split("/", 1).join("")));
  expect([...top].filter((name) => !name.startsWith(".")).sort()).toEqual([
    "LICENSE",
    "README.md",
    "apps",
    "package.json",
    "packages",
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    "tooling",
    "tsconfig.base.json",
    "turbo.json",
  ]);
});

it("keeps every source file under 300 lines", () => {
  const long = files
    .filter((path) => path.endsWith(".ts") && !lookedUp.test(path))
    .map((path) => ({ path, text: readText(path) }))
    .map(({ path, text }) => ({
      path,
      lines: text.split("\n").length - 1,
      reason: reason.test(text),
    }))
    .filter((file) => file.lines > 300 && !file.reason);
  expect(long).toEqual([]);
});

it("names no path of the machine it is worked on", () => {
  const home = homedir();
  // In every container tools keep what they cache in root's hidden folders: no path of this machine.
  const isOfHome = (rest: string) => home !== "/root" || !rest.startsWith(".");
  const telling = files.filter(isText).filter((path) => {
    const text = readText(path);
    return text.includes(`${root}/`) || text.split(`${home}/`).slice(1).some(isOfHome);
  });
  expect(telling).toEqual([]);
});

it("locks packages by name and hash, not by the address of a registry", () => {
  expect(readText("pnpm-lock.yaml")).not.toMatch(/tarball: *https?:/);
});

it("checks the types of all that a package includes when it checks all packages at once", () => {
  const includedBy = (path: string) =>
    [...(/"include": \[([^\]]*)\]/.exec(readText(path))?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(
      ([, pattern = ""]) => pattern,
    );
  const all = new Set(includedBy("tooling/build/tsconfig.all.json"));
  const missing = members().flatMap(({ folder }) =>
    includedBy(`${folder}/tsconfig.json`)
      .map((pattern) => `../../${folder.split("/")[0]}/*/${pattern}`)
      .filter((pattern) => !all.has(pattern)),
  );
  expect([...new Set(missing)]).toEqual([]);
});
