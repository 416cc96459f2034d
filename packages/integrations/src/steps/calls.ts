import { byRef, idOf, join, node, optional, type ViewOf } from "@planc/core";
import {
  api,
  architecture,
  brief,
  data,
  decision,
  integration,
  performance,
  workload,
} from "@planc/core/ir";
import { effectOf, isPayment } from "../calls/effect.ts";
import { endpointOf } from "../calls/endpoint.ts";
import { breakerOf, bulkheadOf } from "../calls/guards.ts";
import { handedOn, isTelemetry } from "../calls/handed-on.ts";
import { heldSessions } from "../calls/held-sessions.ts";
import { idempotencyOf } from "../calls/key.ts";
import { monthlyOf } from "../calls/monthly.ts";
import { peakOf, toDevices } from "../calls/peaks.ts";
import { attemptOf, retryOf } from "../calls/policy.ts";
import {
  answersOf,
  drawnFallback,
  fallbackOf,
  togetherOf,
  waitsAround,
} from "../calls/surroundings.ts";
import { type Use, usesOf } from "../calls/uses.ts";
import type { ProviderFacts } from "../catalog/provider-facts.ts";
import { msOf, timeOf } from "../figures.ts";
import { derived, step } from "../kit.ts";
import { basisOf } from "../providers/basis.ts";
import { providerOf } from "../providers/facts-of.ts";
import { distinct, methodName } from "../text.ts";

/** Each operation that is asked of a provider: how long, how often again, and what is seen when it fails. */
export const calls = step("calls", {
  reads: {
    providers: integration.provider,
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    flows: optional(architecture.flow),
    workflows: optional(architecture.workflow),
    actions: optional(brief.action),
    attributes: optional(brief.attribute),
    quantities: optional(brief.quantity),
    requirements: optional(brief.requirement),
    choices: optional(decision.choice),
    operations: optional(api.operation),
    webhooks: optional(api.webhook),
    tables: optional(data.table),
    columns: optional(data.column),
    loads: optional(workload.load),
    mix: optional(workload.mix),
    live: optional(performance.live),
  },
  writes: { calls: integration.call },
  run: ({ options, ...facts }) => {
    const { connections, components, tables, choices } = facts;
    const uses = usesOf({
      ...facts,
      providers: facts.providers.filter(({ data }) => !isTelemetry(data)),
    });
    const actionAt = byRef(facts.actions);
    const decided = choices.find(({ data }) => idOf(data.topic) === "outgoing-calls");
    const isHosted = choices.some(({ data }) => data.technology === "payment-page");
    const kept = facts.attributes.map(({ data: attribute }) => attribute.name);
    const named = namesOf(uses);
    const failing = facts.columns.find(({ data: column }) => column.name === "failing_since");
    const keptIn = tables.find(({ ref }) => ref === failing?.data.table)?.data.name;
    const awaitedAt = (provider: Use["provider"]): number =>
      uses
        .filter((each) => each.provider === provider && each.awaited !== "nobody")
        .reduce((sum, each) => sum + (peakOf(each, uses, facts)?.figure.value ?? 0), 0);
    const background = handedOn(facts).map(({ id, data: each, from }) =>
      node(integration.call, id, each, derived("call-of-telemetry", from)),
    );
    const called = uses.flatMap((use) => {
      const known = providerOf(use.provider.data.facts.key);
      const timeout = use.wait ?? use.connection.data.timeout;
      if (!known || !timeout) return [];
      const actions = distinct(use.flows.flatMap(({ flow }) => flow.data.action ?? [])).flatMap(
        (each) => actionAt.get(each) ?? [],
      );
      const endpoint = isDocumented(known)
        ? endpointOf(use, known, actions, { isHosted, kept })
        : undefined;
      const effect = effectOf(use, endpoint?.value, known);
      const payment = isPayment(use, endpoint?.value, known)
        ? { beginsPayment: true as const }
        : {};
      const idempotency = idempotencyOf(use, effect, endpoint?.value, {
        ...facts,
        actions,
        decided,
      });
      // What goes in batches is asked as often as a batch is full, which nothing of the plan says.
      const asked = use.wait ? undefined : peakOf(use, uses, facts);
      const isPush = known.category === "push" && effect === "message";
      const devices = isPush && asked ? toDevices(asked, facts.live) : undefined;
      const peak = devices ?? asked;
      const deadline = msOf(timeout);
      const drawn = drawnFallback(use);
      const policy = {
        ...facts,
        decided,
        keptIn,
        endpoint: endpoint && {
          method: endpoint.value.method,
          path: endpoint.value.path,
          basis: basisOf(endpoint),
        },
        inWorkflow: isPart(use, facts.workflows),
        retryBudget: options.retryBudget,
        drawn: drawn?.text,
      };
      const retry = retryOf(use, effect, idempotency, deadline, policy);
      const attempt = attemptOf(retry, deadline);
      const together =
        effect === "read"
          ? undefined
          : togetherOf(use, retry, idempotency, components, jobTableOf(use, tables));
      const monthly = monthlyOf(use, { effect, ...payment }, peak, facts);
      const id = named.get(use) ?? use.connection.id;
      return [
        node(
          integration.call,
          id,
          {
            provider: use.provider.ref,
            caller: use.caller.ref,
            connection: use.connection.ref,
            operation: use.message,
            method: methodName(endpoint?.value.name ?? use.message),
            ...(policy.endpoint ? { endpoint: policy.endpoint } : {}),
            effect,
            ...payment,
            flows: use.flows.map(({ flow }) => flow.ref),
            actions: actions.map(({ ref }) => ref),
            requirements: [...distinct(actions.flatMap(({ data: each }) => each.requirements))],
            awaited: use.awaited,
            timeout: timeOf(attempt),
            deadline: timeout,
            within: use.awaited === "nobody" ? [] : waitsAround(use, connections),
            retry,
            idempotency,
            breaker: breakerOf(use, awaitedAt(use.provider), policy),
            bulkhead: bulkheadOf(
              peak?.figure,
              { value: attempt, ref: use.connection.ref },
              use.awaited === "nobody"
                ? undefined
                : heldSessions(use.provider.data.name, facts.quantities, facts.requirements),
            ),
            ...(peak
              ? {
                  peak: peak.figure,
                  ...(peak.atMost ? { atMost: true as const } : {}),
                  ...(isPush && devices === undefined ? { perReceiver: true as const } : {}),
                }
              : {}),
            ...(together ? { together } : {}),
            answers: answersOf(use, effect, facts.operations),
            fallback: drawn ?? fallbackOf(use, retry),
            ...(monthly ? { monthly } : {}),
          },
          derived("call-of-flows", [
            use.provider.ref,
            use.connection.ref,
            ...use.flows.map(({ flow }) => flow.ref),
            ...(decided ? [decided.ref] : []),
          ]),
        ),
      ];
    });
    return { calls: [...called, ...background] };
  },
});

