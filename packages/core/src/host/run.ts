import type { Finding } from "../finding.ts";
import type { section } from "../ir/document.ts";
import { asOf } from "../ir/host.ts";
import type { Draft, PlanNode, PlanNodeOf } from "../node.ts";
import type { ConfiguredPlugin, Servers } from "../part.ts";
import type { Slot } from "../slot.ts";
import { collectFiles, type PlanFile, readFiles } from "./artifacts.ts";
import { type Board, createBoard, placeInputs } from "./board.ts";
import type { StepCache } from "./cache.ts";
import { checkLinks } from "./check-links.ts";
import { checkReasons } from "./check-reasons.ts";
import { checkFindings, checkReferences } from "./check-references.ts";
import { byOrder, checkSeverities, concludeFindings, type Severities } from "./conclude.ts";
import { buildGraph, sectionSlot } from "./graph.ts";
import { leadingTo } from "./leading-to.ts";
import { createLog } from "./log.ts";
import { logParts, type PartEnvironment, runParts } from "./parts.ts";
import { createPlan, type Plan, type PlanSlot } from "./plan.ts";
import { type ProbeMode, type ProbeResult, runProbes } from "./probes.ts";
import { publishSections, readSection } from "./sections.ts";
import { partsOf, setUp } from "./setup.ts";
import { runSteps } from "./steps.ts";
import { createTracer, type RunEvent, type TraceEntry } from "./trace.ts";
import { reportWaivers, type Waiver, waiveFindings } from "./waivers.ts";

export interface Limits {
  /** For a step, rule, section or artifact that returned a promise. */
  readonly stepMs?: number;
  readonly probeMs?: number;
}

export interface RunOptions {
  readonly plugins: readonly ConfiguredPlugin[];
  /** Nodes that the host gives. */
  readonly inputs: readonly Draft[];
  /** Slots that the host gives, also where it has no node of them; `host/…` ones always count. */
  readonly slots?: readonly Slot[];
  /** The plugin (or `host`) whose node counts, where several write a slot for one. */
  readonly bind?: Readonly<Record<string, string>>;
  /** All that is wanted of the plan: steps that these slots do not rest on are not run. Without it, all is. */
  readonly until?: readonly Slot[];
  /** Severities by code. Errors cannot be turned off. */
  readonly severities?: Severities;
  /** Findings that somebody answers for living with, for a time. */
  readonly waivers?: readonly Waiver[];
  readonly probes: ProbeMode;
  readonly cache?: StepCache;
  readonly limits?: Limits;
  /** Servers that probes may use instead of what they bring along. */
  readonly servers?: Servers;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

export interface RunResult {
  readonly plan: Plan;
  /** Sorted: errors first, then by code and place. */
  readonly findings: readonly Finding[];
  /** Sorted by path. */
  readonly files: readonly PlanFile[];
  /** What section parts rendered. */
  readonly sections: readonly PlanNodeOf<typeof section>[];
  readonly probes: readonly ProbeResult[];
  /** What became of each part, in the order in which they ended. */
  readonly trace: readonly TraceEntry[];
  /** A plugin crashed, ran out of time or returned something invalid. */
  readonly crashed: boolean;
  /** 0: fine. 1: findings of severity error. 3: a plugin crashed. */
  readonly exitCode: 0 | 1 | 3;
}

export const defaultLimits = { stepMs: 20_000, probeMs: 180_000 };

/** Compiles a plan. Whatever plugins do, there is a result. */
export async function run(options: RunOptions): Promise<RunResult> {
  const { inputs, signal, cache } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const log = createLog();
  const tracer = createTracer(options.onEvent);
  const setup = setUp(options.plugins, log);
  const whole = buildGraph(
    setup,
    {
      inputs: new Set(inputs.map((input) => input?.slot)),
      slots: options.slots ?? [],
      bind: options.bind ?? {},
    },
    log,
  );
  const graph = options.until ? leadingTo(whole, options.until) : whole;
  const severities = checkSeverities(options.severities ?? {}, setup, log);
  const board = createBoard(graph);
  placeInputs(board, inputs, log);
  await runSteps(graph, board, { log, tracer, stepMs: limits.stepMs, signal, cache });
  // Where the run was cancelled, what is missing says nothing.
  if (!signal?.aborted) {
    checkReferences(board, log);
    checkReasons(board, log);
  }

  const { caught } = graph;
  const env: PartEnvironment = { board, caught, log, tracer, ms: limits.stepMs, signal };
  const find = (ref: string): PlanNode | undefined => board.nodes.get(ref);
  logParts(await runParts(partsOf(setup, "rule"), env, { read: () => undefined }), log);
  const { waivers = [] } = options;
  const day = createPlan(slotsOf(board)).get(asOf)?.data.date;
  const conclude = () =>
    byOrder(waiveFindings(concludeFindings(log.findings, severities, find), waivers, day));
  const soFar = conclude();
  const extras = (): { findings: readonly Finding[] } => ({ findings: soFar });
  const rendered = await runParts(partsOf(setup, "section"), env, { extras, read: readSection });
  logParts(rendered, log);
  publishSections(rendered, board, log);
  const emitted = await runParts(partsOf(setup, "artifact"), env, { extras, read: readFiles });
  logParts(emitted, log);
  const files = collectFiles(emitted, log);
  if (!signal?.aborted) checkLinks(files, log);
  const failed = new Set<string>();
  for (const [entry, { ended }] of emitted) {
    if (ended === "failed" || ended === "skipped") failed.add(entry.id);
  }
  const probes = await runProbes(
    partsOf(setup, "probe"),
    files,
    failed,
    options.probes,
    { ...env, ms: limits.probeMs },
    options.servers,
  );
  if (signal?.aborted) log.report("run-cancelled");
  else checkFindings(board, log);

  const plan = createPlan(slotsOf(board));
  if (!signal?.aborted) reportWaivers(log.findings, waivers, day, log);
  const findings = conclude();
  const crashed = log.findings.some(({ code }) => crashCodes.has(code));
  const wrong = findings.some(({ severity }) => severity === "error");
  return {
    plan,
    findings,
    files,
    sections: plan.get(sectionSlot),
    probes,
    trace: tracer.entries,
    crashed,
    exitCode: crashed ? 3 : wrong ? 1 : 0,
  };
}

const crashCodes = new Set(
  ["step-crashed", "step-timeout", "invalid-output", "part-crashed"].map((slug) => `core/${slug}`),
);

function slotsOf(board: Board): readonly PlanSlot[] {
  return [...board.slots.values()].map(({ entry: { slot }, nodes }) => ({
    id: slot.id,
    cardinality: slot.cardinality,
    kept: slot.kept,
    nodes,
  }));
}
