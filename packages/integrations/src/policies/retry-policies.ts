import { byRef, idOf, type PlanNodeOf } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { msOf, rounded } from "../figures.ts";
import type { RetryPolicies } from "./schema.ts";

type Call = PlanNodeOf<typeof integration.call>["data"];
type Policy = RetryPolicies["calls"][string];

/** What clients are configured with, from the calls of the plan. */
export function retryPoliciesOf(plan: {
  readonly providers: readonly PlanNodeOf<typeof integration.provider>[];
  readonly calls: readonly PlanNodeOf<typeof integration.call>[];
  readonly quotas: readonly PlanNodeOf<typeof integration.quota>[];
  readonly headroom: number;
}): RetryPolicies {
  const provider = byRef(plan.providers);
  return {
    version: 1,
    calls: Object.fromEntries(
      plan.calls.map(({ id, data }) => [
        id,
        {
          provider: idOf(data.provider),
          caller: idOf(data.caller),
          port: provider.get(data.provider)?.data.exit.port ?? "",
          method: data.method,
          ...(data.endpoint ? { endpoint: `${data.endpoint.method} ${data.endpoint.path}` } : {}),
          timeoutMs: msOf(data.timeout),
          deadlineMs: msOf(data.deadline),
          withinMs: data.within.map(({ wait }) => msOf(wait)),
          retry: retryOf(data.retry),
          breaker: breakerOf(data.breaker),
          bulkhead: data.bulkhead.value,
          idempotency: idempotencyOf(data.idempotency),
        },
      ]),
    ),
    limiters: plan.quotas.flatMap(({ data }) => {
      const limit = provider.get(data.provider)?.data.limits[data.limit];
      if (limit?.kind !== "rate" && limit?.kind !== "sender") return [];
      return [
        {
          provider: idOf(data.provider),
          limit: data.what,
          perSecond: rounded(data.allowed.value * (1 - plan.headroom)),
          calls: data.calls.map((each) => idOf(each)),
        },
      ];
    }),
  };
}

function retryOf(retry: Call["retry"]): Policy["retry"] {
  switch (retry.layer) {
    case "none":
    case "caller":
      return { layer: retry.layer };
    case "inline":
      return {
        layer: "inline",
        attempts: retry.attempts,
        baseMs: msOf(retry.base),
        capMs: msOf(retry.cap),
        jitter: retry.jitter,
        budget: retry.budget,
        on: [...retry.when],
        notOn: [...retry.never],
      };
    case "queue":
      return {
        layer: "queue",
        repeats: retry.repeats,
        pausesMs: retry.pauses.map(msOf),
        jitter: retry.jitter,
        on: [...retry.when],
        notOn: [...retry.never],
      };
  }
}

function breakerOf(breaker: Call["breaker"]): Policy["breaker"] {
  switch (breaker.kind) {
    case "none":
      return { kind: "none" };
    case "rolling":
      return {
        kind: "rolling",
        calls: breaker.window,
        failing: breaker.ratio,
        openMs: msOf(breaker.open),
        probes: breaker.probes,
      };
    case "consecutive":
      return {
        kind: "consecutive",
        failures: breaker.failures,
        openMs: msOf(breaker.open),
        probes: breaker.probes,
      };
  }
}

function idempotencyOf(idempotency: Call["idempotency"]): Policy["idempotency"] {
  switch (idempotency.kind) {
    case "nature":
    case "none":
      return { kind: idempotency.kind };
    case "key":
      return { kind: "key", at: idempotency.at, from: idempotency.from };
    case "natural-key":
      return { kind: "natural-key", key: idempotency.key };
    case "looked-up":
      return { kind: "looked-up", check: idempotency.check };
  }
}
