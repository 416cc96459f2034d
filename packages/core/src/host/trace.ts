import type { Part } from "../part.ts";
import type { PartEntry } from "./setup.ts";

export type PartOutcome = "ok" | "failed" | "blocked" | "not-applicable";

/** What became of one part. Times and stacks are here alone, never in the plan. */
export interface TraceEntry {
  readonly kind: Part["kind"];
  /** `area/name`. */
  readonly id: string;
  readonly plugin: string;
  readonly outcome: PartOutcome;
  readonly ms: number;
  readonly cached?: boolean;
  readonly stack?: string;
}

/** What an observer is told while the compiler runs. */
export type RunEvent =
  | { readonly type: "start"; readonly kind: Part["kind"]; readonly id: string }
  | ({ readonly type: "end" } & TraceEntry);

export interface Tracer {
  readonly entries: readonly TraceEntry[];
  start(part: PartEntry): void;
  end(
    part: PartEntry,
    outcome: PartOutcome,
    more: { readonly cached?: boolean; readonly stack?: string | undefined },
  ): void;
}

export function createTracer(onEvent: ((event: RunEvent) => void) | undefined): Tracer {
  const entries: TraceEntry[] = [];
  const started = new Map<PartEntry, number>();
  const tell = (event: RunEvent): void => {
    try {
      onEvent?.(event);
    } catch {
      // An observer cannot change what a run results in.
    }
  };
  return {
    entries,
    start: (part) => {
      started.set(part, performance.now());
      tell({ type: "start", kind: part.part.kind, id: part.id });
    },
    end: (part, outcome, { cached, stack }) => {
      const from = started.get(part);
      const entry: TraceEntry = {
        kind: part.part.kind,
        id: part.id,
        plugin: part.plugin.name,
        outcome,
        ms: from === undefined ? 0 : performance.now() - from,
        ...(cached ? { cached } : {}),
        ...(stack === undefined ? {} : { stack }),
      };
      entries.push(entry);
      tell({ type: "end", ...entry });
    },
  };
}
