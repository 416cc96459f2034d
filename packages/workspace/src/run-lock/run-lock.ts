import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { DiskEntry } from "../machine/disk.ts";
import type { Machine } from "../machine/machine.ts";
import { moveWithoutReplacing } from "../machine/safe-moves.ts";
import { RUN_LOCK, STALE_RUN_LOCK } from "../paths/own-names.ts";
import { hasCode, isOsError } from "../problems/os-problem.ts";
import { problem, Refusal } from "../problems/problem.ts";
import { decodeUtf8 } from "../text/decode-utf8.ts";
import { formatHolder, type Holder, parseHolder } from "./holder.ts";

/** Milliseconds. A run takes seconds; after this one that cannot be asked is taken for dead. */
const LONGEST_RUN = 10 * 60 * 1000;
/** Milliseconds between making the file and filling it, generously. */
const LONGEST_START = 10 * 1000;
const LARGEST_HOLDER = 4096;
const ATTEMPTS = 3;

export interface RunLock {
  /** False when another run has taken over. */
  isHeld(): Promise<boolean>;
  /** Deletes the lock if it is still this run's. */
  release(): Promise<void>;
}

interface Place {
  readonly root: string;
  /** As the user named it. */
  readonly outDir: string;
}

/** Makes sure that one run at a time writes to a folder. Throws `run-lock-held` and the like. */
export async function takeRunLock(machine: Machine, place: Place): Promise<RunLock> {
  const { disk } = machine;
  const path = join(place.root, RUN_LOCK);
  const text = formatHolder({
    version: 1,
    pid: machine.pid,
    host: machine.host,
    start: await machine.startOf(machine.pid),
    startedAt: machine.now(),
    nonce: randomUUID(),
  });
  const isHeld = async () => (await readText(machine, path)) === text;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await disk.createFile(path, text);
      await sweepLeftover(machine, { root: place.root, text }).catch(ignoreOsError);
      return {
        isHeld,
        async release() {
          if (await isHeld()) await disk.removeFile(path);
        },
      };
    } catch (error) {
      if (!hasCode(error, "EEXIST")) throw error;
      await removeIfStale(machine, { ...place, path });
    }
  }
  throw new Refusal(problem("run-lock-held", { path: place.outDir, pid: "?", host: "?" }));
}

/** Returns when the lock that is in the way is gone; throws when it is not ours to remove. */
async function removeIfStale(
  machine: Machine,
  { path, root, outDir }: Place & { readonly path: string },
): Promise<void> {
  const { disk } = machine;
  const entry = await disk.look(path);
  if (entry === null) return;
  const text = entry.kind === "file" ? await readText(machine, path) : null;
  const holder = text === null ? null : parseHolder(text);
  if (holder === null && text !== "") {
    if ((await disk.look(path)) === null) return;
    throw new Refusal(problem("run-lock-unreadable", { path: outDir }));
  }
  if (!(await isStale(machine, { entry, holder }))) {
    const { pid = "?", host = "?" } = holder ?? {};
    throw new Refusal(problem("run-lock-held", { path: outDir, pid, host }));
  }
  // Another run may be doing the same: whoever moves away a lock that is not the stale one puts
  // it back, and its owner checks once more before it commits.
  const aside = join(root, STALE_RUN_LOCK);
  try {
    await removeLeftover(machine, { root, outDir });
    await disk.move(path, aside);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  if ((await readText(machine, aside)) === text) {
    await disk.removeFile(aside);
    return;
  }
  try {
    await moveWithoutReplacing(disk, { from: aside, to: path });
  } catch (error) {
    if (!hasCode(error, "ENOENT", "EEXIST")) throw error;
  }
}

async function isStale(
  machine: Machine,
  { entry, holder }: { readonly entry: DiskEntry; readonly holder: Holder | null },
): Promise<boolean> {
  const age = machine.now() - entry.modifiedAt;
  if (holder === null) return age > LONGEST_START;
  if (holder.host !== machine.host) return age > LONGEST_RUN;
  if (!machine.isAlive(holder.pid)) return true;
  // The number may have been given to another process since, in a container even to this one.
  const start = await machine.startOf(holder.pid);
  return holder.start !== null && start !== null && holder.start !== start;
}

async function readText({ disk }: Machine, path: string): Promise<string | null> {
  try {
    const bytes = await disk.readBytes(path, LARGEST_HOLDER);
    return bytes === null ? null : decodeUtf8(bytes);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** The name is needed: a leftover of ours goes, anything else is refused. */
async function removeLeftover(machine: Machine, { root, outDir }: Place): Promise<void> {
  const path = join(root, STALE_RUN_LOCK);
  if ((await machine.disk.look(path)) === null) return;
  const text = await readText(machine, path);
  if (text === null || !isOurs(text)) {
    throw new Refusal(problem("run-lock-unreadable", { path: outDir }));
  }
  await machine.disk.removeFile(path);
}

/** A run that died while it took away a stale lock leaves it under the other name. */
async function sweepLeftover(
  machine: Machine,
  { root, text }: { readonly root: string; readonly text: string },
): Promise<void> {
  const path = join(root, STALE_RUN_LOCK);
  if ((await machine.disk.look(path))?.kind !== "file") return;
  const left = await readText(machine, path);
  // One that is this run's own was taken by mistake and is about to be put back.
  if (left === null || left === text || !isOurs(left)) return;
  await machine.disk.removeFile(path);
}

function ignoreOsError(error: unknown): void {
  if (!isOsError(error)) throw error;
}

/** An empty one was made and never filled. */
function isOurs(text: string): boolean {
  return text === "" || parseHolder(text) !== null;
}
