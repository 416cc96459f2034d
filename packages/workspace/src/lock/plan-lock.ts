import * as z from "zod";
import { checkOutputPaths } from "../paths/check-output-paths.ts";
import { byCodeUnit } from "../paths/comparable.ts";
import { MOST_FILES, type OutputFile, readyFiles } from "../text/output-file.ts";

/** Bytes. Above what the limits of the schema allow for any real plan. */
export const LARGEST_LOCK = 32 * 1024 * 1024;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const line = z.string().min(1).max(1024);

/** `plan.lock.json`: what a plan was made from and every file that was written for it. */
const lockSchema = z.strictObject({
  version: z.literal(1),
  inputs: z.array(z.strictObject({ id: line, sha256: hash })).max(MOST_FILES),
  files: z.array(z.strictObject({ path: z.string(), sha256: hash })).max(MOST_FILES),
  names: z
    .record(line, line)
    .refine((names) => Object.keys(names).length <= MOST_FILES)
    .optional(),
});

/** An input of the plan: an id that the host chooses, and the SHA-256 of its text. */
export interface LockedInput {
  readonly id: string;
  readonly sha256: string;
}

/** A file that was written: its path and the SHA-256 of what was written. */
export interface LockedFile {
  readonly path: string;
  readonly sha256: string;
}

/**
 * The content of `plan.lock.json`: inputs sorted by id, files by path, names by key. `names` holds
 * what must stay the same from run to run, such as the number of a decision record by its node.
 */
export interface PlanLock {
  readonly version: 1;
  readonly inputs: readonly LockedInput[];
  readonly files: readonly LockedFile[];
  readonly names?: Readonly<Record<string, string>>;
}

export interface LockContent {
  readonly files: readonly OutputFile[];
  readonly inputs?: readonly LockedInput[];
  readonly names?: Readonly<Record<string, string>>;
}

/** The lock that belongs to a set of files; hashes are of the texts as they will be written. */
export function lockFor({ files, inputs = [], names = {} }: LockContent): PlanLock {
  return lockOf({ files: readyFiles(files), inputs, names });
}

/** The same for files whose hashes are known. */
export function lockOf(content: Omit<Required<PlanLock>, "version">): PlanLock {
  const names = Object.entries(content.names).sort(([a], [b]) => byCodeUnit(a, b));
  return {
    version: 1,
    inputs: content.inputs
      .map(({ id, sha256 }) => ({ id, sha256 }))
      .sort((a, b) => byCodeUnit(a.id, b.id)),
    files: content.files
      .map(({ path, sha256 }) => ({ path, sha256 }))
      .sort((a, b) => byCodeUnit(a.path, b.path)),
    ...(names.length === 0 ? {} : { names: Object.fromEntries(names) }),
  };
}

/** The text of `plan.lock.json`: the same bytes for the same content. */
export function formatLock(lock: PlanLock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

export type ParsedLock =
  | { readonly lock: PlanLock }
  | { readonly lock: null /** Continues "it cannot be trusted: …". */; readonly reason: string };

/** Trusts nothing in the text: a lock may come from anybody who can send a pull request. */
export function parseLock(text: string): ParsedLock {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\u{feff}/u, ""));
  } catch {
    return { lock: null, reason: "it is not JSON" };
  }
  const version = z.object({ version: z.number().gt(1) }).safeParse(json);
  if (version.success) return { lock: null, reason: "it was written by a newer planc" };
  const parsed = lockSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { lock: null, reason: `wrong value at ${issue?.path.join(".") || "the top"}` };
  }
  const { inputs, files, names = {} } = parsed.data;
  const fault = checkOutputPaths(files)[0];
  if (fault) return { lock: null, reason: `it lists a path that is never written, ${fault.path}` };
  const ids = new Set(inputs.map(({ id }) => id));
  if (ids.size < inputs.length) return { lock: null, reason: "it lists an input twice" };
  return { lock: lockOf({ inputs, files, names }) };
}
