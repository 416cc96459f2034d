import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import {
  type DataOf,
  type Draft,
  type Finding,
  fillMessage,
  placeIn,
  type Slot,
  sole,
  stated,
} from "@planc/core";
import { type PlanDocument, readPlanJson, sha256 } from "@planc/core/host";
import { comparedSlots, host } from "@planc/core/ir";
import { checkOutputPaths } from "@planc/workspace";
import { UsageError } from "../exit-codes.ts";
import { sourceFindings } from "./source-findings.ts";

/** Bytes of a plan.json, and of a schema. */
const largest = 100_000_000;
const largestSchema = 20_000_000;

type LastPlan = DataOf<typeof host.lastPlan>;

/** What this plan is compared with. */
export interface LastPlanRead {
  /** What the compiler is told; nothing where this is the first plan. */
  readonly nodes: readonly Draft[];
  readonly findings: readonly Finding[];
  /** Migrations that were written for earlier plans, as they are on disk: they are never written anew. */
  readonly migrations: readonly { readonly path: string; readonly text: string }[];
  /** Somebody named it: migrations that are not of its past are no longer of this plan's. */
  readonly named: boolean;
}

export interface LastPlanRequest {
  readonly outDir: string;
  /** A folder or a plan.json; `none` begins anew. */
  readonly since?: string | undefined;
  readonly cwd: string;
}

const nothing = { nodes: [], findings: [], migrations: [] };

/**
 * Reads the plan before this one: the one that the user names, else the one that lies where this one goes. What it
 * holds may be of any version or broken; then nothing is compared, and that is said.
 * @throws UsageError where the one that the user names cannot be read.
 */
export async function readLastPlan({ outDir, since, cwd }: LastPlanRequest): Promise<LastPlanRead> {
  if (since === "none") return { ...nothing, named: true };
  const named = since !== undefined;
  const path = named ? await planIn(resolve(cwd, since)) : resolve(cwd, outDir, "plan.json");
  const shown = named ? since : join(outDir, "plan.json");
  const text = await readBounded(path, largest);
  if (text === undefined) {
    if (!named) return { ...nothing, named };
    throw new UsageError(
      `${since} holds no plan.json.`,
      "Name the folder of the last plan with --since, or none to begin anew.",
    );
  }
  const read = readPlanJson(text, []);
  const problem = read.ok ? undefined : read.findings.map(({ message }) => message).join(" ");
  if (!read.ok) return unreadable(shown, problem ?? "it is no plan", named);
  const nodes = comparedNodes(read.document);
  if ("problem" in nodes) return unreadable(shown, nodes.problem, named);
  const folder = dirname(path);
  const files = await artifactsOf(read.document, folder, /(?:^|\/)schema\.sql$/);
  const migrations = await artifactsOf(read.document, folder, migrationPath);
  const data: LastPlan = {
    nodes: nodes.nodes,
    ...(named ? { named: true } : {}),
    files: files.map(({ path: at, text: of, edited }) => ({
      path: at,
      text: of,
      ...(edited ? { edited: true } : {}),
    })),
  };
  return {
    nodes: [sole(host.lastPlan, data, stated(placeIn("plan.json", "", 0, 0)))],
    findings: [],
    migrations: migrations.map(({ path: at, text: of }) => ({ path: at, text: of })),
    named,
  };
}

/** `database/migrations/0001-add-clients.up.sql` */
export const migrationPath = /^(?:.+\/)?migrations\/\d{4}-[^/]+\.(?:up|down)\.sql$/;

/** A plan that nobody named is no reason to stop; one that somebody named is. */
function unreadable(path: string, problem: string, named: boolean): LastPlanRead {
  const { severity, message, fix } = sourceFindings["last-plan-unreadable"];
  const said = fillMessage(message, { path, problem: problem.replace(/\.$/, "") });
  if (named) throw new UsageError(said, fix);
  return {
    ...nothing,
    findings: [{ code: "source/last-plan-unreadable", severity, message: said }],
    named,
  };
}

/** The nodes that are compared, each by the schema that this version has for it. */
function comparedNodes(
  document: PlanDocument,
): { readonly nodes: LastPlan["nodes"] } | { readonly problem: string } {
  const nodes: Record<string, { id: string; data: unknown }[]> = {};
  for (const slot of comparedSlots) {
    const kept: { id: string; data: unknown }[] = [];
    for (const { id, data } of document.slots[slot.id] ?? []) {
      const problem = problemOf(slot, data);
      if (problem) return { problem: `${slot.id}#${id} is of another version: ${problem}` };
      kept.push({ id, data });
    }
    if (kept.length > 0) nodes[slot.id] = kept;
  }
  return { nodes };
}

function problemOf(slot: Slot, data: unknown): string | undefined {
  const [issue] = slot.schema.safeParse(data).error?.issues ?? [];
  return issue && `${issue.path.map(String).join(".") || "it"}, ${issue.message}`.slice(0, 300);
}

async function artifactsOf(document: PlanDocument, folder: string, pattern: RegExp) {
  const wanted = document.artifacts.filter(({ path }) => pattern.test(path));
  // A plan.json may come from anybody: it names no file outside of its folder.
  if (checkOutputPaths(wanted).length > 0) return [];
  const read = wanted.map(async ({ path, sha256: expected }) => {
    const text = await readBounded(join(folder, path), largestSchema);
    return text === undefined ? [] : [{ path, text, edited: sha256(text) !== expected }];
  });
  return (await Promise.all(read)).flat();
}

async function planIn(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ? join(path, "plan.json") : path;
}

async function readBounded(path: string, most: number): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > most) return undefined;
  return await readFile(path, "utf8").catch(() => undefined);
}
