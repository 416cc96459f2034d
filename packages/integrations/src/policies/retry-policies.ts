import { byRef, idOf, type PlanNodeOf, roundFigure } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { taken } from "../calls/alternatives.ts";
import { msOf } from "../figures.ts";
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
  // Of editions and senders the one that is planned is what calls are held to.
  const bought = plan.providers.flatMap(({ ref, data }) =>
    taken(
      plan.quotas.filter((each) => each.data.provider === ref),
      data.limits,
      plan.headroom,
    ),
  );
  return {
    version: 1,
    matching: "the most specific entry counts",
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
          ...(data.breaker.kind === "none" ? {} : { breaker: idOf(data.provider) }),
          bulkhead: data.bulkhead.value,
          idempotency: idempotencyOf(data.idempotency),
        },
      ]),
    ),
    breakers: Object.fromEntries(
      plan.calls.flatMap(({ data }) =>
        data.breaker.kind === "none" ? [] : [[idOf(data.provider), breakerOf(data.breaker)]],
      ),
    ),
    throttles: plan.providers.flatMap(({ id, data }) =>
      plan.calls.some((each) => idOf(each.data.provider) === id)
        ? data.throttle.map(({ signal, wait }) => ({ provider: id, signal, wait }))
        : [],
    ),
    limiters: bought.flatMap(({ data }) => {
      const limit = provider.get(data.provider)?.data.limits[data.limit];
      if (limit?.kind !== "rate" && limit?.kind !== "sender") return [];
      return [
        {
          provider: idOf(data.provider),
          limit: data.what,
          perSecond: roundFigure(data.allowed.value * (1 - plan.headroom)),
          calls: data.calls.map((each) => idOf(each)),
        },
      ];
    }),
    windows: bought.flatMap(({ data }) => {
      const limit = provider.get(data.provider)?.data.limits[data.limit];
      if (limit?.kind !== "quota") return [];
      return [
        {
          provider: idOf(data.provider),
          limit: data.what,
          most: Math.floor(data.allowed.value * (1 - plan.headroom)),
          windowMs: msOf(limit.window),
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
        ...answersOf(retry),
      };
    case "queue":
      return {
        layer: "queue",
        repeats: retry.repeats,
        pausesMs: retry.pauses.map(msOf),
        jitter: retry.jitter,
        ...answersOf(retry),
      };
    case "exporter":
      return {
        layer: "exporter",
        ...(retry.span ? { heldMs: msOf(retry.span) } : {}),
        ...answersOf(retry),
      };
  }
}

const answersOf = ({
  when,
  never,
  pausedBy = [],
  renewedBy = [],
}: Extract<Call["retry"], { layer: "queue" | "inline" | "exporter" }>) => ({
  on: [...when],
  notOn: [...never],
  pauseOn: [...pausedBy],
  renewOn: [...renewedBy],
});

function breakerOf(
  breaker: Exclude<Call["breaker"], { kind: "none" }>,
): RetryPolicies["breakers"][string] {
  switch (breaker.kind) {
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
        ...(breaker.keptIn === undefined ? {} : { keptIn: breaker.keptIn }),
      };
  }
}

function idempotencyOf(idempotency: Call["idempotency"]): Policy["idempotency"] {
  switch (idempotency.kind) {
    case "nature":
      return { kind: "nature" };
    case "none":
      return { kind: "none", risk: idempotency.risk };
    case "key":
      return { kind: "key", at: idempotency.at, from: idempotency.from };
    case "natural-key":
      return { kind: "natural-key", key: idempotency.key };
    case "looked-up":
      return { kind: "looked-up", check: idempotency.check };
  }
}
