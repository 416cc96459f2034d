import { join } from "node:path";
import type { ChosenFile } from "./choose-files.ts";
import type { ScanLimits } from "./limits.ts";
import { note, type ScanNote } from "./notes.ts";
import { type ReadOutcome, readText } from "./read-text.ts";

export interface ReadFile extends ChosenFile {
  readonly text: string;
}

const atOnce = 16;

/** Reads files in their order, as far as the limits go. */
export async function readFiles(
  root: string,
  chosen: readonly ChosenFile[],
  limits: ScanLimits,
): Promise<{ readonly read: readonly ReadFile[]; readonly notes: readonly ScanNote[] }> {
  const read: ReadFile[] = [];
  const notes: ScanNote[] = [];
  let left = limits.totalBytes;
  const first = chosen.slice(0, limits.files);
  if (first.length < chosen.length) notes.push(note("limit-reached", cut(limits, "files")));
  for (let at = 0; at < first.length; at += atOnce) {
    const batch = first.slice(at, at + atOnce);
    const outcomes = await Promise.all(
      batch.map((file) => readText(join(root, file.path), largest(file, limits))),
    );
    for (const [i, file] of batch.entries()) {
      const outcome: ReadOutcome = outcomes[i] ?? { kind: "none" };
      const limit = largest(file, limits);
      if (outcome.kind === "unreadable") {
        notes.push(note("file-unreadable", { path: file.path, reason: outcome.reason }, file.path));
      } else if (outcome.kind === "too-large") {
        notes.push(note("file-too-large", { path: file.path, limit }, file.path));
      } else if (outcome.kind === "text") {
        if (outcome.bytes > left) {
          notes.push(note("limit-reached", cut(limits, "totalBytes")));
          return { read, notes };
        }
        left -= outcome.bytes;
        read.push({ ...file, text: outcome.text });
      }
    }
  }
  return { read, notes };
}

/** Readers that know their texts to be long say so. */
function largest({ readers }: ChosenFile, { fileBytes }: ScanLimits): number {
  return Math.max(...readers.map((reader) => reader.largest ?? fileBytes));
}

const units = {
  entries: "files and folders",
  depth: "folders inside each other",
  files: "files that state facts",
  fileBytes: "bytes in a file",
  totalBytes: "bytes of such files",
  facts: "facts",
} as const satisfies Record<keyof ScanLimits, string>;

/** What a limit is called where it was reached. */
export function cut(
  limits: ScanLimits,
  limit: keyof ScanLimits,
): { readonly limit: number; readonly what: string } {
  return { limit: limits[limit], what: units[limit] };
}
