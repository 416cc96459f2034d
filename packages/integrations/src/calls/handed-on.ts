import { type DataOf, join, type Ref, type ViewOf } from "@planc/core";
import type { architecture, integration } from "@planc/core/ir";
import { figureOf } from "../figures.ts";
import { providerOf } from "../providers/facts-of.ts";
import { distinct, methodName } from "../text.ts";

type Call = DataOf<typeof integration.call>;
type Provider = ViewOf<typeof integration.provider>;
type Connection = ViewOf<typeof architecture.connection>;
type Component = ViewOf<typeof architecture.component>;

/** Whether it keeps what others measure and log. */
export const isTelemetry = ({ facts }: Pick<Provider["data"], "facts">): boolean =>
  providerOf(facts.key)?.category === "telemetry";

/** What a collector of OpenTelemetry waits, keeps and sends where it is set up as planned. */
const collector = { timeout: 5, most: 30, batches: 1000, every: 5, consumers: 10 } as const;

/** How long the queue bridges: a batch each few seconds, as long as one of 8,192 records holds what comes. */
export const bridged = figureOf("batches * every", "s", {
  batches: { value: collector.batches, unit: "count" },
  every: { value: collector.every, unit: "s" },
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
        return [
          {
            id: join(connection.id, "hand-on"),
            data: callOf(provider, connection, caller),
            from: [provider.ref, connection.ref],
          },
        ];
      }),
    );
}

function callOf(provider: Provider, { ref, data }: Connection, caller: Component): Call {
  const wait = { value: collector.timeout, unit: "s" } as const;
  const what = data.purpose.replace(/^(?:hands on|reports)\s*/, "") || "measurements";
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
      layer: "queue",
      repeats: Math.floor(bridged.value / collector.most),
      pauses: [],
      jitter: 0.5,
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
      span: bridged,
      atLast: "dropped and counted, the newest first: a full queue takes nothing more",
      stated: [],
    },
    idempotency: {
      kind: "none",
      risk: "a batch that was taken before its answer was lost is there twice, and counts are too high by it",
      accepted: true,
    },
    breaker: { kind: "none", because: "the pauses of the exporter and its queue hold what comes" },
    bulkhead: figureOf("consumers", "count", {
      consumers: { value: collector.consumers, unit: "count" },
    }),
    answers: [],
    fallback: { text: outageText(what, caller), from: ref },
  };
}

/** What is kept, for how long, and what nobody sees meanwhile. */
function outageText(what: string, { data }: Component): string {
  const minutes = Math.floor(bridged.value / 60);
  const kept =
    data.kind === "monitoring"
      ? `${data.name} keeps ${what} on disk for ${minutes} min (${collector.batches.toLocaleString("en-GB")} batches, one each ${collector.every} s), then drops and counts what comes`
      : `${data.name} keeps ${what} in memory, as far as the exporter's buffer goes, then drops and counts them`;
  const unseen = /\bmetrics\b/.test(what)
    ? "; alerts that rest on them are silent, which a heartbeat that stays away tells"
    : /\blogs\b/.test(what)
      ? "; meanwhile logs are read where the programs write them"
      : "";
  return `no request waits or fails; ${kept}${unseen}`;
}
