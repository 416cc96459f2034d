import { realpath } from "node:fs/promises";
import { sha256 } from "@planc/core/host";
import type { FactSource, FoundFact } from "../fact.ts";
import { nameOf } from "../readers/reader.ts";
import { chooseFiles, ownFiles } from "./choose-files.ts";
import { collectFacts } from "./collect-facts.ts";
import { countLanguages, listingId } from "./count-languages.ts";
import { defaultLimits, type ScanLimits } from "./limits.ts";
import { note, type ScanNote } from "./notes.ts";
import { outerRules } from "./outer-rules.ts";
import { cut, type ReadFile, readFiles } from "./read-files.ts";
import { codeOf } from "./read-text.ts";
import { sourceIds } from "./source-id.ts";
import { walk } from "./walk.ts";
import { writtenFiles } from "./written-files.ts";

export interface ScanOptions {
  /** Limits that differ from the default ones. */
  readonly limits?: Partial<ScanLimits>;
  /** Folders of the plan that is being made, as the user named them: plans there are no earlier ones. */
  readonly ownPlans?: readonly string[];
}

export interface RepositoryScan {
  /** What exists, the shallowest files first. */
  readonly facts: readonly FoundFact[];
  /** The files that state the facts. */
  readonly sources: readonly FactSource[];
  /** What could not be read. */
  readonly notes: readonly ScanNote[];
}

/**
 * Reads what exists from a repository. Runs nothing of it, follows no link, leaves out what git ignores, and
 * never throws for what a disk or a file holds.
 */
export async function scanRepository(
  dir: string,
  options: ScanOptions = {},
): Promise<RepositoryScan> {
  const limits = { ...defaultLimits, ...options.limits };
  let root: string;
  try {
    root = await realpath(dir);
  } catch (error) {
    return unreadable(dir, codeOf(error));
  }
  const walked = await walk(root, await outerRules(root), limits);
  if (walked.failed !== undefined) return unreadable(dir, walked.failed);
  const own = await Promise.all(
    (options.ownPlans ?? []).map((folder) => realpath(folder).catch(() => folder)),
  );
  const files = ownFiles(walked.files, await writtenFiles(root, walked.files, own));
  const chosen = chooseFiles(files);
  const { read, notes: readNotes } = await readFiles(root, chosen, limits);
  const ids = sourceIds(read.map(({ path }) => path));
  const { facts: stated, notes: factNotes } = collectFacts(read, ids);
  const { facts: languages, listing } = countLanguages(files);
  const all = [...languages, ...stated];
  const facts = all.slice(0, limits.facts);
  return {
    facts,
    sources: sourcesOf(facts, read, ids, listing),
    notes: [
      ...[...walked.cut].map((limit) => note("limit-reached", cut(limits, limit))),
      ...walked.noted.map(({ path, reason }) => note("part-unreadable", { path, reason }, path)),
      ...readNotes,
      ...factNotes,
      ...(all.length > facts.length ? [note("limit-reached", cut(limits, "facts"))] : []),
    ],
  };
}

function unreadable(dir: string, reason: string): RepositoryScan {
  return { facts: [], sources: [], notes: [note("folder-unreadable", { path: dir, reason })] };
}

function sourcesOf(
  facts: readonly FoundFact[],
  read: readonly ReadFile[],
  ids: ReadonlyMap<string, string>,
  listing: string,
): readonly FactSource[] {
  const named = new Set(facts.flatMap(({ places }) => places.map(({ source }) => source)));
  const source = (id: string, path: string, text: string): FactSource => ({
    id,
    path,
    kind: nameOf(path) === "plan.json" ? "plan" : "repository",
    sha256: sha256(text),
    length: text.length,
  });
  return [
    source(listingId, ".", listing),
    ...read.map(({ path, text }) => source(ids.get(path) ?? path, path, text)),
  ].filter(({ id }) => named.has(id));
}
