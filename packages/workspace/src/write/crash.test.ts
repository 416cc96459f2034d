import { describe, expect, it } from "vitest";
import { codesOf, filesOf, OUT } from "../../test/desk.ts";
import {
  Crash,
  changingCalls,
  type Fate,
  MemoryStorage,
  type StorageOptions,
} from "../../test/memory-storage.ts";
import { osError } from "../../test/memory-tree.ts";
import { startProcess } from "../../test/processes.ts";
import type { Disk } from "../machine/disk.ts";
import { ownNames, PLAN_LOCK } from "../paths/own-names.ts";
import { hasErrors } from "../problems/problem.ts";
import { recover } from "./recover.ts";
import { writeArtifacts } from "./write-artifacts.ts";
import type { WriteResult } from "./write-result.ts";

const first = {
  "plan.md": "1\n",
  "same.md": "same\n",
  "a/old.md": "1\n",
  api: "1\n",
  "b/c/d": "1\n",
};
const second = {
  "plan.md": "2\n",
  "same.md": "same\n",
  "api/v1.yaml": "2\n",
  "b/c": "2\n",
  "n/e.md": "2\n",
};

/** A folder with a first plan, one edited file of it, and files of somebody else. */
async function prepare(options: StorageOptions) {
  const storage = new MemoryStorage(options);
  storage.make("/home", "directory");
  await run(storage, first);
  storage.save(`${OUT}/plan.md`, "edited by hand\n");
  storage.save(`${OUT}/notes.md`, "notes\n");
  storage.save(`${OUT}/n/mine.md`, "mine\n");
  storage.make(`${OUT}/n/e.md`, { linkTo: "mine.md" });
  return storage;
}

async function run(
  storage: MemoryStorage,
  texts: Readonly<Record<string, string>>,
  fate?: Fate,
): Promise<WriteResult | "crashed"> {
  const machine = startProcess(storage, fate);
  try {
    return await writeArtifacts({ outDir: OUT, files: filesOf(texts), force: true, machine });
  } catch (error) {
    if (error instanceof Crash) return "crashed";
    throw error;
  } finally {
    machine.end();
  }
}

/** What a user sees: all but the working files of the package. */
function visible(storage: MemoryStorage) {
  return Object.fromEntries(
    Object.entries(storage.contents(OUT)).filter(
      ([path]) => path === PLAN_LOCK || !ownNames.includes(path.split("/")[0] ?? ""),
    ),
  );
}

async function statesAndCalls(storage: MemoryStorage) {
  const before = visible(storage);
  const calls: (keyof Disk)[] = [];
  await run(storage, second, ({ name, when }) => {
    if (when === "before") calls.push(name);
  });
  return { before, after: visible(storage), calls };
}

const disks = [
  { disk: "with hard links", options: { hardLinks: true } },
  { disk: "without hard links", options: { hardLinks: false } },
];

