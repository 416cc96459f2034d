import { join } from "node:path";
import { readLockAt } from "../lock/read-lock.ts";
import type { Disk } from "../machine/disk.ts";
import { inBatches } from "../machine/in-batches.ts";
import { byCodeUnit, comparable, parentsOf } from "../paths/comparable.ts";
import { PLAN_LOCK } from "../paths/own-names.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { readyFiles } from "../text/output-file.ts";
import { backupNames } from "./backup-names.ts";
import { type Judgement, judgeFile } from "./judge-file.ts";
import { lockChange } from "./lock-change.ts";
import { type Observer, observerOf } from "./observer.ts";
import type { WriteRequest } from "./plan-write.ts";
import { type StaleFiles, sortStaleFiles } from "./stale-files.ts";
import type { Change, PlannedFile, WritePlan } from "./write-plan.ts";

interface Work extends WriteRequest {
  readonly disk: Disk;
  readonly root: string;
}

/** What differs between the disk and the plan, and what each difference means. */
export async function planChanges(work: Work): Promise<WritePlan> {
  const { disk, root, force = false } = work;
  const observer = observerOf(disk, root);
  const last = await readLockAt(disk, join(root, PLAN_LOCK));
  const before = last?.parsed.lock?.files ?? [];
  const files = readyFiles(work.files);
  const wanted = new Set(files.map(({ path }) => path));
  const stale = await sortStaleFiles(
    observer,
    before.filter(({ path }) => !wanted.has(path)),
  );
  const around = {
    observer,
    locked: new Map(before.map(({ path, sha256 }) => [path, sha256])),
    removable: new Map(stale.removable.map((file) => [file.path, file])),
    removableByKey: new Map(stale.removable.map((file) => [comparable(file.path), file])),
  };
  const judgements = await inBatches(files, (file) => judgeFile(file, around));
  const nameBackup = backupNames(observer, [...wanted, ...around.locked.keys()]);
  const draft = await settle({ judgements, stale, observer, nameBackup, force });
  const lock = await lockChange({ ...work, files, last, nameBackup });
  return {
    outDir: work.outDir,
    files: draft.files.sort((a, b) => byCodeUnit(a.path, b.path)),
    problems: [...lock.problems, ...draft.problems],
    changes: [...draft.changes.sort((a, b) => byCodeUnit(a.path, b.path)), ...lock.changes],
    makeDirectories: await foldersToMake(judgements, observer),
    removeDirectories: judgements.flatMap(({ giveWay = [] }) => giveWay),
  };
}

interface Draft {
  readonly files: PlannedFile[];
  readonly changes: Change[];
  readonly problems: Problem[];
}

interface Settling {
  readonly judgements: readonly Judgement[];
  readonly stale: StaleFiles;
  readonly observer: Observer;
  readonly nameBackup: (file: string) => Promise<string>;
  readonly force: boolean;
}

/** Turns judgements into changes, or into the problems that forbid them. */
async function settle(settling: Settling): Promise<Draft> {
  const { judgements, stale, nameBackup, force } = settling;
  const draft: Draft = { files: [], changes: [], problems: [] };
  const movedAside = await clearTheWay(settling, draft);
  for (const { file, action, old, mode, obstacle } of judgements) {
    const { path, text, sha256 } = file;
    const isConflict = action === "edited" || action === "foreign";
    if (obstacle) draft.problems.push(obstacle);
    if (isConflict && !force) draft.problems.push(problem(`file-${action}`, { path }, path));
    const backup = isConflict && force ? await nameBackup(path) : null;
    draft.files.push({ path, action, ...(backup === null ? {} : { backup }) });
    if (obstacle || action === "unchanged" || (isConflict && backup === null)) continue;
    const next = { text, sha256, ...(mode === undefined ? {} : { mode }) };
    draft.changes.push({ path, old, backup, next });
  }
  for (const { path, sha256 } of stale.removable) {
    draft.files.push({ path, action: "remove-stale" });
    draft.changes.push({ path, old: { sha256 }, backup: null, next: null });
  }
  for (const { path, problem: warning } of stale.kept) {
    if (movedAside.has(path)) continue;
    draft.files.push({ path, action: "keep-stale" });
    draft.problems.push(warning);
  }
  return draft;
}

/** Files of others that stand where the plan has a folder: reported, or moved to a backup. */
async function clearTheWay(
  { judgements, stale, observer, nameBackup, force }: Settling,
  draft: Draft,
): Promise<ReadonlySet<string>> {
  const ours = new Set(stale.kept.map(({ path }) => path));
  const movedAside = new Set<string>();
  const reported = new Set<string>();
  for (const { file, inTheWay: blocker } of judgements) {
    if (blocker === undefined || reported.has(blocker)) continue;
    reported.add(blocker);
    if (!force) {
      draft.problems.push(problem("file-in-the-way", { path: file.path, blocker }, file.path));
      continue;
    }
    movedAside.add(blocker);
    const found = await observer.find(blocker);
    const sha256 = found.kind === "file" ? (found.hashes?.exact ?? null) : null;
    const backup = await nameBackup(blocker);
    const action = ours.has(blocker) ? "edited" : "foreign";
    draft.files.push({ path: blocker, action, backup });
    draft.changes.push({ path: blocker, old: { sha256 }, backup, next: null });
  }
  return movedAside;
}

async function foldersToMake(
  judgements: readonly Judgement[],
  observer: Observer,
): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const { file, obstacle } of judgements) {
    if (obstacle) continue;
    for (const folder of parentsOf(file.path)) {
      if ((await observer.look(folder))?.kind !== "directory") folders.add(folder);
    }
  }
  return [...folders];
}
