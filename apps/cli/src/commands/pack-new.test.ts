import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, inEmptyFolder, planc } from "../fixtures/run-planc.ts";

it("makes a package whose check passes, and which a plan can use", () =>
  inEmptyFolder(async (cwd) => {
    const made = await planc(["pack", "new", "@acme/tide-pack"], { cwd });
    expect([made.code, made.stderr]).toEqual([0, ""]);
    const files = await filesIn(cwd);
    expect(Object.keys(files)).toEqual(
      [
        ".gitignore",
        "README.md",
        "fixtures/lending.md",
        "fixtures/lending.txt",
        "pack.yaml",
        "package.json",
      ].map((path) => `tide-pack/${path}`),
    );
    expect(files["tide-pack/fixtures/lending.md"]).toContain(
      "- Tool: Something that members borrow.",
    );
    const { scripts } = JSON.parse(files["tide-pack/package.json"] ?? "");
    expect(scripts.test).toBe("planc pack check");

    // As npm test would run it.
    const checked = await planc(["pack", "check"], { cwd: join(cwd, "tide-pack") });
    expect([checked.code, checked.stdout]).toEqual([
      0,
      "  ✔ pack tide: 1 fixture, nothing to mend\n",
    ]);

    const input = files["tide-pack/fixtures/lending.txt"] ?? "";
    const plan = await planc(["plan", "--quiet", "--pack", "./tide-pack", input], { cwd });
    expect(plan.code).toBe(0);
    expect(await readFile(join(cwd, "plan/tide.md"), "utf8")).toContain("## What Is Kept");
    // What it extends is there too.
    expect(await readFile(join(cwd, "plan/modules.md"), "utf8")).toContain("### ");
  }));

it.each([
  ["a path for a name", ["../evil"], "is no name for a pack package"],
  ["a name that has become none", ["@acme/tide", "--pack", "A b"], "“A b” is no name for a pack"],
  ["the name of another pack", ["@acme/serverless-pack"], "there is a pack serverless already"],
  [
    "a base that is not there",
    ["tide-pack", "--extends", "monolith"],
    "there is no pack “monolith”",
  ],
  ["a description of lines", ["tide-pack", "--description", "a\nb"], "is not one line"],
])("refuses %s, and writes nothing", (_, args, says) =>
  inEmptyFolder(async (cwd) => {
    await mkdir(join(cwd, "mine"));
    await writeFile(join(cwd, "mine/file"), "mine\n");
    const { code, stdout, stderr } = await planc(["pack", "new", ...args], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
    expect(await filesIn(cwd)).toEqual({ "mine/file": "mine\n" });
  }),
);
