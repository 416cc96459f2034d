import * as z from "zod";
import type { Measured, OutputFile, Servers, Verdict } from "../part.ts";
import type { PlanFile } from "./artifacts.ts";
import { threw } from "./invoke.ts";
import { describeIssues } from "./issues.ts";
import { printable } from "./log.ts";
import { by } from "./order.ts";
import { type Made, type PartEnvironment, runParts } from "./parts.ts";
import type { EntriesOf } from "./setup.ts";

type ProbeEntry = EntriesOf<"probe">[number];
/** Which probes run: none, the quick ones of every compile, or the deep ones as well. */
export type ProbeMode = "none" | "compile" | "verify";

/** What the real tool said about files of the plan. */
export interface ProbeResult {
  /** `area/name`. */
  readonly id: string;
  readonly plugin: string;
  readonly tool: string;
  readonly when: "compile" | "verify";
  readonly status: Verdict["status"];
  readonly detail: string;
  readonly measured: readonly Measured[];
  /** Paths of the files that it judged or would have judged. */
  readonly files: readonly string[];
  readonly ms: number;
}

const verdictShape = z.strictObject({
  status: z.enum(["passed", "failed", "not-run"]),
  detail: z.string(),
  measured: z
    .array(
      z.strictObject({ about: z.string(), value: z.number(), unit: z.string(), on: z.string() }),
    )
    .optional(),
});

/** `failed` holds the artifacts whose files could not be made. */
export async function runProbes(
  probes: EntriesOf<"probe">,
  files: readonly PlanFile[],
  failed: ReadonlySet<string>,
  mode: ProbeMode,
  env: PartEnvironment,
  servers: Servers = {},
): Promise<readonly ProbeResult[]> {
  const results: ProbeResult[] = [];
  const filesOf = groupByMaker(files);
  const handed = new Map<ProbeEntry, Readonly<Record<string, readonly OutputFile[]>>>();
  const asked: ProbeEntry[] = [];
  const pathsOf = (entry: ProbeEntry): readonly string[] =>
    Object.values(handed.get(entry) ?? {}).flatMap((list) => list.map((file) => file.path));
  const add = (entry: ProbeEntry, verdict: Verdict): void => {
    const { tool, when } = entry.part;
    const { status, detail } = verdict;
    const measured = (verdict.status === "not-run" ? undefined : verdict.measured) ?? [];
    const ms = env.tracer.entries.findLast((each) => each.kind === "probe" && each.id === entry.id);
    results.push({
      id: entry.id,
      plugin: entry.plugin.name,
      tool,
      when,
      status,
      detail,
      measured,
      files: pathsOf(entry),
      ms: ms?.ms ?? 0,
    });
  };

  for (const entry of probes) {
    const makers = Object.entries(entry.part.of).map(([name, artifact]) => ({
      name,
      maker: `${entry.plugin.area}/${artifact.name}`,
    }));
    handed.set(
      entry,
      Object.freeze(
        Object.fromEntries(makers.map(({ name, maker }) => [name, filesOf.get(maker) ?? none])),
      ),
    );
    const broken = makers.find(({ maker }) => failed.has(maker));
    if (broken) add(entry, { status: "not-run", detail: `${broken.maker} could not be made` });
    else if (pathsOf(entry).length === 0) continue;
    else if (mode === "verify" || entry.part.when === mode) asked.push(entry);
    else add(entry, { status: "not-run", detail: "not asked for" });
  }
  const made = await runParts(asked, env, {
    extras: (entry) => ({ files: handed.get(entry) ?? {}, servers }),
    read: (_, value) => readVerdict(value),
  });
  for (const [entry, result] of made) {
    add(entry, judge(entry, result, pathsOf(entry), env));
  }
  return Object.freeze(results.sort(by((result) => result.id)));
}

function groupByMaker(files: readonly PlanFile[]): ReadonlyMap<string, readonly OutputFile[]> {
  const groups = new Map<string, OutputFile[]>();
  for (const { path, mediaType, text, by: maker } of files) {
    const group = groups.get(maker) ?? [];
    group.push(Object.freeze({ path, mediaType, text }));
    groups.set(maker, group);
  }
  for (const group of groups.values()) Object.freeze(group);
  return groups;
}

const none: readonly never[] = Object.freeze([]);

function readVerdict(value: unknown): Verdict {
  const verdict = verdictShape.safeParse(value);
  if (!verdict.success) throw new Error(`no verdict: ${describeIssues(verdict.error)}`);
  const { status, measured } = verdict.data;
  const detail = printable(verdict.data.detail);
  return status === "not-run" ? { status, detail } : { status, detail, measured };
}

/** A probe that broke has judged nothing; one that failed says so in a finding of severity error. */
function judge(
  entry: ProbeEntry,
  result: Made<Verdict>,
  paths: readonly string[],
  { log }: PartEnvironment,
): Verdict {
  const files = paths.join(", ");
  if (result.ended === "skipped") return { status: "not-run", detail: "what it needs is missing" };
  if (result.ended === "not-applicable") {
    return { status: "not-run", detail: "what it reads is not in the plan" };
  }
  if (result.ended === "failed") {
    const { reason } = result;
    const part = { part: entry.label, version: entry.plugin.version };
    log.report("probe-crashed", { ...part, files, reason });
    return { status: "not-run", detail: reason };
  }
  log.add(result.findings);
  const { status, detail } = result.value;
  if (status === "failed" && !result.findings.some(({ severity }) => severity === "error")) {
    log.report("probe-failed", {
      tool: entry.part.tool,
      files,
      detail: threw({ message: detail }).reason,
    });
  }
  return result.value;
}
