import * as z from "zod";
import { amount, figure, label, prose } from "./shapes.ts";

const retried = {
  /** What is repeated: `429`, `503`, `connection refused`. */
  when: z.array(label).min(1),
  /** What is not, as it would fail again. Of both lists the most specific entry counts: `501` before `5xx`. */
  never: z.array(label),
  /** The requirement that both lists are from; absent where they are the documentation's. */
  codesOf: label.optional(),
  /** What stops all calls to the provider until its window has passed, and uses up no attempt. */
  pausedBy: z.array(label).optional(),
  /** What is repeated once with a new token. */
  renewedBy: z.array(label).optional(),
};

/** What becomes of a call that failed; at one layer only. */
export const retry = z.discriminatedUnion("layer", [
  z.strictObject({ layer: z.literal("none"), because: prose }),
  /** Whoever asked asks again, under the same key. */
  z.strictObject({ layer: z.literal("caller"), because: prose }),
  /** While the caller waits: pauses by chance between 0 and `min(cap, base · 2^n)`. */
  z.strictObject({
    layer: z.literal("inline"),
    /** With the first one. */
    attempts: z.int().min(2).max(3),
    base: amount,
    cap: amount,
    jitter: z.literal("full"),
    ...retried,
    /** Most repeats as a share of calls; beyond it none is repeated. */
    budget: z.number().gt(0).max(1),
    /** All attempts and pauses at their longest. */
    longest: figure,
  }),
  /** Later, as a job of its own; the attempt before it is single. */
  z.strictObject({
    layer: z.literal("queue"),
    repeats: z.int().min(1),
    /** Before each repeat, where they are known one by one. */
    pauses: z.array(amount),
    /** By how much of itself chance makes a pause longer, at most. */
    jitter: z.number().min(0).max(1),
    ...retried,
    /** All pauses together. */
    span: figure.optional(),
    /** What becomes of it after the last. */
    atLast: prose,
    /** Requirements that ask for it so. */
    stated: z.array(label),
  }),
  /** In the background, by what hands measurements on: it tries until its queue is full, and nobody waits. */
  z.strictObject({
    layer: z.literal("exporter"),
    ...retried,
    /** How long its queue holds what comes, at most; absent where it has none that is set. */
    span: figure.optional(),
    /** What becomes of what the queue does not hold. */
    atLast: prose,
  }),
]);

/** What keeps a repeated call from acting twice. */
export const idempotency = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("nature"), because: prose }),
  z.strictObject({
    kind: z.literal("key"),
    /** Header or field that carries it. */
    at: label,
    /** What of the business operation it is made from. */
    from: label,
    /** How long the provider remembers it. */
    remembers: amount.optional(),
  }),
  z.strictObject({ kind: z.literal("natural-key"), key: label }),
  /** Nothing at the provider does: what is looked at before it is repeated. */
  z.strictObject({ kind: z.literal("looked-up"), check: prose }),
  /** Nothing does, or nobody knows. */
  z.strictObject({
    kind: z.literal("none"),
    risk: prose,
    /** After a silence it is repeated all the same: twice is judged better than never. */
    accepted: z.literal(true).optional(),
  }),
]);

export const breaker = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("rolling"),
    /** Calls that the share is taken of. */
    window: z.int().min(1),
    ratio: z.number().gt(0).lte(1),
    open: amount,
    probes: z.int().min(1),
  }),
  /** Calls are too few for a share to tell in time. */
  z.strictObject({
    kind: z.literal("consecutive"),
    failures: z.int().min(1),
    open: amount,
    probes: z.int().min(1),
    /** The table whose row of the provider keeps the state for all instances; absent where each finds it out. */
    keptIn: label.optional(),
  }),
  z.strictObject({ kind: z.literal("none"), because: prose }),
]);
