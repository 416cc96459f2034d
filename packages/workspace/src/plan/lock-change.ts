import {
  formatLock,
  LARGEST_LOCK,
  type LockedInput,
  lockOf,
  parseLock,
} from "../lock/plan-lock.ts";
import type { FoundLock } from "../lock/read-lock.ts";
import { PLAN_LOCK } from "../paths/own-names.ts";
import { type Problem, problem, Refusal } from "../problems/problem.ts";
import type { ReadyFile } from "../text/output-file.ts";
import { sha256 } from "../text/sha256.ts";
import type { Change } from "./write-plan.ts";

interface LockWork {
  readonly files: readonly ReadyFile[];
  readonly inputs?: readonly LockedInput[];
  readonly names?: Readonly<Record<string, string>>;
  readonly force?: boolean;
  /** null when there is no lock. */
  readonly last: FoundLock | null;
  readonly nameBackup: (file: string) => Promise<string>;
}

/** What happens to `plan.lock.json` itself: written like any file of the plan, after all others. */
export async function lockChange(work: LockWork): Promise<{
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}> {
  const { last, force = false } = work;
  const text = lockText(work);
  const next = { text, sha256: sha256(text) };
  const changeFrom = (old: Change["old"], backup: string | null = null) => ({
    changes: [{ path: PLAN_LOCK, old, backup, next }],
    problems: [],
  });
  if (last === null) return changeFrom(null);
  if (last.kind === "directory" || last.kind === "other") {
    const slug = last.kind === "other" ? "special-file" : "directory-in-the-way";
    return { changes: [], problems: [problem(slug, { path: PLAN_LOCK }, PLAN_LOCK)] };
  }
  const { sha256: hash, parsed } = last;
  if (parsed.lock !== null) {
    return hash === next.sha256 ? { changes: [], problems: [] } : changeFrom({ sha256: hash });
  }
  if (!force) {
    const { reason } = parsed;
    return { changes: [], problems: [problem("lock-invalid", { reason }, PLAN_LOCK)] };
  }
  return changeFrom({ sha256: hash }, await work.nameBackup(PLAN_LOCK));
}

/** Refuses content that the next run would not accept: every lock written can be read. */
function lockText({ files, inputs = [], names, last }: LockWork): string {
  const text = formatLock(
    lockOf({ files, inputs, names: names ?? last?.parsed.lock?.names ?? {} }),
  );
  const refuse = (reason: string) =>
    new Refusal(problem("lock-content-refused", { reason }, PLAN_LOCK));
  if (Buffer.byteLength(text) > LARGEST_LOCK) throw refuse("it would be too large");
  const parsed = parseLock(text);
  if (parsed.lock === null) throw refuse(parsed.reason);
  if (formatLock(parsed.lock) !== text) throw refuse("a name in it has no form in JSON");
  return text;
}
