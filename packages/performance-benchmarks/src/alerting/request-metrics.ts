import { type DraftOf, join, node, type Ref, type ViewOf } from "@planc/core";
import { type api, type architecture, type data, performance } from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { conventions, seriesName } from "../catalog/metric-conventions.ts";
import { derived } from "../kit.ts";
import { secondsOf } from "../steps/objectives.ts";
import { answerSeries, fieldSeries } from "./selectors.ts";

type Metric = DraftOf<typeof performance.metric>;
type Component = ViewOf<typeof architecture.component>;

export interface Measured {
  readonly components: readonly Component[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly events: readonly ViewOf<typeof architecture.event>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly slos: readonly ViewOf<typeof performance.slo>[];
  readonly capacity: readonly ViewOf<typeof performance.capacity>[];
  readonly style: string;
  /** Programs whose requests an alert counts, whatever else is known of them. */
  readonly counted?: ReadonlySet<Ref>;
}

const asked: ReadonlySet<Component["data"]["kind"]> = new Set([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
  "cache",
]);

/** Rate, errors and duration of all that a program answers, asks, calls and handles. */
export function requestMetrics(measured: Measured): readonly Metric[] {
  const { components, connections, capacity } = measured;
  const byRef = new Map<Ref, Component>(components.map((each) => [each.ref, each]));
  const served = servedBy(measured, byRef);
  const pages = new Set<Ref>(
    capacity
      .map(({ data }) => data.component)
      .filter((ref) => byRef.get(ref)?.data.kind === "service"),
  );
  const out = new Map<Ref, (typeof connections)[number][]>();
  const handed = new Set<Ref>();
  for (const each of connections) {
    const list = out.get(each.data.from) ?? [];
    list.push(each);
    out.set(each.data.from, list);
    if (each.data.mode === "async" && byRef.get(each.data.from)?.data.kind === "broker")
      handed.add(each.data.to);
  }
  return components.flatMap((component): Metric[] => {
    if (!programs.has(component.data.kind)) return [];
    const to = (out.get(component.ref) ?? []).flatMap(({ data }) => {
      const other = byRef.get(data.to);
      return other ? [{ other, data }] : [];
    });
    const stores = names(to.filter(({ other }) => asked.has(other.data.kind)));
    const called = names(
      to.filter(
        ({ other, data }) =>
          data.remote &&
          (callees.has(other.data.kind) || (data.mode === "sync" && programs.has(other.data.kind))),
      ),
    );
    const queued = to.filter(({ other }) => other.data.kind === "broker");
    const operations = served.get(component.ref) ?? [];
    return [
      ...(operations.length > 0 || pages.has(component.ref) || measured.counted?.has(component.ref)
        ? servedMetrics(component, operations, measured)
        : []),
      ...(stores.length > 0
        ? [
            metric(component, "asked", [
              ["db.system.name", stores.join(", ")],
              ["db.operation.name", "SELECT, INSERT, UPDATE, DELETE, or the engine's own"],
              ["error.type", "SQLSTATE or class of the exception; absent where it succeeded"],
            ]),
          ]
        : []),
      ...(queued.length > 0
        ? [metric(component, "sent", destinations(published(component, measured), queued))]
        : []),
      ...(handed.has(component.ref)
        ? [metric(component, "handled", destinations(consumed(component, measured), queued))]
        : []),
      ...(called.length > 0
        ? [
            metric(component, "called", [
              ["server.address", called.join(", ")],
              ["http.request.method", "as called"],
              ["error.type", "status from 400 on, or class of the exception"],
            ]),
          ]
        : []),
    ];
  });
}

const callees: ReadonlySet<string> = new Set([
  "external-system",
  "identity-provider",
  "object-store",
]);

const programs: ReadonlySet<string> = new Set(["service", "function", "worker"]);

/** Operations by the program that answers them: a module runs inside of one. */
function servedBy({ operations }: Measured, byRef: ReadonlyMap<Ref, Component>) {
  const served = new Map<Ref, Measured["operations"][number][]>();
  for (const each of operations) {
    let at = each.data.component && byRef.get(each.data.component);
    while (at?.data.inside && !programs.has(at.data.kind)) at = byRef.get(at.data.inside);
    const ref = at?.ref ?? soleProgram(byRef);
    if (ref === undefined) continue;
    const list = served.get(ref) ?? [];
    list.push(each);
    served.set(ref, list);
  }
  return served;
}

function soleProgram(byRef: ReadonlyMap<Ref, Component>): Ref | undefined {
  for (const { ref, data } of byRef.values()) if (data.kind === "service") return ref;
  return undefined;
}

function servedMetrics(
  component: Component,
  operations: Measured["operations"],
  { slos, style, counted }: Measured,
): Metric[] {
  const own = new Set<Ref>(operations.map(({ ref }) => ref));
  const limits = slos.flatMap(({ data: { within, operations: of } }) => {
    const seconds = within && secondsOf(within);
    return seconds === undefined || (of && !of.some((each) => own.has(each))) ? [] : [seconds];
  });
  const buckets = [...new Set([...conventions.served.buckets, ...limits])].sort((a, b) => a - b);
  const methods = [...new Set(operations.map(({ data }) => data.method.toUpperCase()))].sort();
  const routes = new Set(operations.map(({ data }) => data.path));
  const statuses = new Set(
    operations.flatMap(({ data }) => [data.success, ...data.errors.map(({ status }) => status)]),
  );
  const [example] = routes;
  if (style === "graphql") {
    const fields = operations.map(({ data }) => data.operationId);
    return [
      own_(component, fieldSeries, "histogram", "s", buckets, [
        ["field", `${fields.length} of Query and Mutation, such as ${fields[0] ?? "none"}`],
      ]),
      own_(component, answerSeries, "counter", "{response}", undefined, [
        ["outcome", "ok, server_error"],
      ]),
      ...(counted?.has(component.ref)
        ? [metric(component, "served", [["http.request.method", "POST"]])]
        : []),
    ];
  }
  return [
    {
      ...metric(
        component,
        "served",
        [
          [
            "http.route",
            example
              ? `${routes.size} templates of contracts/openapi.yaml, such as ${example}`
              : "templates of the pages",
          ],
          ["http.request.method", methods.join(", ") || "GET"],
          [
            "http.response.status_code",
            [...statuses].sort((a, b) => a - b).join(", ") || "as sent",
          ],
          ["error.type", "status from 500 on, or class of the exception"],
        ],
        buckets,
      ),
    },
  ];
}

function own_(
  component: Component,
  series: string,
  kind: "histogram" | "counter",
  unit: string,
  buckets: readonly number[] | undefined,
  attributes: readonly (readonly [string, string])[],
): Metric {
  return node(
    performance.metric,
    join(component.id, series),
    {
      name: series,
      series,
      kind,
      unit,
      method: "rate-errors-duration",
      of: component.ref,
      attributes: attributes.map(([name, values]) => ({ name, values })),
      ...(buckets ? { buckets: [...buckets] } : {}),
      from: exporters.own.from,
      stability: "own",
      because: "All of GraphQL is one route that answers 200 also where it failed.",
    },
    derived("metric-per-program", [component.ref]),
  );
}

const because: Readonly<Record<"served" | "asked" | "sent" | "handled" | "called", string>> = {
  served: "Objectives are counted from it; its span is the trace's first in this program.",
  asked: "Tells a slow store from a slow program; its span has the statement with placeholders.",
  sent: "Sent and handled show what is lost or waits; the message carries traceparent.",
  handled: "How fast the queue is worked off; its span links to the one that sent the message.",
  called: "Tells a slow callee from a slow program; the call carries traceparent.",
};

function metric(
  component: Component,
  key: keyof typeof because,
  attributes: readonly (readonly [string, string])[],
  buckets?: readonly number[],
): Metric {
  const { name, kind, unit, stability } = conventions[key];
  const usual = key === "sent" ? undefined : conventions[key].buckets;
  const bounds = buckets ?? usual;
  return node(
    performance.metric,
    join(component.id, name),
    {
      name,
      series: seriesName({ name, kind, unit }),
      kind,
      unit,
      method: "rate-errors-duration",
      of: component.ref,
      attributes: attributes.map(([each, values]) => ({ name: each, values })),
      ...(bounds ? { buckets: [...bounds] } : {}),
      from: exporters.sdk.from,
      stability,
      because: because[key],
    },
    derived("metric-per-program", [component.ref]),
  );
}

function names(to: readonly { readonly other: Component }[]): readonly string[] {
  return [...new Set(to.map(({ other }) => other.data.name))];
}

function published({ ref }: Component, { events }: Measured): readonly string[] {
  return events.filter(({ data }) => data.producer === ref).map(({ data }) => data.name);
}

function consumed({ ref }: Component, { events }: Measured): readonly string[] {
  return events.filter(({ data }) => data.consumers.includes(ref)).map(({ data }) => data.name);
}

function destinations(
  events: readonly string[],
  queued: readonly { readonly other: Component }[],
): readonly (readonly [string, string])[] {
  const systems = names(queued);
  return [
    [
      "messaging.destination.name",
      events.length > 0 ? `${events.length}: ${events.join(", ")}`.slice(0, 300) : "its queues",
    ],
    ...(systems.length > 0 ? [["messaging.system", systems.join(", ")] as const] : []),
    ["error.type", "class of the exception; absent where it succeeded"],
  ];
}