describe.each(disks)("on a disk $disk", async ({ options }) => {
  const original = await prepare(options);
  const prepared = () => new MemoryStorage({ ...options, like: original });
  const { before, after, calls } = await statesAndCalls(prepared());
  const changing = [...calls.entries()].filter(([, name]) => changingCalls.has(name));

  it("is as before or as after, once recovered from a crash at any call", async () => {
    expect(calls.length).toBeGreaterThan(100);
    const seen = new Set<string>();
    for (const [index, name] of changing) {
      // Before one call is after another; only a file can be half made.
      for (const when of ["midway", "after"] as const) {
        if (when === "midway" && name !== "createFile") continue;
        const storage = prepared();
        await run(storage, second, (call) => {
          if (call.index === index && call.when === when) throw new Crash();
        });
        expect(await recover({ outDir: OUT, machine: startProcess(storage) })).not.toContainEqual(
          expect.objectContaining({ severity: "error" }),
        );
        const state = JSON.stringify(visible(storage));
        expect([JSON.stringify(before), JSON.stringify(after)]).toContain(state);
        seen.add(state);
        // A lock that was made and not yet filled is given ten seconds.
        storage.tree.now += 60_000;
        await run(storage, second);
        expect(storage.contents(OUT)).toEqual(after);
      }
    }
    expect(seen.size).toBe(2);
  });

  it("is as before or as after when recovery itself crashes at any call", async () => {
    const commit = calls.lastIndexOf("move");
    for (const index of [commit, commit + 1, commit - 3, commit - 8]) {
      for (let nth = 0; nth < 200; nth += 1) {
        const storage = prepared();
        await run(storage, second, (call) => {
          if (call.index === index && call.when === "before") throw new Crash();
        });
        const machine = startProcess(storage, (call) => {
          if (call.index === nth && call.when === "after") throw new Crash();
        });
        let ended = false;
        await recover({ outDir: OUT, machine }).then(
          () => {
            ended = true;
          },
          () => undefined,
        );
        machine.end();
        await recover({ outDir: OUT, machine: startProcess(storage) });
        expect([before, after]).toContainEqual(visible(storage));
        if (ended) break;
      }
    }
  });

  it("is as before or as after when the power fails at any call", async () => {
    for (const [index] of changing) {
      for (const luck of [0, 0.3, 0.6, 0.99]) {
        const storage = prepared();
        await run(storage, second, (call) => {
          if (call.index === index && call.when === "after") throw new Crash();
        });
        storage.losePower(luck);
        await recover({ outDir: OUT, machine: startProcess(storage) });
        expect([before, after]).toContainEqual(visible(storage));
      }
    }
  });

  it("is as after when the power fails once the write has been reported", async () => {
    for (const luck of [0, 0.3, 0.6, 0.99]) {
      const storage = prepared();
      await run(storage, second);
      storage.losePower(luck);
      await recover({ outDir: OUT, machine: startProcess(storage) });
      expect(visible(storage)).toEqual(after);
    }
  });

  it("is as before when the system refuses once, at any call, and says so", async () => {
    for (const index of calls.keys()) {
      const storage = prepared();
      const result = await run(storage, second, ({ index: at, when, name, path }) => {
        if (at === index && when === (name === "createFile" ? "midway" : "before")) {
          throw osError("EIO", { syscall: name, path });
        }
      });
      if (result === "crashed") throw new Error("an error of the system is no crash");
      if (result.status === "written") {
        // Only what is no longer needed may be left, and it is reported.
        const isClean = JSON.stringify(storage.contents(OUT)) === JSON.stringify(after);
        if (!isClean) expect(codesOf(result)).toContain("workspace/cleanup-unfinished");
        await recover({ outDir: OUT, machine: startProcess(storage) });
        expect(visible(storage)).toEqual(after);
      } else {
        expect(hasErrors(result.problems)).toBe(true);
        expect(visible(storage)).toEqual(before);
      }
      await run(storage, second);
      expect(storage.contents(OUT)).toEqual(after);
    }
  });

  it("is as before when the disk is full from any call on", async () => {
    const needsSpace: readonly (keyof Disk)[] = ["createFile", "makeDirectory", "link"];
    for (const [index] of changing) {
      const storage = prepared();
      const result = await run(storage, second, ({ index: at, when, name, path }) => {
        if (at < index || !needsSpace.includes(name)) return;
        if (when === (name === "createFile" ? "midway" : "before")) {
          throw osError("ENOSPC", { syscall: name, path });
        }
      });
      if (result === "crashed") throw new Error("a full disk is no crash");
      const isDone = result.status === "written";
      await recover({ outDir: OUT, machine: startProcess(storage) });
      expect(visible(storage)).toEqual(isDone ? after : before);
    }
  });

  it("is as before when stopped on request up to the last moment", async () => {
    const statuses = new Set<string>();
    for (const [index] of changing) {
      const storage = prepared();
      const stop = new AbortController();
      const machine = startProcess(storage, (call) => {
        if (call.index === index) stop.abort();
      });
      const { signal } = stop;
      const files = filesOf(second);
      const result = await writeArtifacts({ outDir: OUT, files, force: true, machine, signal });
      statuses.add(result.status);
      expect(storage.contents(OUT)).toEqual(result.status === "written" ? after : before);
    }
    expect([...statuses].sort()).toEqual(["aborted", "written"]);
  });
});

it("removes a folder that it made when nothing could be written into it", async () => {
  const storage = new MemoryStorage();
  storage.make("/home", "directory");
  const machine = startProcess(storage, ({ name, when, path }) => {
    if (name === "createFile" && when === "midway" && path.includes("new")) {
      throw osError("ENOSPC", { syscall: "write", path });
    }
  });
  const result = await writeArtifacts({ outDir: "/home/a/b/plan", files: filesOf(first), machine });
  expect(codesOf(result)).toEqual(["workspace/disk-full"]);
  expect(storage.contents("/home")).toEqual({});
});
