import { type DataOf, figureOf, inputOf, type Ref, usualBreaker } from "@planc/core";
import type { Figure, integration } from "@planc/core/ir";
import { timeOf } from "../figures.ts";
import type { PolicyFacts } from "./policy.ts";
import { isAhead, type Use } from "./uses.ts";

type Call = DataOf<typeof integration.call>;

const window = 20;
/** A share of the last 20 calls tells in time only where these come within a minute or so. */
const soon = 60;
const open = { value: 30, unit: "s" } as const;

/** Stops calls to a system that is down: the same for all calls to it, as it is one system that is down. */
export function breakerOf(
  use: Use,
  /** Calls a second to the system that somebody waits for. */
  peak: number,
  { decided, inWorkflow, keptIn }: PolicyFacts,
): Call["breaker"] {
  const { awaited } = use;
  const key = decided?.data.technology;
  if (isAhead(use))
    return {
      kind: "none",
      because: "asked only when a key is not known",
    };
  if (inWorkflow) return { kind: "none", because: "the workflow's own pauses hold what comes" };
  if (key === "durable-retries")
    return {
      kind: "none",
      because:
        awaited === "nobody"
          ? "decided: the growing pauses of the queue hold what comes"
          : "decided: no breaker; the bulkhead holds what waits",
    };
  if (key === "retries-in-request")
    return { kind: "none", because: "decided: repeats within the request alone" };
  if (key === undefined && awaited === "nobody")
    return { kind: "none", because: "nobody waits, and the pauses of the queue hold what comes" };
  // As the decision is told: by different jobs in a row, whatever their number, and once for each system.
  if (key !== undefined)
    return {
      kind: "consecutive",
      failures: usualBreaker.failures,
      open: timeOf(usualBreaker.open * 1000),
      probes: 1,
      ...(keptIn ? { keptIn } : {}),
    };
  if (peak * soon >= window) return { kind: "rolling", window, ratio: 0.5, open, probes: 1 };
  return { kind: "consecutive", failures: usualBreaker.failures, open, probes: 1 };
}

/**
 * Calls that may wait at the same time: those of a second for as long as one may take, and half as many again. The
 * attempt's time-out stands for the 99th percentile until that is measured.
 */
export function bulkheadOf(
  peak: Figure | undefined,
  timeout: { readonly value: number; readonly ref: Ref },
  /** Conversations that the text wants held at the same time, each for minutes: not rated as calls. */
  sessions?: { readonly value: number; readonly ref: Ref },
): Figure {
  if (sessions)
    return figureOf("sessions", "count", {
      sessions: { value: sessions.value, unit: "count", ref: sessions.ref },
    });
  const wait = { value: timeout.value / 1000, unit: "s" } as const;
  const least = { value: 2, unit: "count" } as const;
  if (!peak) return figureOf("least", "count", { least });
  return figureOf("max(least, ceil(peak * wait * 1.5))", "count", {
    least,
    peak: inputOf(peak),
    wait,
  });
}