/** A standard says what is called there, whoever runs it. */
const isDocumented = ({ generic, protocol }: ProviderFacts): boolean =>
  !generic || protocol === "oidc" || protocol === "ldap" || protocol === "sftp";

/** Whether the platform repeats the part of a workflow in which the call is made. */
function isPart(
  { caller, flows }: Use,
  workflows: readonly ViewOf<typeof architecture.workflow>[],
): boolean {
  return workflows.some(
    ({ data: workflow }) =>
      flows.some(({ flow }) => flow.ref === workflow.flow) &&
      workflow.parts.some(({ by }) => by === caller.ref),
  );
}

/** The table that calls or events of the caller wait in. */
function jobTableOf(
  { caller }: Use,
  tables: readonly ViewOf<typeof data.table>[],
): string | undefined {
  const waiting = tables.filter(({ data: table }) =>
    /(?:^|[_.])(?:outgoing_calls|outbox_events|jobs)$/.test(table.name),
  );
  return (
    waiting.find(({ data: table }) => table.owner === caller.ref && /calls$/.test(table.name)) ??
    waiting.find(({ data: table }) => table.owner === caller.ref) ??
    (waiting.length === 1 ? waiting[0] : undefined)
  )?.data.name;
}

/** `api.stripe.refund-a-payment`; a number tells apart what comes out the same. */
function namesOf(uses: readonly Use[]): ReadonlyMap<Use, string> {
  const taken = new Map<string, number>();
  const names = new Map<Use, string>();
  for (const use of uses) {
    const words = methodName(use.message)
      .replace(/([A-Z])/g, "-$1")
      .toLowerCase()
      .replace(/^-/, "");
    const stem = join(use.connection.id, words);
    const times = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, times);
    names.set(use, times === 1 ? stem : join(stem, `${times}`));
  }
  return names;
}
