import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LockedFile, sha256 } from "@planc/workspace";

/** A decision record by the name of its file. */
export interface RecordFile {
  readonly number: string;
  /** The id of the decision, which a later one for the same need has too. */
  readonly id: string;
}

export function recordAt(path: string): RecordFile | undefined {
  const [, number, id] = /^decisions\/(\d{4})-(.+)\.md$/.exec(path) ?? [];
  return number === undefined || id === undefined ? undefined : { number, id };
}

interface PastRecords {
  readonly outDir: string;
  /** What the last run wrote. */
  readonly locked: readonly LockedFile[];
  /** What this one writes. */
  readonly paths: readonly string[];
}

/**
 * Records of earlier runs whose decision no longer stands, marked as superseded. One that was edited is
 * not ours any more: it is left as it is.
 */
export async function supersededRecords({
  outDir,
  locked,
  paths,
}: PastRecords): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const current = new Map(
    paths.flatMap((path) => {
      const record = recordAt(path);
      return record ? [[record.id, path] as const] : [];
    }),
  );
  const past = locked.filter(({ path }) => recordAt(path) && !paths.includes(path));
  const read = past.map(async ({ path, sha256: expected }) => {
    const text = await readFile(join(outDir, path), "utf8").catch(() => undefined);
    if (text === undefined || sha256(text) !== expected) return [];
    return [{ path, text: superseded(text, current.get(recordAt(path)?.id ?? "")) }];
  });
  return (await Promise.all(read)).flat();
}

/** The record with its status changed; what came in its place is linked, where anything did. */
export function superseded(text: string, by: string | undefined): string {
  const file = by?.slice("decisions/".length);
  const number = by === undefined ? undefined : recordAt(by)?.number;
  const status =
    file === undefined || number === undefined
      ? "superseded"
      : `superseded by [${Number(number)}](${file})`;
  return text.replace(statusLine, (line, label: string, before: string) =>
    // What came next may have been superseded too.
    before.startsWith("superseded by") ? line : `${label}${status}`,
  );
}

/** `**Status**: accepted`, or in the front matter `status: accepted`; the first alone. */
const statusLine = /^(\*\*Status\*\*: |status: )(.*)$/m;
