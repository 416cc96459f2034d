import { byRef, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

export type Component = ViewOf<typeof architecture.component>;
export type Connection = ViewOf<typeof architecture.connection>;

/** Components that are trusted alike. `local` ones answer to nobody over a network. */
export type Zone = "client" | "edge" | "application" | "data" | "external" | "local";

const zones: Readonly<Record<Component["data"]["kind"], Zone>> = {
  person: "client",
  "web-client": "client",
  "mobile-client": "client",
  "desktop-client": "client",
  gateway: "edge",
  "load-balancer": "edge",
  cdn: "edge",
  service: "application",
  module: "application",
  function: "application",
  worker: "application",
  scheduler: "application",
  "pipeline-stage": "application",
  monitoring: "application",
  "relational-store": "data",
  "document-store": "data",
  "key-value-store": "data",
  "time-series-store": "data",
  "search-engine": "data",
  cache: "data",
  broker: "data",
  "object-store": "data",
  file: "data",
  "identity-provider": "external",
  "external-system": "external",
  "command-line": "local",
  library: "local",
};

export function zoneOfKind(kind: Component["data"]["kind"]): Zone {
  return zones[kind];
}

export interface Topology {
  readonly component: (ref: string) => Component | undefined;
  readonly nameOf: (ref: string) => string;
  readonly zoneOf: (ref: string) => Zone;
  /** Remote connections from one zone into another. People and their own devices are one zone. */
  readonly crossings: readonly Connection[];
}

export function topologyOf(
  components: readonly Component[],
  connections: readonly Connection[],
): Topology {
  const byAddress = byRef(components);
  const component = (ref: string) => byAddress.get(ref);
  const zoneOf = (ref: string): Zone => {
    const kind = component(ref)?.data.kind;
    return kind === undefined ? "local" : zones[kind];
  };
  return {
    component,
    nameOf: (ref) => component(ref)?.data.name ?? ref.slice(ref.indexOf("#") + 1),
    zoneOf,
    crossings: connections.filter(
      ({ data: { remote, from, to } }) => remote && zoneOf(from) !== zoneOf(to),
    ),
  };
}

/** Whether the caller proves who it is: a label that says nothing of the kind is unknown, not no. */
export function authenticates(connection: Connection): "yes" | "no" | "unknown" {
  const label = connection.data.authentication.trim().toLowerCase();
  if (label === "none") return "no";
  // Nothing is shown where what is fetched is for everybody.
  if (label.startsWith("none,")) return "unknown";
  return label === "" || label === "unknown" || label === "not stated" ? "unknown" : "yes";
}

/** What passes requests on without being their author. */
export function passesThrough(component: Component | undefined): boolean {
  return component?.data.kind === "load-balancer" || component?.data.kind === "cdn";
}
