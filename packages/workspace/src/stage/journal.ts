import * as z from "zod";
import { checkPath } from "../paths/check-path.ts";
import { PLAN_LOCK } from "../paths/own-names.ts";
import { decodeUtf8 } from "../text/decode-utf8.ts";
import { MOST_FILES } from "../text/output-file.ts";

/** Bytes. */
export const LARGEST_JOURNAL = 64 * 1024 * 1024;

/** The plan's own lock is written like any other file, so it is allowed here. */
const path = z.string().refine((text) => text === PLAN_LOCK || checkPath(text) === undefined);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const journalSchema = z.strictObject({
  version: z.literal(1),
  moves: z
    .array(
      z
        .strictObject({
          path,
          /** What stood at the path: nothing (null), or something with this hash, if it has one. */
          old: z.strictObject({ sha256: hash.nullable() }).nullable(),
          /** Where the old goes when it is kept for good; null: into the stage. */
          backup: z.string().nullable(),
          /** Hash of what is put there; null: nothing. */
          next: hash.nullable(),
        })
        .refine((move) => move.backup === null || isBackupOf(move.backup, move.path)),
    )
    .max(2 * MOST_FILES + 1),
  /** Outermost first. */
  makeDirectories: z.array(path),
  /** Innermost first. */
  removeDirectories: z.array(path),
});

/** All that is needed to undo or finish a run. The number of a move names its files in the stage. */
export type Journal = z.output<typeof journalSchema>;
export type Move = Journal["moves"][number];

export function formatJournal(journal: Journal): string {
  return `${JSON.stringify(journal)}\n`;
}

/** null for anything but a sound journal: it steers moves and deletions, so nothing is guessed. */
export function parseJournal(bytes: Uint8Array): Journal | null {
  const text = decodeUtf8(bytes);
  if (text === null) return null;
  try {
    return journalSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The name under which the file at a path is kept: `a.md.orig`, then `a.md.orig-2` and so on. */
export function backupName(file: string, attempt: number): string {
  return attempt === 1 ? `${file}.orig` : `${file}.orig-${attempt}`;
}

function isBackupOf(backup: string, file: string): boolean {
  return backup.startsWith(file) && /^\.orig(-\d{1,6})?$/.test(backup.slice(file.length));
}
