import type { Disk } from "../machine/disk.ts";
import { inBatches } from "../machine/in-batches.ts";
import type { WritePlan } from "../plan/write-plan.ts";
import { formatJournal, type Journal } from "./journal.ts";
import type { StagePaths } from "./stage-paths.ts";

/**
 * Writes every new file and then the journal into the working folder. Nothing of the plan has
 * changed before the journal has its final name; from then on a run that ends is undone.
 */
export async function fillStage(
  disk: Disk,
  {
    plan,
    paths,
    proceed,
  }: {
    readonly plan: WritePlan;
    readonly paths: StagePaths;
    /** Throws when the run was asked to stop. */
    readonly proceed: () => void;
  },
): Promise<Journal> {
  for (const folder of [paths.stage, paths.fresh, paths.old, paths.out]) {
    await disk.makeDirectory(folder);
  }
  await inBatches(plan.changes, async ({ next }, index) => {
    proceed();
    if (next) await disk.createFile(paths.freshFile(index), next.text, next.mode);
  });
  const journal: Journal = {
    version: 1,
    moves: plan.changes.map(({ path, old, backup, next }) => ({
      path,
      old,
      backup,
      next: next?.sha256 ?? null,
    })),
    makeDirectories: [...plan.makeDirectories],
    removeDirectories: [...plan.removeDirectories],
  };
  await disk.createFile(paths.draft, formatJournal(journal));
  // The working folder and all in it must be on the disk before the first file moves.
  for (const folder of [paths.fresh, paths.old, paths.root]) await disk.flushDirectory(folder);
  proceed();
  await disk.move(paths.draft, paths.open);
  await disk.flushDirectory(paths.stage);
  return journal;
}
