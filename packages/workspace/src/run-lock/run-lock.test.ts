import { expect, it } from "vitest";
import { MemoryStorage } from "../../test/memory-storage.ts";
import { HOST, startProcess } from "../../test/processes.ts";
import type { Machine } from "../machine/machine.ts";
import { Refusal } from "../problems/problem.ts";
import { formatHolder, type Holder } from "./holder.ts";
import { takeRunLock } from "./run-lock.ts";

const place = { root: "/plan", outDir: "plan" };
const path = "/plan/.planc.lock";
const minutes = 60_000;

function folder() {
  const storage = new MemoryStorage();
  storage.make("/plan", "directory");
  const hold = (change: Partial<Holder>) =>
    storage.save(path, formatHolder({ ...holder, ...change }));
  return { storage, hold };
}

const holder: Holder = { version: 1, pid: 1, host: HOST, start: null, startedAt: 0, nonce: "n" };

async function outcome(machine: Machine): Promise<string> {
  try {
    await takeRunLock(machine, place);
    return "taken";
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code }) => code).join();
    throw error;
  }
}

it("is made, held and gone again", async () => {
  const { storage } = folder();
  const lock = await takeRunLock(startProcess(storage), place);
  expect(JSON.parse(storage.read(path) ?? "")).toMatchObject({ pid: 101, host: HOST });
  expect(await lock.isHeld()).toBe(true);
  await lock.release();
  expect(storage.contents("/plan")).toEqual({});
});

it("keeps a second run out while the first one lives", async () => {
  const { storage } = folder();
  const first = startProcess(storage);
  await takeRunLock(first, place);
  expect(await outcome(startProcess(storage))).toBe("workspace/run-lock-held");
  first.end();
  expect(await outcome(startProcess(storage))).toBe("taken");
});

it("lets in one of many that come at once, over a stale lock too", async () => {
  for (const stale of [false, true]) {
    const { storage, hold } = folder();
    if (stale) hold({ pid: 4 });
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => outcome(startProcess(storage))),
    );
    expect(outcomes.filter((each) => each === "taken")).toHaveLength(1);
  }
});

it("takes over from a number that another process has by now", async () => {
  const { storage, hold } = folder();
  const reused = startProcess(storage);
  hold({ pid: reused.pid, start: "boot/100" });
  const asking = startProcess(storage);
  expect(await outcome({ ...asking, startOf: async () => "boot/100" })).toBe(
    "workspace/run-lock-held",
  );
  expect(await outcome({ ...asking, startOf: async () => "boot/999" })).toBe("taken");
});

it("takes over from another computer only after a long time", async () => {
  const { storage, hold } = folder();
  hold({ pid: 4, host: "other" });
  expect(await outcome(startProcess(storage))).toBe("workspace/run-lock-held");
  storage.tree.now += 11 * minutes;
  expect(await outcome(startProcess(storage))).toBe("taken");
});

it("gives a run time to fill its lock", async () => {
  const { storage } = folder();
  storage.save(path, "");
  expect(await outcome(startProcess(storage))).toBe("workspace/run-lock-held");
  storage.tree.now += minutes;
  expect(await outcome(startProcess(storage))).toBe("taken");
});

it("deletes no file of that name that it did not make", async () => {
  for (const name of [".planc.lock", ".planc.lock.stale"]) {
    const { storage, hold } = folder();
    hold({ pid: 4 });
    storage.save(`/plan/${name}`, "notes\n");
    expect(await outcome(startProcess(storage))).toBe("workspace/run-lock-unreadable");
    expect(storage.read(`/plan/${name}`)).toBe("notes\n");
  }
});

it("knows when it was taken away, and leaves the new one alone", async () => {
  const { storage, hold } = folder();
  const lock = await takeRunLock(startProcess(storage), place);
  hold({ pid: 4 });
  expect(await lock.isHeld()).toBe(false);
  await lock.release();
  expect(storage.read(path)).toContain('"pid":4');
});
