import { byRef, optional } from "@planc/core";
import { architecture, brief, integration, performance, data as stored } from "@planc/core/ir";
import { knownValue } from "../catalog/fact.ts";
import { msOf } from "../figures.ts";
import { rule } from "../kit.ts";
import { providerOf } from "../providers/facts-of.ts";
import { replay } from "../webhooks/replay.ts";

/** The proof of a report is known, and the contract takes it from where the provider puts it. */
export const proofs = rule("proofs", {
  reads: {
    providers: integration.provider,
    inbound: integration.inbound,
    connections: optional(architecture.connection),
  },
  check: ({ providers, inbound, connections, report }) => {
    const system = byRef(providers);
    const connection = byRef(connections);
    for (const { ref, data } of inbound) {
      const name = system.get(data.provider)?.data.name ?? data.provider;
      if (data.scheme === "not known" || data.scheme === "none in the message") {
        report("report-unproved", { system: name, verification: data.verification }, { ref });
      }
      const contract = connection.get(data.connection)?.data.webhook?.header;
      if (contract && data.header && contract.toLowerCase() !== data.header.toLowerCase()) {
        report("proof-elsewhere", { system: name, contract, documented: data.header }, { ref });
      }
      if (data.reconcile.basis.kind === "unknown") {
        report("report-not-reconciled", { system: name }, { ref });
      }
    }
  },
});

/** Each report that is listened to leads somewhere in each state that it can find a payment in. */
export const reportsReachStates = rule("reports-reach-states", {
  reads: {
    providers: integration.provider,
    inbound: integration.inbound,
    concepts: brief.concept,
  },
  check: ({ providers, inbound, concepts, report }) => {
    const system = byRef(providers);
    const lives = concepts.filter(
      ({ data: { role, states } }) => role === "stored" && states !== undefined,
    );
    const payments = lives.filter(({ id }) => /(?:^|-)(?:payment|charge)(?:-record)?$/.test(id));
    const refunds = lives.filter(({ id }) => /(?:^|-)refund$/.test(id));
    for (const { data } of inbound) {
      const sender = system.get(data.provider);
      const facts = sender && providerOf(sender.data.facts.key)?.webhooks;
      const heard = new Set(data.events.map(({ name }) => name));
      for (const { name: event, moves = [] } of (facts && knownValue(facts.events)) ?? []) {
        if (!sender || !heard.has(event)) continue;
        const told = { system: sender.data.name, event };
        for (const [things, own] of [
          [payments, moves.filter(({ of }) => of === undefined)],
          [refunds, moves.filter(({ of }) => of === "refund")],
        ] as const) {
          for (const thing of things) {
            const concept = thing.data.name;
            for (const refused of replay(own, thing.data.states ?? [])) {
              if (refused.kind === "no-state")
                report(
                  "report-without-state",
                  { ...told, concept, outcome: refused.outcome },
                  { ref: thing.ref },
                );
              else
                report(
                  "report-refused",
                  { ...told, concept, from: refused.from, to: refused.to },
                  { ref: thing.ref },
                );
            }
          }
        }
      }
    }
  },
});

/** Keys of reports are kept for as long as the provider repeats. */
export const reportForgottenEarly = rule("report-forgotten-early", {
  reads: {
    providers: integration.provider,
    inbound: integration.inbound,
    tables: optional(stored.table),
    retention: optional(stored.retention),
  },
  check: ({ providers, inbound, tables, retention, report }) => {
    const system = byRef(providers);
    for (const { ref, data } of inbound) {
      if (!data.remember) continue;
      const table = tables.find(
        (each) =>
          /(?:^|[_.])received_webhooks$/.test(each.data.name) &&
          (each.data.owner === undefined || each.data.owner === data.handler),
      );
      const kept = retention.find((each) => each.data.table === table?.ref)?.data.keep;
      const repeats = msOf(data.remember) / 86_400_000;
      if (!table || kept === undefined || kept >= repeats) continue;
      report(
        "report-forgotten-early",
        {
          table: table.data.name,
          kept,
          repeats: Math.ceil(repeats),
          system: system.get(data.provider)?.data.name ?? data.provider,
        },
        { ref },
      );
    }
  },
});

/** Somebody hears of what was set aside. */
export const setAsideUnseen = rule("set-aside-unseen", {
  reads: {
    providers: integration.provider,
    calls: integration.call,
    alerts: optional(performance.alert),
  },
  check: ({ providers, calls, alerts, report }) => {
    // Where nothing of ours is watched at all, that is another matter.
    const others = alerts.filter(({ data }) => !data.watches.startsWith("integration/"));
    const isWatched = others.some(
      ({ id }) => id.startsWith("set-aside.") || id.startsWith("queue."),
    );
    if (others.length === 0 || isWatched) return;
    for (const { ref, data } of providers) {
      const isQueued = calls.some(
        (each) => each.data.provider === ref && each.data.retry.layer === "queue",
      );
      if (isQueued) report("set-aside-unseen", { system: data.name }, { ref });
    }
  },
});
