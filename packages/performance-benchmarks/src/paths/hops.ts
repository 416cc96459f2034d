import { isClient, type Ref, type ViewOf } from "@planc/core";
import type { architecture, integration, performance } from "@planc/core/ir";
import {
  coldStarts,
  type HopFact,
  handshakeTrips,
  hopFacts,
  idleSeconds,
  outwardTrip,
  providerTimes,
  workOf,
} from "../catalog/hop-facts.ts";
import type { AnswerWay } from "./answer-way.ts";

type Component = ViewOf<typeof architecture.component>;
type Step = AnswerWay["calls"][number];

export interface Hop extends HopFact {
  readonly label: string;
  readonly connection?: Ref<"architecture/connection">;
  /** The measurement or the node that the time is of. */
  readonly from?: Ref;
}

export interface HopFacts {
  readonly component: ReadonlyMap<string, Component>;
  /** By caller and callee. */
  readonly connection: (from: Ref, to: Ref) => ViewOf<typeof architecture.connection> | undefined;
  readonly calls: readonly ViewOf<typeof integration.call>[];
  readonly providerOf: ReadonlyMap<string, ViewOf<typeof integration.provider>>;
  /** Own work of a program. */
  readonly workOf: (component: Component) => { readonly value: number; readonly low: number };
  readonly responseOf: ReadonlyMap<string, ViewOf<typeof performance.response>>;
  /** Executions a second of a function, at peak. */
  readonly rateOf: (component: Component) => number | undefined;
  /** Seconds of a statement of a store, where they were measured: of a read of this flow, else of the store. */
  readonly measuredOf: (
    component: Component,
    flow: Ref,
    isRead: boolean,
  ) =>
    | { readonly value: number; readonly ref?: Ref | undefined; readonly name?: string }
    | undefined;
  /** Commits wait for a second machine. */
  readonly isWaitedFor: boolean;
}

/** The hops of a way, in order: what is between two programs, and what each of them works. */
export function hopsOf({ calls }: AnswerWay, flow: Ref, facts: HopFacts): readonly Hop[] {
  const worked = new Set<Ref>();
  return calls.flatMap((step): readonly Hop[] => {
    const to = facts.component.get(step.to);
    const from = facts.component.get(step.from);
    if (!to || !from) return [];
    const between = betweenOf(step, from, to, flow, facts);
    if (worked.has(to.ref)) return between;
    worked.add(to.ref);
    return [...between, ...worksOf(to, step.message, facts)];
  });
}

function betweenOf(
  step: Step,
  from: Component,
  to: Component,
  flow: Ref,
  facts: HopFacts,
): readonly Hop[] {
  const connection = facts.connection(step.from, step.to);
  // A call inside one process takes no time that is worth a hop.
  if (connection && !connection.data.remote && to.data.kind === "module") return [];
  // The way from people to the first program is theirs, and counted beside the target.
  if (
    isClient(from.data.kind) ||
    from.data.kind === "person" ||
    from.data.kind === "external-system"
  ) {
    return passing.has(to.data.kind)
      ? [hop(step, connection, from, to, timeOf(step, to, flow, facts))]
      : [];
  }
  const time = timeOf(step, to, flow, facts);
  const own = hop(step, connection, from, to, time);
  const isNew =
    to.data.kind === "external-system" && isFoundClosed(step, connection?.ref, flow, facts);
  return isNew
    ? [
        {
          label: `${from.data.name} opens a connection to ${to.data.name}`,
          least: handshakeTrips * outwardTrip.least,
          median: handshakeTrips * outwardTrip.median,
          p95: handshakeTrips * outwardTrip.p95,
          basis: `called less than once in ${idleSeconds} s: TCP and TLS 1.3, a round trip each`,
        },
        own,
      ]
    : [own];
}

const passing: ReadonlySet<string> = new Set(["gateway", "load-balancer", "cdn"]);

function hop(
  step: Step,
  connection: ViewOf<typeof architecture.connection> | undefined,
  from: Component,
  to: Component,
  time: HopFact & { readonly from?: Ref },
): Hop {
  return {
    ...time,
    ...(connection ? { connection: connection.ref } : {}),
    label: isTold.has(to.data.kind)
      ? `${from.data.name} → ${to.data.name}: ${step.message}`.slice(0, 200)
      : `${from.data.name} → ${to.data.name}`,
  };
}

