import type { PlanNode } from "../node.ts";
import type { RawContext } from "../part.ts";
import type { Ref, SlotId } from "../ref.ts";
import { type Board, closeSlot, planNode, type SlotState } from "./board.ts";
import { type CachedOutput, keyOfStep, type StepCache } from "./cache.ts";
import { resolveCarried } from "./carry.ts";
import { type ParsedDraft, parseOutput } from "./drafts.ts";
import { gather, type Inputs } from "./gather.ts";
import type { Graph } from "./graph.ts";
import { invoke, type Outcome, threw } from "./invoke.ts";
import type { Log } from "./log.ts";
import { openReporter } from "./reporting.ts";
import type { StepEntry } from "./setup.ts";
import type { Tracer } from "./trace.ts";

export interface StepEnvironment {
  readonly log: Log;
  readonly tracer: Tracer;
  readonly stepMs: number;
  readonly signal: AbortSignal | undefined;
  readonly cache: StepCache | undefined;
}

/** Runs each step as soon as all writers of what it reads have settled; async ones side by side. */
export async function runSteps(graph: Graph, board: Board, env: StepEnvironment): Promise<void> {
  const { log, tracer, signal, cache } = env;
  const waiting = new Map<StepEntry, number>();
  const ready: StepEntry[] = [];
  let inFlight = 0;
  let wake: (() => void) | undefined;

  const close = (state: SlotState): void => {
    closeSlot(board, state, log);
    for (const reader of state.entry.readers) {
      const left = (waiting.get(reader) ?? 0) - 1;
      waiting.set(reader, left);
      if (left === 0 && !graph.caught.has(reader)) ready.push(reader);
    }
  };
  const settle = (step: StepEntry, succeeded: boolean): void => {
    for (const state of board.outputs.get(step) ?? []) {
      if (!succeeded) state.lost.push(step);
      if (--state.pending === 0) close(state);
    }
  };
  const fail = (step: StepEntry, outcome: Exclude<Outcome, { ended: "returned" }>): void => {
    const at = { step: step.label, version: step.plugin.version };
    if (outcome.ended === "threw") {
      const reason = `${outcome.reason}${hintFor(outcome.reason)}`;
      log.report("step-crashed", { ...at, reason });
    } else if (outcome.ended === "timeout") {
      log.report("step-timeout", { ...at, limit: env.stepMs });
    }
    board.blame.set(step, step.label);
    const became = outcome.ended === "cancelled" ? "blocked" : "failed";
    tracer.end(step, became, outcome.ended === "threw" ? { stack: outcome.stack } : {});
    settle(step, false);
  };
  const take = (step: StepEntry, drafts: readonly ParsedDraft[]): PlanNode[] => {
    let visible: ReadonlySet<string> | undefined;
    const find = (ref: Ref): PlanNode | undefined => {
      visible ??= slotsBehind(step, board, graph.caught);
      return visible.has(ref.slice(0, ref.indexOf("#"))) ? board.nodes.get(ref) : undefined;
    };
    return drafts.map((draft) => {
      const { why } = draft;
      const reason = why.kind === "carried" ? resolveCarried(draft.ref, why, find) : why;
      return planNode(draft, reason, step.id);
    });
  };
  const recall = (key: string): CachedOutput | undefined => {
    try {
      return cache?.get(key);
    } catch {
      // The host's cache costs time at worst.
      return undefined;
    }
  };
  const keep = (key: string, output: CachedOutput): void => {
    try {
      cache?.set(key, output);
    } catch {
      // As above.
    }
  };
  /** Takes a step's nodes; all of them or, where one is not valid, none. */
  const commit = (
    step: StepEntry,
    read: () => CachedOutput,
    how: { cached: boolean; key?: string | undefined },
  ): void => {
    let nodes: PlanNode[];
    let made: CachedOutput;
    try {
      const output = read();
      nodes = take(step, output.drafts);
      log.add(output.findings);
      made = output;
    } catch (error) {
      const { reason, stack } = threw(error);
      log.report("invalid-output", { part: step.label, version: step.plugin.version, reason });
      board.blame.set(step, step.label);
      tracer.end(step, "failed", { stack });
      settle(step, false);
      return;
    }
    for (const state of board.outputs.get(step) ?? []) {
      const prefix = `${state.entry.slot.id}#`;
      for (const node of nodes) if (node.ref.startsWith(prefix)) state.arrived.push(node);
    }
    tracer.end(step, "ok", { cached: how.cached });
    settle(step, true);
    if (how.key !== undefined) keep(how.key, made);
  };
  const start = (step: StepEntry): void => {
    const gathered = gather(step, board, log);
    if (gathered.state !== "ready" || isUnbound(step, board)) {
      const outcome = gathered.state === "blocked" ? "blocked" : "not-applicable";
      tracer.end(step, outcome, {});
      settle(step, outcome !== "blocked");
      return;
    }
    const key = cache && keyOfStep(step, board);
    const hit = key === undefined ? undefined : recall(key);
    if (hit) {
      commit(step, () => hit, { cached: true });
      return;
    }
    const reporter = openReporter(step);
    tracer.start(step);
    const finish = (outcome: Outcome): void => {
      const findings = reporter.close();
      if (outcome.ended !== "returned") fail(step, outcome);
      else {
        const { value } = outcome;
        commit(step, () => ({ drafts: parseOutput(step, value), findings }), {
          cached: false,
          key,
        });
      }
    };
    const outcome = invoke(
      (abort) => step.part.run(contextOf(step, gathered.inputs, reporter.report, abort)),
      { ms: env.stepMs, signal },
    );
    if (!(outcome instanceof Promise)) {
      finish(outcome);
      return;
    }
    inFlight++;
    const settled = (end: Outcome): void => {
      inFlight--;
      finish(end);
      wake?.();
    };
    void outcome.then(settled, (error: unknown) => settled(threw(error)));
  };

  for (const step of graph.steps) {
    waiting.set(step, new Set(step.reads.map(({ slot }) => slot.id)).size);
    if (waiting.get(step) === 0 && !graph.caught.has(step)) ready.push(step);
  }
  for (const state of board.slots.values()) if (state.pending === 0) close(state);
  for (const step of graph.steps) {
    if (!graph.caught.has(step)) continue;
    board.blame.set(step, step.label);
    tracer.end(step, "blocked", {});
    settle(step, false);
  }

  let at = 0;
  let breath = performance.now();
  for (;;) {
    const step = signal?.aborted ? undefined : ready[at];
    if (step) {
      at++;
      start(step);
      if (performance.now() - breath > breathAfterMs) {
        // Lets the terminal draw and Ctrl-C arrive, also where no step waits for anything.
        await new Promise((resolve) => setImmediate(resolve));
        breath = performance.now();
      }
    } else if (inFlight > 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    } else return;
  }
}

const breathAfterMs = 25;

function contextOf(
  step: StepEntry,
  inputs: Inputs,
  report: RawContext["report"],
  signal: AbortSignal,
): RawContext {
  return { inputs, options: step.options, report, signal, files: {}, findings: [], servers: {} };
}

/** All that the step could write was bound to another plugin. */
function isUnbound(step: StepEntry, board: Board): boolean {
  return step.writes.length > 0 && board.outputs.get(step)?.length === 0;
}

/** The slots that the step waited for, itself or through others: there, timing has no effect. */
function slotsBehind(step: StepEntry, board: Board, caught: Graph["caught"]): ReadonlySet<SlotId> {
  const seen = new Set(step.reads.map(({ slot }) => slot.id));
  for (const id of seen) {
    for (const writer of board.slots.get(id)?.entry.writers ?? []) {
      // One that was caught settled at once, so nobody waited for what it reads.
      if (caught.has(writer)) continue;
      for (const { slot } of writer.reads) seen.add(slot.id);
    }
  }
  return seen;
}

function hintFor(reason: string): string {
  return /read only property|not extensible|Cannot delete property|Cannot redefine/.test(reason)
    ? " (what a step reads is frozen: return new nodes instead of changing those)"
    : "";
}
