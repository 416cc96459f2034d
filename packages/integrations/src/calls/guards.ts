import { type DataOf, type Ref, usualBreaker } from "@planc/core";
import type { Figure, integration } from "@planc/core/ir";
import { figureOf, inputOf, timeOf } from "../figures.ts";
import type { PolicyFacts } from "./policy.ts";
import { fetchesKeys, type Use } from "./uses.ts";

type Call = DataOf<typeof integration.call>;

const window = 20;
/** A share of the last 20 calls tells in time only where these come within a minute or so. */
const soon = 60;
const open = { value: 30, unit: "s" } as const;

/** Stops calls to a system that is down; by consecutive failures where calls are few. */
export function breakerOf(
  { awaited, connection }: Use,
  peak: Figure | undefined,
  { decided, inWorkflow }: PolicyFacts,
): Call["breaker"] {
  const key = decided?.data.technology;
  if (fetchesKeys(connection))
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
  // As the decision is told: by jobs in a row, whatever their number.
  if (key === "retries-and-breaker" && awaited === "nobody")
    return {
      kind: "consecutive",
      failures: usualBreaker.failures,
      open: timeOf(usualBreaker.open * 1000),
      probes: 1,
    };
  if (peak && peak.value * soon >= window)
    return { kind: "rolling", window, ratio: 0.5, open, probes: 1 };
  return { kind: "consecutive", failures: usualBreaker.failures, open, probes: 1 };
}

/**
 * Calls that may wait at the same time: those of a second for as long as one may take, and half as many again. The
 * attempt's time-out stands for the 99th percentile until that is measured.
 */
export function bulkheadOf(
  peak: Figure | undefined,
  timeout: { readonly value: number; readonly ref: Ref },
): Figure {
  const wait = { value: timeout.value / 1000, unit: "s", ref: timeout.ref } as const;
  const least = { value: 2, unit: "count" } as const;
  if (!peak) return figureOf("least", "count", { least });
  return figureOf("max(least, ceil(peak * wait * 1.5))", "count", {
    least,
    peak: inputOf(peak),
    wait,
  });
}
