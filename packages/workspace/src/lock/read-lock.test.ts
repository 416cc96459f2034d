import { expect, it } from "vitest";
import { afterCommit, beforeCommit, desk, OUT } from "../../test/desk.ts";
import { osError } from "../../test/memory-tree.ts";
import { startProcess } from "../../test/processes.ts";
import { LARGEST_LOCK } from "./plan-lock.ts";
import { readLock } from "./read-lock.ts";

const names = { "decision/choice#db": "0001" };

async function written() {
  const at = desk();
  await at.write({ "plan.md": "1\n" }, { names });
  return { ...at, read: () => readLock({ outDir: OUT, machine: startProcess(at.storage) }) };
}

it("gives null where there is no folder or no lock", async () => {
  const { storage } = desk();
  const none = { lock: null, problems: [] };
  expect(await readLock({ outDir: OUT, machine: startProcess(storage) })).toEqual(none);
  storage.make(OUT, "directory");
  expect(await readLock({ outDir: OUT, machine: startProcess(storage) })).toEqual(none);
});

it("gives what the last run wrote", async () => {
  const { read } = await written();
  expect(await read()).toMatchObject({
    lock: { names, files: [{ path: "plan.md" }] },
    problems: [],
  });
});

it("gives the lock from before a run that was cut short", async () => {
  for (const force of [true, false]) {
    const { read, storage, crash } = await written();
    if (force) storage.save(`${OUT}/plan.md`, "1\n");
    await crash({ "other.md": "2\n" }, beforeCommit);
    expect(await read()).toMatchObject({ lock: { names, files: [{ path: "plan.md" }] } });
  }
});

it("gives the lock of a run that was cut short after its files were in place", async () => {
  const { read, crash } = await written();
  await crash({ "other.md": "2\n" }, afterCommit);
  expect(await read()).toMatchObject({ lock: { names, files: [{ path: "other.md" }] } });
});

it("gives null when the first run of all was cut short", async () => {
  const { crash, storage } = desk();
  await crash({ "plan.md": "1\n" }, beforeCommit);
  const { lock } = await readLock({ outDir: OUT, machine: startProcess(storage) });
  expect(lock).toBeNull();
});

it.each([
  ["a link", "it is not a file"],
  ["not UTF-8", "it is not UTF-8"],
  ["huge", "it is too large"],
] as const)("refuses a lock that is %s", async (kind, reason) => {
  const { storage } = desk();
  const path = `${OUT}/plan.lock.json`;
  if (kind === "a link") storage.make(path, { linkTo: "../elsewhere" });
  else storage.save(path, kind === "huge" ? Buffer.alloc(LARGEST_LOCK + 1) : Buffer.from([0xff]));
  const { lock, problems } = await readLock({ outDir: OUT, machine: startProcess(storage) });
  expect(lock).toBeNull();
  expect(problems.map(({ message }) => message)).toEqual([
    `plan.lock.json cannot be trusted: ${reason}.`,
  ]);
});

it("reports what the system says", async () => {
  const { storage } = await written();
  const machine = startProcess(storage, ({ name, path, when }) => {
    if (name === "readBytes" && when === "before")
      throw osError("EACCES", { syscall: "open", path });
  });
  expect(await readLock({ outDir: OUT, machine })).toMatchObject({
    lock: null,
    problems: [{ code: "workspace/no-permission", path: "plan.lock.json" }],
  });
});
