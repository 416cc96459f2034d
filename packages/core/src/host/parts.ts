import type { Finding } from "../finding.ts";
import type { OutputFile, Servers } from "../part.ts";
import type { Board } from "./board.ts";
import { gather } from "./gather.ts";
import { invoke, type Outcome, threw } from "./invoke.ts";
import type { Log } from "./log.ts";
import { openReporter } from "./reporting.ts";
import type { PartEntry } from "./setup.ts";
import type { Tracer } from "./trace.ts";

export interface PartEnvironment {
  readonly board: Board;
  readonly caught: ReadonlySet<PartEntry>;
  readonly log: Log;
  readonly tracer: Tracer;
  readonly ms: number;
  readonly signal: AbortSignal | undefined;
}

/** What a part made, or why it made nothing. */
export type Made<T> =
  | { readonly ended: "made"; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ended: "failed"; readonly reason: string }
  | { readonly ended: "skipped" }
  | { readonly ended: "not-applicable" };

interface Work<E extends PartEntry, T> {
  /** What the part gets beside its nodes. */
  readonly extras?: (entry: E) => {
    readonly findings?: readonly Finding[];
    readonly files?: Readonly<Record<string, readonly OutputFile[]>>;
    readonly servers?: Servers;
  };
  /** Checks what the part returned; throws an Error with the reason where it is not valid. */
  readonly read: (entry: E, value: unknown) => T;
}

/** Runs parts of one kind over the finished plan, side by side; each fails alone. */
export async function runParts<E extends PartEntry, T>(
  entries: readonly E[],
  env: PartEnvironment,
  { extras, read }: Work<E, T>,
): Promise<ReadonlyMap<E, Made<T>>> {
  const { board, log, tracer, signal } = env;
  const made = new Map<E, Made<T>>();
  const pending: Promise<void>[] = [];
  for (const entry of entries) {
    if (env.caught.has(entry) || signal?.aborted) {
      tracer.end(entry, "blocked", {});
      made.set(entry, { ended: "skipped" });
      continue;
    }
    const gathered = gather(entry, board, log);
    if (gathered.state !== "ready") {
      tracer.end(entry, gathered.state, {});
      made.set(entry, { ended: gathered.state === "blocked" ? "skipped" : "not-applicable" });
      continue;
    }
    const reporter = openReporter(entry);
    const finish = (outcome: Outcome): void => {
      const findings = reporter.close();
      const result = conclude(outcome, findings, (value) => read(entry, value), env.ms);
      made.set(entry, result.made);
      tracer.end(entry, result.made.ended === "made" ? "ok" : "failed", { stack: result.stack });
    };
    tracer.start(entry);
    const outcome = invoke(
      (abort) =>
        entry.part.run({
          inputs: gathered.inputs,
          options: entry.options,
          report: reporter.report,
          signal: abort,
          files: {},
          findings: [],
          servers: {},
          ...extras?.(entry),
        }),
      { ms: env.ms, signal },
    );
    if (!(outcome instanceof Promise)) finish(outcome);
    else pending.push(outcome.then(finish, (error: unknown) => finish(threw(error))));
  }
  await Promise.all(pending);
  return made;
}

function conclude<T>(
  outcome: Outcome,
  findings: readonly Finding[],
  read: (value: unknown) => T,
  ms: number,
): { readonly made: Made<T>; readonly stack?: string | undefined } {
  switch (outcome.ended) {
    case "returned":
      try {
        return { made: { ended: "made", value: read(outcome.value), findings } };
      } catch (error) {
        const { reason, stack } = threw(error);
        return { made: { ended: "failed", reason: `it returned ${reason}` }, stack };
      }
    case "threw":
      return { made: { ended: "failed", reason: outcome.reason }, stack: outcome.stack };
    case "timeout":
      return { made: { ended: "failed", reason: `it did not finish within ${ms} ms` } };
    case "cancelled":
      return { made: { ended: "skipped" } };
  }
}

/** Takes over the findings of those that worked, and reports those that did not. */
export function logParts<T>(made: ReadonlyMap<PartEntry, Made<T>>, log: Log): void {
  for (const [entry, result] of made) {
    if (result.ended === "made") log.add(result.findings);
    if (result.ended !== "failed") continue;
    const { reason } = result;
    log.report("part-crashed", { part: entry.label, version: entry.plugin.version, reason });
  }
}