/** Where several calls differ by what they ask. */
const isTold: ReadonlySet<string> = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
  "external-system",
]);

function timeOf(
  { message }: Step,
  to: Component,
  flow: Ref,
  { providerOf, measuredOf, isWaitedFor }: HopFacts,
): HopFact & { readonly from?: Ref } {
  switch (to.data.kind) {
    case "relational-store":
    case "document-store":
    case "key-value-store":
    case "time-series-store": {
      const measured = measuredOf(to, flow, reads.test(message));
      if (measured) {
        const ms = measured.value * 1000;
        return {
          least: ms,
          median: ms,
          p95: ms * 3,
          basis:
            `measured${measured.name ? ` (${measured.name})` : ""}; p95 three times that is assumed`.slice(
              0,
              400,
            ),
          ...(measured.ref ? { from: measured.ref } : {}),
        };
      }
      if (/SQLite/i.test(to.data.technology ?? "")) return hopFacts.file;
      if (!reads.test(message)) return hopFacts[isWaitedFor ? "replicated-commit" : "commit"];
      return searches.test(message) ? hopFacts.search : hopFacts.read;
    }
    case "external-system": {
      const provider = providerOf.get(to.ref);
      const known = provider && providerTimes[provider.data.facts.key];
      return {
        ...(known ?? hopFacts.external),
        ...(provider ? { from: provider.ref } : {}),
      };
    }
    case "gateway":
      return hopFacts[managed.test(to.data.technology ?? "") ? "managed-gateway" : "gateway"];
    case "file":
    case "load-balancer":
    case "cdn":
    case "cache":
    case "search-engine":
    case "object-store":
    case "broker":
    case "identity-provider":
      return hopFacts[to.data.kind];
    default:
      return hopFacts.program;
  }
}

const reads = /^(?:read|look|find|search|list|count|check|fetch|load|get|ask|whether|compare)\b/i;
/** Gateways that a provider runs, by how it names its own. */
const managed = /^(?:Amazon|AWS|Azure|Google|Apigee)\b/i;
const searches = /\bsearch/i;

/** Whether it is called so seldom that the connection was closed since. */
function isFoundClosed(
  step: Step,
  connection: Ref | undefined,
  flow: Ref,
  { calls }: HopFacts,
): boolean {
  const own = calls.filter(
    ({ data }) => data.caller === step.from && data.connection === connection,
  );
  const here = own.find(({ data }) => data.flows.some((ref) => ref === flow)) ?? own[0];
  const { peak } = here?.data ?? {};
  return peak !== undefined && peak.value < 1 / idleSeconds;
}

/** What a program works itself before it can answer. */
function worksOf(to: Component, message: string, facts: HopFacts): readonly Hop[] {
  if (to.data.kind !== "service" && to.data.kind !== "function") return [];
  const response = facts.responseOf.get(to.ref);
  const secret = /\bpassword\b/i.test(message)
    ? [{ ...hopFacts.password, label: `${to.data.name} checks the password` }]
    : [];
  const planned = workOf(facts.workOf(to));
  const label = `${to.data.name} works`;
  if (response) {
    const { median, p95 } = response.data;
    return [
      {
        label,
        least: Math.min(planned.least, inMs(median)),
        median: inMs(median),
        p95: inMs(p95),
        basis: `${response.data.model}, waiting for a processor at peak included`,
        from: response.ref,
      },
      ...secret,
    ];
  }
  const rate = to.data.kind === "function" ? facts.rateOf(to) : undefined;
  const start = coldStarts.find(({ of }) => of.test(to.data.technology ?? ""));
  // Rarer than the platform keeps it: nearly every call starts it anew.
  const isCold = start && rate !== undefined && rate < 1 / (10 * idleSeconds);
  return [
    ...(isCold ? [{ ...start, label: `${to.data.name} starts` }] : []),
    { ...planned, label },
    ...secret,
  ];
}

const inMs = ({ value, unit }: { readonly value: number; readonly unit: string }) =>
  unit === "s" ? value * 1000 : value;
