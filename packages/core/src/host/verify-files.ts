import type { Finding } from "../finding.ts";
import type { ConfiguredPlugin, OutputFile, Servers } from "../part.ts";
import type { PlanFile } from "./artifacts.ts";
import { closeSlot, createBoard } from "./board.ts";
import { checkSeverities, concludeFindings, type Severities } from "./conclude.ts";
import { sha256 } from "./digest.ts";
import { buildGraph } from "./graph.ts";
import { createLog } from "./log.ts";
import { createPlan, type Plan } from "./plan.ts";
import { type ProbeMode, type ProbeResult, runProbes } from "./probes.ts";
import { defaultLimits, type Limits } from "./run.ts";
import { partsOf, setUp } from "./setup.ts";
import { createTracer, type RunEvent, type TraceEntry } from "./trace.ts";

export interface VerifyOptions {
  readonly plugins: readonly ConfiguredPlugin[];
  /** Files as they are on disk, with the artifact that made each (plan.json names it). */
  readonly files: readonly (OutputFile & { readonly by: string })[];
  /** The plan that the files belong to, for probes that read it. */
  readonly plan?: Plan;
  /** `verify` unless given. */
  readonly probes?: ProbeMode;
  readonly severities?: Severities;
  readonly limits?: Limits;
  /** Servers that probes may use instead of what they bring along. */
  readonly servers?: Servers;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

export interface VerifyResult {
  readonly probes: readonly ProbeResult[];
  readonly findings: readonly Finding[];
  readonly trace: readonly TraceEntry[];
  readonly exitCode: 0 | 1;
}

/** Runs the probes over files that were written before. */
export async function verifyFiles(options: VerifyOptions): Promise<VerifyResult> {
  const { plan = createPlan([]), signal, limits } = options;
  const log = createLog();
  const tracer = createTracer(options.onEvent);
  const all = setUp(options.plugins, log);
  const severities = checkSeverities(options.severities ?? {}, all, log);
  const probes = partsOf(all, "probe");
  const graph = buildGraph(
    { ...all, parts: probes },
    {
      inputs: new Set([...plan].map(({ id }) => id)),
      slots: probes.flatMap((probe) => probe.reads.map(({ slot }) => slot)),
      bind: {},
    },
    log,
  );
  const board = createBoard(graph);
  for (const { id, nodes } of plan) {
    for (const node of nodes) board.slots.get(id)?.arrived.push(node);
  }
  for (const state of board.slots.values()) closeSlot(board, state, log);
  const files = options.files.map((file): PlanFile => ({ ...file, sha256: sha256(file.text) }));
  const results = await runProbes(
    probes,
    files,
    new Set(),
    options.probes ?? "verify",
    {
      board,
      caught: graph.caught,
      log,
      tracer,
      ms: limits?.probeMs ?? defaultLimits.probeMs,
      signal,
    },
    options.servers,
  );
  if (signal?.aborted) log.report("run-cancelled");
  const findings = concludeFindings(log.findings, severities, (ref) => plan.node(ref));
  const wrong = findings.some(({ severity }) => severity === "error");
  return { probes: results, findings, trace: tracer.entries, exitCode: wrong ? 1 : 0 };
}
