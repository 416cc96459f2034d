import { byRef, optional, type Ref, statedCodes } from "@planc/core";
import { api, architecture, brief, integration } from "@planc/core/ir";
import { writesRows } from "../calls/surroundings.ts";
import { msOf } from "../figures.ts";
import { rule } from "../kit.ts";
import { amountText, distinct, someOf } from "../text.ts";

/** All attempts end before whoever waits gives up. */
export const retryBeyondWait = rule("retry-beyond-wait", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    components: optional(architecture.component),
  },
  check: ({ providers, calls, components, report }) => {
    const system = byRef(providers);
    const component = byRef(components);
    for (const { ref, data } of calls) {
      const longest = data.retry.layer === "inline" ? data.retry.longest.value : msOf(data.timeout);
      const waits = [msOf(data.deadline), ...data.within.map(({ wait }) => msOf(wait))];
      const wait = Math.min(...waits);
      if (longest <= wait) continue;
      report(
        "retry-beyond-wait",
        {
          caller: component.get(data.caller)?.data.name ?? data.caller,
          operation: data.operation,
          system: system.get(data.provider)?.data.name ?? data.provider,
          longest,
          wait,
        },
        { ref },
      );
    }
  },
});

/** Repeats are made at one layer. */
export const retriedAtTwoLayers = rule("retried-at-two-layers", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    components: optional(architecture.component),
    workflows: optional(architecture.workflow),
  },
  check: ({ providers, calls, components, workflows, report }) => {
    const system = byRef(providers);
    const component = byRef(components);
    for (const { ref, data } of calls) {
      const { layer } = data.retry;
      const caller = component.get(data.caller)?.data;
      const engine = workflows.find(
        ({ data: each }) =>
          data.flows.includes(each.flow) && each.parts.some(({ by }) => by === data.caller),
      );
      const first =
        layer === "inline"
          ? `${caller?.name ?? data.caller} while it waits`
          : layer === "queue"
            ? "the queue"
            : undefined;
      const second = engine
        ? `the workflow “${engine.data.name}”`
        : layer === "inline" && data.awaited === "nobody" && data.effect !== "read"
          ? "the queue that the job comes from"
          : undefined;
      if (!first || !second) continue;
      report(
        "retried-at-two-layers",
        {
          operation: data.operation,
          system: system.get(data.provider)?.data.name ?? data.provider,
          first,
          second,
        },
        { ref },
      );
    }
  },
});

/** What is repeated counts once: something tells a repeat, for as long as there are any. */
export const repeatCountsTwice = rule("repeat-counts-twice", {
  reads: { providers: integration.provider, calls: integration.call },
  check: ({ providers, calls, report }) => {
    const system = byRef(providers);
    for (const { ref, data } of calls) {
      const { idempotency, retry, effect } = data;
      const isRepeated = retry.layer === "inline" || retry.layer === "queue";
      if (effect === "read" || !isRepeated) continue;
      const name = system.get(data.provider)?.data.name ?? data.provider;
      const span = retry.layer === "queue" && retry.span ? msOf(retry.span) : 0;
      const risk =
        idempotency.kind === "none"
          ? // What is judged better twice than never is told in the sheet.
            idempotency.accepted
            ? undefined
            : idempotency.risk
          : idempotency.kind === "key" &&
              idempotency.remembers &&
              span > msOf(idempotency.remembers)
            ? `${name} forgets the key after ${amountText(idempotency.remembers)}, and the last repeat comes later`
            : undefined;
      if (risk === undefined) continue;
      report("repeat-counts-twice", { operation: data.operation, system: name, risk }, { ref });
    }
  },
});

/** The text has a silence repeated that counts twice: it is held, and whoever wrote it has to decide. */
export const statedRepeatHeld = rule("stated-repeat-held", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    requirements: optional(brief.requirement),
  },
  check: ({ providers, calls, requirements, report }) => {
    const stated = statedCodes(requirements);
    if (!stated?.silence) return;
    const system = byRef(providers);
    for (const { ref, data } of calls) {
      const { retry } = data;
      const isHeld =
        "never" in retry && retry.never.some((each) => /^no answer in time\b.*\bheld\b/.test(each));
      if (!isHeld) continue;
      report(
        "stated-repeat-held",
        {
          requirement: stated.key,
          operation: data.operation,
          system: system.get(data.provider)?.data.name ?? data.provider,
        },
        { ref },
      );
    }
  },
});

/** What waits for a system that is down is held by a breaker or a bulkhead. */
export const callUnguarded = rule("call-unguarded", {
  reads: { providers: integration.provider, calls: integration.call },
  check: ({ providers, calls, report }) => {
    const system = byRef(providers);
    for (const { ref, data } of calls) {
      if (data.awaited === "nobody" || data.breaker.kind !== "none" || !data.peak) continue;
      const held = Math.ceil((data.peak.value * msOf(data.timeout)) / 1000);
      if (held <= data.bulkhead.value) continue;
      report(
        "call-unguarded",
        {
          system: system.get(data.provider)?.data.name ?? data.provider,
          operation: data.operation,
          held,
          bulkhead: data.bulkhead.value,
        },
        { ref },
      );
    }
  },
});

/** A change here and a call there that belong together are joined. */
export const changeApartFromCall = rule("change-apart-from-call", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    flows: optional(architecture.flow),
    components: optional(architecture.component),
  },
  check: ({ providers, calls, flows, components, report }) => {
    const system = byRef(providers);
    const flowAt = byRef(flows);
    const kindOf = new Map<Ref, string>(components.map(({ ref, data }) => [ref, data.kind]));
    for (const { ref, data } of calls) {
      if (data.effect === "read" || data.together) continue;
      const found = data.flows
        .map((each) => flowAt.get(each))
        .find((flow) => flow !== undefined && writesRows(flow, kindOf));
      if (!found) continue;
      report(
        "change-apart-from-call",
        {
          flow: found.data.name,
          system: system.get(data.provider)?.data.name ?? data.provider,
          operation: data.operation,
        },
        { ref },
      );
    }
  },
});

/** Who waits is told something while a provider is down, by a flow and by the contract. */
export const outages = rule("outages", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    operations: optional(api.operation),
  },
  check: ({ providers, calls, operations, report }) => {
    const operation = byRef(operations);
    for (const { ref, data: system } of providers) {
      const awaited = calls.filter(
        ({ data }) => data.provider === ref && data.awaited === "person",
      );
      const unseen = awaited.filter(({ data }) => data.fallback.from === undefined);
      if (unseen.length > 0) {
        const operations = someOf(unseen.map(({ data }) => data.operation));
        report("outage-unseen", { operations, system: system.name }, { ref });
      }
      const untold = awaited.flatMap(({ data }) =>
        data.answers.filter(({ does, status }) => does === "retry" && status === 500),
      );
      if (untold.length > 0) {
        const call = someOf(
          distinct(
            untold.map((each) => operation.get(each.operation)?.data.operationId ?? each.operation),
          ),
        );
        report("outage-not-in-contract", { call, system: system.name }, { ref });
      }
    }
  },
});
