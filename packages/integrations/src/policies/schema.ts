import * as z from "zod";

const ms = z.number().positive();

const answers = {
  on: z.array(z.string()).min(1),
  notOn: z.array(z.string()),
  /** All calls to the provider wait until its window has passed, and no attempt is used up. */
  pauseOn: z.array(z.string()),
  /** A new token is fetched, and the call is made once more. */
  renewOn: z.array(z.string()),
};

const retry = z.discriminatedUnion("layer", [
  z.strictObject({ layer: z.literal("none") }),
  z.strictObject({ layer: z.literal("caller") }),
  z.strictObject({
    layer: z.literal("inline"),
    attempts: z.int().min(2),
    /** Each pause is by chance between 0 and `min(capMs, baseMs · 2^n)`. */
    baseMs: ms,
    capMs: ms,
    jitter: z.literal("full"),
    /** Most repeats as a share of calls. */
    budget: z.number().gt(0).max(1),
    ...answers,
  }),
  z.strictObject({
    layer: z.literal("queue"),
    repeats: z.int().min(1),
    pausesMs: z.array(ms),
    /** Chance makes each pause longer, by up to this share of it. */
    jitter: z.number().min(0).max(1),
    ...answers,
  }),
  z.strictObject({
    layer: z.literal("exporter"),
    /** How long its queue holds what comes, at most; absent where it has none that is set. */
    heldMs: ms.optional(),
    ...answers,
  }),
]);

/** Where the state of a breaker is: one for all instances, or one for each. */
const kept = { keptIn: z.string().optional() };

const breaker = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("rolling"),
    calls: z.int().min(1),
    failing: z.number().gt(0).max(1),
    openMs: ms,
    probes: z.int().min(1),
    ...kept,
  }),
  z.strictObject({
    kind: z.literal("consecutive"),
    failures: z.int().min(1),
    openMs: ms,
    probes: z.int().min(1),
    ...kept,
  }),
]);

const idempotency = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("nature") }),
  z.strictObject({ kind: z.literal("key"), at: z.string(), from: z.string() }),
  z.strictObject({ kind: z.literal("natural-key"), key: z.string() }),
  z.strictObject({ kind: z.literal("looked-up"), check: z.string() }),
  z.strictObject({ kind: z.literal("none"), risk: z.string() }),
]);

/** Times, repeats and guards of all calls, as a client of each provider is configured with them. */
export const retryPoliciesSchema = z.strictObject({
  version: z.literal(1),
  /** How lists of answers are read: `501` counts before `5xx`. */
  matching: z.literal("the most specific entry counts"),
  calls: z.record(
    z.string(),
    z.strictObject({
      provider: z.string(),
      caller: z.string(),
      port: z.string(),
      method: z.string(),
      endpoint: z.string().optional(),
      timeoutMs: ms,
      /** All attempts and pauses: what the caller waits at most. */
      deadlineMs: ms,
      /** What waits for the caller in turn, the nearest first. */
      withinMs: z.array(ms),
      retry,
      /** Name of the breaker that it goes through; absent where nothing stops it. */
      breaker: z.string().optional(),
      /** Calls at the same time, over all instances. */
      bulkhead: z.int().min(1),
      idempotency,
    }),
  ),
  /** One for each system, shared by all its calls. */
  breakers: z.record(z.string(), breaker),
  /** What tells of a passed limit, and what of the answer says how long to wait. */
  throttles: z.array(
    z.strictObject({ provider: z.string(), signal: z.string(), wait: z.string() }),
  ),
  /** Token buckets, each shared by all callers and instances. */
  limiters: z.array(
    z.strictObject({
      provider: z.string(),
      limit: z.string(),
      perSecond: z.number().positive(),
      calls: z.array(z.string()).min(1),
    }),
  ),
  /** What may be asked in a longer window, counted for all callers and instances. */
  windows: z.array(
    z.strictObject({
      provider: z.string(),
      limit: z.string(),
      most: z.number().positive(),
      windowMs: ms,
      calls: z.array(z.string()).min(1),
    }),
  ),
});
export type RetryPolicies = z.output<typeof retryPoliciesSchema>;
type Policy = RetryPolicies["calls"][string];

/** What of a policy does not add up; nothing where all does. */
export function policyFaults({
  calls,
  breakers,
}: RetryPolicies): readonly { readonly call: string; readonly problem: string }[] {
  return Object.entries(calls).flatMap(([call, policy]) =>
    [
      ...faultsOf(policy),
      ...(policy.breaker === undefined || Object.hasOwn(breakers, policy.breaker)
        ? []
        : [`goes through the breaker ${policy.breaker}, which is not there`]),
    ].map((problem) => ({ call, problem })),
  );
}

function faultsOf(policy: Policy): readonly string[] {
  const { timeoutMs, deadlineMs, withinMs, retry: again } = policy;
  const longest = longestOf(policy);
  const waits = [deadlineMs, ...withinMs];
  return [
    ...(longest > Math.min(...waits)
      ? [`takes up to ${longest} ms, and is waited for ${Math.min(...waits)} ms`]
      : []),
    ...(timeoutMs > deadlineMs
      ? [`has an attempt of ${timeoutMs} ms in a wait of ${deadlineMs} ms`]
      : []),
    ...withinMs.flatMap((wait, at) =>
      wait < (waits[at] ?? 0) ? [`is waited for ${wait} ms around a wait of ${waits[at]} ms`] : [],
    ),
    ...(again.layer === "inline" && again.baseMs > again.capMs
      ? [`has a first pause of ${again.baseMs} ms above the cap of ${again.capMs} ms`]
      : []),
    ...(again.layer === "queue" &&
    again.pausesMs.length > 0 &&
    again.pausesMs.length !== again.repeats
      ? [`has ${again.pausesMs.length} pauses for ${again.repeats} repeats`]
      : []),
    ...contradictions(again),
    ...(again.layer === "inline" &&
    (policy.idempotency.kind === "none" || policy.idempotency.kind === "looked-up")
      ? ["is repeated inline, and nothing keeps it from counting twice"]
      : []),
  ];
}

/** An answer is repeated or not. */
function contradictions(again: Policy["retry"]): readonly string[] {
  if (again.layer === "none" || again.layer === "caller") return [];
  const all = [...again.on, ...again.notOn, ...again.pauseOn, ...again.renewOn];
  const twice = all.find((each, at) => all.indexOf(each) !== at);
  return twice === undefined ? [] : [`has “${twice}” in two lists`];
}

/** All attempts that somebody waits for, with their pauses at their longest. */
export function longestOf({ timeoutMs, retry: again }: Policy): number {
  if (again.layer !== "inline") return timeoutMs;
  const pauses = Array.from({ length: again.attempts - 1 }, (_, at) =>
    Math.min(again.capMs, again.baseMs * 2 ** at),
  );
  return again.attempts * timeoutMs + pauses.reduce((sum, each) => sum + each, 0);
}
