import { join } from "node:path";
import { STAGE } from "../paths/own-names.ts";

/** Where things lie in the working folder; the move's number names its new and its old file. */
export interface StagePaths {
  readonly root: string;
  readonly stage: string;
  readonly fresh: string;
  readonly old: string;
  /** New files that are being taken out again. */
  readonly out: string;
  /** The journal while it is being written. */
  readonly draft: string;
  /** The journal of a run that has not reached its end: undo it. */
  readonly open: string;
  /** The journal of a run whose files are all in place: only clean up. */
  readonly done: string;
  freshFile(index: number): string;
  oldFile(index: number): string;
  outFile(index: number): string;
}

export function stagePaths(root: string): StagePaths {
  const stage = join(root, STAGE);
  const fresh = join(stage, "new");
  const old = join(stage, "old");
  const out = join(stage, "out");
  return {
    root,
    stage,
    fresh,
    old,
    out,
    draft: join(stage, "journal.draft"),
    open: join(stage, "journal.json"),
    done: join(stage, "journal.done"),
    freshFile: (index) => join(fresh, String(index)),
    oldFile: (index) => join(old, String(index)),
    outFile: (index) => join(out, String(index)),
  };
}

export const stageNames: readonly string[] = [
  "new",
  "old",
  "out",
  "journal.draft",
  "journal.json",
  "journal.done",
];
