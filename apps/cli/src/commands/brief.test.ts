import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, inEmptyFolder, planc } from "../fixtures/run-planc.ts";

// Each command is a process of its own.
const prompt =
  "Build a lending library with Vue. Librarians lend books. Each book has a title and an isbn. Snark hunting boojum.";

it("prints the brief alone, and how much was understood beside it", () =>
  inEmptyFolder(async (cwd) => {
    const { code, stdout, stderr } = await planc(["brief", prompt], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+brief\.schema\.json\n/);
    expect(stdout).toContain("  - name: Librarian # stated prompt:1\n");
    expect(stderr).toContain("statements:");
    expect(stderr).toContain("facts");
    expect(stderr.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(await filesIn(cwd)).toEqual({});
  }));

it("writes a file that corrects the plan, and that can be written again", () =>
  inEmptyFolder(async (cwd) => {
    const first = await planc(["brief", "--quiet", "--out", "brief.yaml", prompt], { cwd });
    expect(first).toEqual({ code: 0, stdout: "", stderr: "" });
    const { "brief.yaml": text = "" } = await filesIn(cwd);
    const edited = text.replace("name: Librarian", "name: Clerk").replaceAll("Librarian", "Clerk");
    expect(edited).not.toBe(text);
    await writeFile(join(cwd, "brief.yaml"), edited);

    const blind = await planc(["brief", "--out", "brief.yaml", prompt], { cwd });
    expect([blind.code, (await filesIn(cwd))["brief.yaml"]]).toEqual([2, edited]);
    expect(blind.stderr).toContain("brief.yaml is there already, and was not read.");

    const again = ["brief", "--brief", "brief.yaml", "--out", "brief.yaml", prompt];
    expect((await planc(again, { cwd })).code).toBe(0);
    const { "brief.yaml": rewritten = "" } = await filesIn(cwd);
    expect(rewritten).toMatch(/ {2}- name: Clerk # stated brief\.yaml:\d+\n/);
    expect(rewritten).toContain("name: title, ");

    const plan = await planc(["plan", "--dry-run", "--json", "--brief", "brief.yaml"], { cwd });
    const { slots } = JSON.parse(plan.stdout).plan;
    expect(slots["brief/actor"].map((each: { id: string }) => each.id)).toContain("clerk");
  }));

it("keeps a file that it could not read", () =>
  inEmptyFolder(async (cwd) => {
    const text = "concepts: [{name: Book, rôle: stored}]\n";
    await writeFile(join(cwd, "brief.yaml"), text);
    const args = ["brief", "--brief", "brief.yaml", "--out", "brief.yaml", prompt];
    const kept = await planc(args, { cwd });
    expect([kept.code, await filesIn(cwd)]).toEqual([2, { "brief.yaml": text }]);
    expect(kept.stderr).toContain("has problems");
    const forced = await planc([...args, "--force"], { cwd });
    expect(forced.code).toBe(1);
    expect(forced.stderr).toContain("concepts[0] has no key rôle (did you mean role?).");
    expect(forced.stderr).toContain("brief.yaml:1");
    expect((await filesIn(cwd))["brief.yaml"]).toContain("facts: all");
  }));

it("prints facts with their reasons as JSON, and the schema of the file", () =>
  inEmptyFolder(async (cwd) => {
    const { code, stdout, stderr } = await planc(["brief", "--json", prompt], { cwd });
    expect([code, stderr]).toEqual([0, ""]);
    const value = JSON.parse(stdout);
    expect(Object.keys(value)).toEqual(["version", "brief", "yaml", "statements", "findings"]);
    expect(value.brief["brief/actor"]).toContainEqual(
      expect.objectContaining({
        id: "librarian",
        why: expect.objectContaining({ kind: "stated" }),
      }),
    );
    const schema = await planc(["brief", "--schema"], { cwd });
    expect(Object.keys(JSON.parse(schema.stdout).properties)).toContain("concepts");
  }));

it("writes nothing where nothing was understood", () =>
  inEmptyFolder(async (cwd) => {
    const { code, stdout, stderr } = await planc(["brief", "--out", "b.yaml", "and of"], { cwd });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("intake/nothing-understood");
    expect(await filesIn(cwd)).toEqual({});
  }));
