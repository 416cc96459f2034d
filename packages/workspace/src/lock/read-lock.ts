import { join } from "node:path";
import type { Disk, DiskEntry } from "../machine/disk.ts";
import { type Machine, nodeMachine } from "../machine/machine.ts";
import { resolveOutDir } from "../out-dir/resolve-out-dir.ts";
import { PLAN_LOCK } from "../paths/own-names.ts";
import { problemsOf } from "../problems/os-problem.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { LARGEST_JOURNAL, parseJournal } from "../stage/journal.ts";
import { stagePaths } from "../stage/stage-paths.ts";
import { decodeUtf8 } from "../text/decode-utf8.ts";
import { sha256 } from "../text/sha256.ts";
import { LARGEST_LOCK, type ParsedLock, type PlanLock, parseLock } from "./plan-lock.ts";

export interface LockReading {
  /** null when there is none, or none that can be trusted. */
  readonly lock: PlanLock | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads `plan.lock.json` of an output folder. Writes nothing. While an interrupted run waits to be
 * undone this is the lock from before it, so that names kept between runs are never lost.
 *
 * Never throws for what a disk can do: a lock that is missing gives null, one that is damaged or
 * hostile gives null and `workspace/lock-invalid`, an unreadable folder the problem that fits.
 */
export async function readLock({
  outDir,
  machine = nodeMachine,
}: {
  readonly outDir: string;
  readonly machine?: Machine;
}): Promise<LockReading> {
  let root: string | undefined;
  try {
    ({ root } = await resolveOutDir(machine.disk, outDir));
    const at = await lockPath(machine.disk, root);
    const found = at === null ? null : await readLockAt(machine.disk, at);
    if (found === null) return { lock: null, problems: [] };
    const { parsed } = found;
    if (parsed.lock !== null) return { lock: parsed.lock, problems: [] };
    return {
      lock: null,
      problems: [problem("lock-invalid", { reason: parsed.reason }, PLAN_LOCK)],
    };
  } catch (error) {
    return { lock: null, problems: problemsOf(error, { outDir, root }) };
  }
}

/** What stands where a lock is expected. */
export interface FoundLock {
  readonly kind: DiskEntry["kind"];
  /** Hash of the very bytes that were parsed; null when none were. */
  readonly sha256: string | null;
  readonly parsed: ParsedLock;
}

/** null when nothing is there. */
export async function readLockAt(disk: Disk, path: string): Promise<FoundLock | null> {
  const entry = await disk.look(path);
  if (entry === null) return null;
  const refused = (reason: string): FoundLock => ({
    kind: entry.kind,
    sha256: null,
    parsed: { lock: null, reason },
  });
  if (entry.kind !== "file") return refused("it is not a file");
  const bytes = await disk.readBytes(path, LARGEST_LOCK);
  if (bytes === null) return refused("it is too large");
  const text = decodeUtf8(bytes);
  if (text === null) return refused("it is not UTF-8");
  return { kind: entry.kind, sha256: sha256(bytes), parsed: parseLock(text) };
}

/** Where the lock lies, also when an interrupted run moved it aside; null when there was none. */
async function lockPath(disk: Disk, root: string): Promise<string | null> {
  const paths = stagePaths(root);
  const usual = join(root, PLAN_LOCK);
  if ((await disk.look(paths.stage))?.kind !== "directory") return usual;
  if ((await disk.look(paths.open))?.kind !== "file") return usual;
  const bytes = await disk.readBytes(paths.open, LARGEST_JOURNAL);
  const moves = (bytes === null ? null : parseJournal(bytes))?.moves ?? [];
  const index = moves.findIndex(({ path }) => path === PLAN_LOCK);
  const move = moves[index];
  if (move === undefined) return usual;
  if (move.old === null) return null;
  const asides = [paths.oldFile(index), ...(move.backup ? [join(root, move.backup)] : [])];
  for (const aside of asides) if ((await disk.look(aside)) !== null) return aside;
  return usual;
}
