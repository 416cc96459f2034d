import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type RunResult, sha256 } from "@planc/core/host";
import type { LockedFile } from "@planc/workspace";
import { type LastPlanRead, migrationPath } from "./sources/last-plan.ts";

/**
 * The result with the migrations of earlier plans as they are on disk: a database has run them, and somebody may have
 * edited them, so that no later version of planc writes them in other words.
 */
export function withWrittenMigrations(result: RunResult, { migrations }: LastPlanRead): RunResult {
  const written = new Map(migrations.map(({ path, text }) => [path, text]));
  const files = result.files.map((file) => {
    const text = written.get(file.path);
    return text === undefined || text === file.text
      ? file
      : { ...file, text, sha256: sha256(text) };
  });
  return { ...result, files };
}

interface PastMigrations {
  readonly outDir: string;
  /** What the last run wrote. */
  readonly locked: readonly LockedFile[];
  /** What this one writes. */
  readonly paths: readonly string[];
  readonly last: LastPlanRead;
}

/**
 * Migrations of earlier runs that this plan knows nothing of, because the plan that had them cannot be read: they stay.
 * Where somebody names another plan as the last one, those that are not of its past go.
 */
export async function strayMigrations({
  outDir,
  locked,
  paths,
  last,
}: PastMigrations): Promise<readonly { readonly path: string; readonly text: string }[]> {
  if (last.named) return [];
  const stray = locked.filter(({ path }) => migrationPath.test(path) && !paths.includes(path));
  const read = stray.map(async ({ path }) => {
    const text = await readFile(join(outDir, path), "utf8").catch(() => undefined);
    return text === undefined ? [] : [{ path, text }];
  });
  return (await Promise.all(read)).flat();
}
