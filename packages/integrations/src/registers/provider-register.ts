import type { PlanNodeOf } from "@planc/core";
import type { integration } from "@planc/core/ir";
import { askedBy } from "./ask-key.ts";
import { sourcesOf } from "./sources.ts";

/**
 * What holds of a system whoever calls it, and the words behind the labels of its sheet: facts with what each rests
 * on, questions by their keys.
 */
export function providerRegister({
  provider: { data },
  calls,
  inbound,
}: {
  readonly provider: PlanNodeOf<typeof integration.provider>;
  readonly calls: readonly PlanNodeOf<typeof integration.call>[];
  readonly inbound: readonly PlanNodeOf<typeof integration.inbound>[];
}) {
  return {
    version: 1,
    system: data.name,
    facts: data.facts,
    purpose: data.purpose,
    open: Object.fromEntries(askedBy(data.asks)),
    secrets: data.credentials.map(({ name, what, sent, scopes, rotation, basis }) => ({
      name,
      is: what,
      sent,
      rights: scopes,
      changed: rotation,
      basis,
    })),
    interface: data.version,
    sandbox: data.sandbox,
    ...(data.agreement ? { agreement: data.agreement } : {}),
    ...(data.region ? { region: data.region } : {}),
    rules: data.practices ?? [],
    limits: data.limits,
    throttle: data.throttle,
    answers: data.errors,
    clients: data.clients ?? [],
    prices: data.prices,
    calls: Object.fromEntries(
      calls.map(({ id, data: call }) => [
        id,
        {
          asks: call.operation,
          down: call.fallback.text,
          ...(call.together ? { joined: call.together.how } : {}),
          ...(call.retry.layer === "none" || call.retry.layer === "caller"
            ? { noRepeat: call.retry.because }
            : {}),
          ...(call.breaker.kind === "none" ? { noBreaker: call.breaker.because } : {}),
        },
      ]),
    ),
    reports: inbound.map(
      ({ data: { event, events, told, verification, repeats, ordering, reconcile, basis } }) => ({
        event,
        events,
        ...(told ? { told } : {}),
        proof: verification,
        repeats,
        ordering,
        reconcile,
        basis,
      }),
    ),
    exits: data.exit.to,
    ...(data.status ? { outages: data.status.address } : {}),
    sources: sourcesOf(
      data,
      calls.map((each) => each.data),
      inbound.map((each) => each.data),
    ),
  };
}
