import { type DataOf, figureOf, isCode, join, type Ref, type ViewOf } from "@planc/core";
import type { architecture, integration } from "@planc/core/ir";
import { collectorQueue } from "../catalog/practices/handing-on.ts";
import { msOf } from "../figures.ts";
import { providerOf } from "../providers/facts-of.ts";
import { amountText, distinct, methodName } from "../text.ts";

type Call = DataOf<typeof integration.call>;
type Provider = ViewOf<typeof integration.provider>;
type Connection = ViewOf<typeof architecture.connection>;
type Component = ViewOf<typeof architecture.component>;

/** Whether it keeps what others measure and log. */
export const isTelemetry = ({ facts }: Pick<Provider["data"], "facts">): boolean =>
  providerOf(facts.key)?.category === "telemetry";

/**
 * How long a queue bridges: each program hands it a batch each few seconds, and each has at least one instance. More
 * instances, and more records than a batch holds, fill it sooner.
 */
export const bridgedBy = (senders: number, every: number) =>
  figureOf("batches * every / senders", "s", {
    batches: { value: collectorQueue.batches, unit: "count" },
    every: { value: every, unit: "s" },
    senders: { value: senders, unit: "count" },
  });

export interface HandedOn {
  readonly id: string;
  readonly data: Call;
  readonly from: readonly Ref[];
}

/** Metrics, logs and traces go on in the background: nobody waits, and what is too much is dropped. */
export function handedOn({
  providers,
  components,
  connections,
}: {
  readonly providers: readonly Provider[];
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
}): readonly HandedOn[] {
  const at = new Map<Ref, Component>(components.map((each) => [each.ref, each]));
  return providers
    .filter(({ data }) => isTelemetry(data))
    .flatMap((provider) =>
      connections.flatMap((connection) => {
        const caller = at.get(connection.data.from);
        if (connection.data.to !== provider.data.component || !caller) return [];
        const senders = sendersTo(caller, connections, at);
        return [
          {
            id: join(connection.id, "hand-on"),
            data: callOf(provider, connection, caller, senders),
            from: [provider.ref, connection.ref],
          },
        ];
      }),
    );
}

/** Programs that hand on to it, or that it asks; none where it is a program itself, which has no queue that is set. */
function sendersTo(
  collector: Component,
  connections: readonly Connection[],
  at: ReadonlyMap<Ref, Component>,
): number {
  if (collector.data.kind !== "monitoring") return 0;
  const programs = connections.flatMap(({ data: { from, to } }) => {
    const other = to === collector.ref ? from : from === collector.ref ? to : undefined;
    const kind = other && at.get(other)?.data.kind;
    return kind && isCode(kind) ? [other] : [];
  });
  return Math.max(1, new Set(programs).size);
}

function callOf(
  provider: Provider,
  { ref, data }: Connection,
  caller: Component,
  senders: number,
): Call {
  const wait = { value: collectorQueue.timeout, unit: "s" } as const;
  const what = data.purpose.replace(/^(?:hands on|reports)\s*/, "") || "measurements";
  const every = /\blogs\b/i.test(what) ? collectorQueue.everyOfLogs : collectorQueue.every;
  const span = senders > 0 ? bridgedBy(senders, every) : undefined;
  return {
    provider: provider.ref,
    caller: caller.ref,
    connection: ref,
    operation: data.purpose,
    method: methodName(data.purpose),
    effect: "write",
    flows: [],
    actions: [],
    requirements: [],
    awaited: "nobody",
    timeout: wait,
    deadline: wait,
    within: [],
    retry: {
      layer: "exporter",
      when: [
        ...distinct([
          "connection refused or reset",
          "no answer in time",
          ...provider.data.errors
            .filter(({ does }) => does === "retry")
            .map(({ signal }) => signal),
          "429",
          "502",
          "503",
          "504",
        ]),
      ],
      never: ["4xx", "5xx"],
      ...(span ? { span } : {}),
      atLast: "dropped and counted, the newest first: a full queue takes nothing more",
    },
    idempotency: {
      kind: "none",
      risk: "a batch that was taken before its answer was lost is there twice, and counts are too high by it",
      accepted: true,
    },
    breaker: { kind: "none", because: "the pauses of the exporter and its queue hold what comes" },
    bulkhead: figureOf("consumers", "count", {
      consumers: { value: collectorQueue.consumers, unit: "count" },
    }),
    answers: [],
    fallback: { text: outageText(what, caller, span), from: ref },
  };
}

/** What is kept, for how long, and what nobody sees meanwhile. */
function outageText(
  what: string,
  { data }: Component,
  span: ReturnType<typeof bridgedBy> | undefined,
): string {
  const kept = span
    ? `${data.name} keeps ${what} on disk for at most ${heldText(span)} (${amountText({ value: collectorQueue.batches, unit: "batches" })}, one each ${inputOf(span, "every")} s from each of ${inputOf(span, "senders")} programs; more instances fill it sooner), then drops and counts what comes`
    : `${data.name} keeps ${what} as far as its exporter's buffer in memory goes, then drops and counts them`;
  const unseen = /\bmetrics\b/.test(what)
    ? "; alerts that rest on them are silent, which a heartbeat that stays away tells"
    : /\blogs\b/.test(what)
      ? "; meanwhile logs are read where the programs write them"
      : "";
  return `no request waits or fails; ${kept}${unseen}`;
}

const inputOf = ({ inputs }: ReturnType<typeof bridgedBy>, of: string) =>
  inputs.find(({ name }) => name === of)?.value;

/** In minutes, rounded down. */
export const heldText = (span: { readonly value: number; readonly unit: string }): string => {
  const seconds = msOf(span) / 1000;
  return seconds < 120 ? `${Math.floor(seconds)} s` : `${Math.floor(seconds / 60)} min`;
};
