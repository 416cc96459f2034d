import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getuid } from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, filesOf } from "../../test/desk.ts";
import { Crash } from "../../test/memory-storage.ts";
import { sha256 } from "../text/sha256.ts";
import { recover } from "../write/recover.ts";
import { writeArtifacts } from "../write/write-artifacts.ts";
import type { Disk } from "./disk.ts";
import { type Machine, nodeMachine } from "./machine.ts";
import { nodeDisk } from "./node-disk.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "planc-workspace-"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const write = (texts: Readonly<Record<string, string>>, outDir = join(home, "plan")) =>
  writeArtifacts({ outDir, files: filesOf(texts) });

describe("a real disk", () => {
  it("holds what was written, and nothing else", async () => {
    await write({ "plan.md": "1\r\n", "a/old.md": "1\n" });
    expect(await write({ "plan.md": "2\n", "b/é.md": "2\n" })).toMatchObject({
      status: "written",
      removed: ["a/old.md"],
      problems: [],
    });
    const all = await readdir(join(home, "plan"), { recursive: true });
    expect(all.sort()).toEqual(["b", join("b", "é.md"), "plan.lock.json", "plan.md"].sort());
    expect(await readFile(join(home, "plan/plan.md"), "utf8")).toBe("2\n");
  });

  it("is as before or as after when the process dies at any change", async () => {
    const first = { "plan.md": "1\n", "old.md": "1\n" };
    const second = { "plan.md": "2\n", "new/a.md": "2\n" };
    for (let change = 0; ; change += 1) {
      const outDir = join(home, String(change));
      await write(first, outDir);
      const machine = dyingAfter(change);
      const died = await writeArtifacts({ outDir, files: filesOf(second), machine }).then(
        () => false,
        (error: unknown) => error instanceof Crash,
      );
      await recover({ outDir, machine: { ...nodeMachine, isAlive: () => false, pid: 1 } });
      const texts = await contents(outDir);
      expect([first, second]).toContainEqual(texts);
      if (!died) break;
      expect(change).toBeLessThan(100);
    }
  });

  it("keeps the permissions of a file, and gives new ones the usual", async () => {
    await write({ "plan.md": "1\n" });
    const usual = await writeFile(join(home, "usual"), "").then(() => stat(join(home, "usual")));
    expect((await stat(join(home, "plan/plan.md"))).mode).toBe(usual.mode);
  });

  it("does not write through a link", async () => {
    await mkdir(join(home, "plan"));
    await mkdir(join(home, "other"));
    await symlink("../other", join(home, "plan/docs"));
    expect(codesOf(await write({ "docs/a.md": "1\n" }))).toEqual([
      "workspace/path-through-symlink",
    ]);
    expect(await readdir(join(home, "other"))).toEqual([]);
  });

  it("says that the output folder is a file, or below one", async () => {
    await writeFile(join(home, "file"), "text");
    for (const outDir of [join(home, "file"), join(home, "file/plan")]) {
      expect(codesOf(await write({ a: "" }, outDir))).toEqual([
        "workspace/out-dir-not-a-directory",
      ]);
    }
  });

  it("says that links lead in a circle, or that a name is too long", async () => {
    await symlink("circle", join(home, "circle"));
    expect(codesOf(await write({ a: "" }, join(home, "circle")))).toEqual([
      "workspace/symlink-loop",
    ]);
    expect(codesOf(await write({ a: "" }, join(home, "x".repeat(300))))).toEqual([
      "workspace/name-too-long",
    ]);
  });

  // The superuser may write anywhere.
  it.skipIf(getuid?.() === 0)("says that the folder cannot be written to", async () => {
    await mkdir(join(home, "plan"), { mode: 0o500 });
    expect(codesOf(await write({ a: "" }))).toEqual(["workspace/no-permission"]);
  });

  it("hashes in pieces, also where a line ends between two", async () => {
    const piece = 64 * 1024;
    for (const text of [
      "",
      "\r",
      "a\r\nb\rc\n",
      `${"x".repeat(piece - 1)}\r\ny\r`,
      "\r\n".repeat(piece),
    ]) {
      const path = join(home, "text");
      await writeFile(path, text);
      const withLf = sha256(text.replaceAll("\r\n", "\n"));
      expect(await nodeDisk.hash(path)).toEqual({ exact: sha256(text), withLf });
    }
  });
});

describe("the computer", () => {
  it("knows who is alive, and since when", async () => {
    expect(nodeMachine.isAlive(nodeMachine.pid)).toBe(true);
    expect(nodeMachine.isAlive(2 ** 22 + 1)).toBe(false);
    expect(await nodeMachine.startOf(nodeMachine.pid)).toBe(
      await nodeMachine.startOf(nodeMachine.pid),
    );
    expect(await nodeMachine.startOf(2 ** 22 + 1)).toBeNull();
  });
});

async function contents(outDir: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(outDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.includes("lock")) continue;
    const path = join(entry.parentPath, entry.name);
    found[path.slice(outDir.length + 1).replaceAll("\\", "/")] = await readFile(path, "utf8");
  }
  return found;
}

const changes = new Set<keyof Disk>([
  "createFile",
  "link",
  "makeDirectory",
  "move",
  "removeDirectory",
  "removeFile",
]);

function dyingAfter(count: number): Machine {
  let left = count;
  const disk = Object.fromEntries(
    Object.entries(nodeDisk).map(([name, call]) => [
      name,
      async (...args: readonly unknown[]) => {
        if (left < 0) throw new Crash();
        if (changes.has(name as keyof Disk)) left -= 1;
        if (left < 0) throw new Crash();
        return Reflect.apply(call, nodeDisk, args);
      },
    ]),
  );
  return { ...nodeMachine, disk: { ...nodeDisk, ...disk } };
}
