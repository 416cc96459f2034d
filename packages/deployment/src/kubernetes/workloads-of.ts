import { groupedBy, type ViewOf } from "@planc/core";
import type { api, architecture, decision, deployment } from "@planc/core/ir";
import { engines } from "../catalog/engines.ts";
import { type Kept, storageOf } from "../model/storage-of.ts";
import { dnsName } from "./manifest.ts";
import { pathsOfComponents } from "./paths-of.ts";
import { portOf } from "./ports.ts";
import {
  mebibytesOf,
  type Peer,
  type Reach,
  type Setting,
  secondsOf,
  shareOf,
  type Workload,
  type WorkloadProbe,
} from "./workload.ts";

type Unit = ViewOf<typeof deployment.unit>;
type Component = ViewOf<typeof architecture.component>;
type Connection = ViewOf<typeof architecture.connection>;

export interface ClusterFacts {
  readonly units: readonly Unit[];
  readonly settings: readonly ViewOf<typeof deployment.setting>[];
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly convention: ViewOf<typeof api.convention> | undefined;
  readonly kept: Kept;
  /** How one program reaches another, where that is the same in every environment. */
  readonly addressOf?: (name: string, port: number) => string;
  readonly hostings: readonly ViewOf<typeof decision.hosting>[];
}

const engineOf = new Map(Object.values(engines).map((each) => [each.image.repository, each]));

/** Of a server of others that the plan gives no size: to be measured before the first release. */
const unsized = { cpu: 0.25, memory: 512, memoryLimit: 1024 };

/** What nobody calls a program through: it keeps data or jobs, or is asked. */
const asked = new Set<Component["data"]["kind"]>([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
  "cache",
  "broker",
]);

/** The programs that run in the cluster, with their calls as the plan has them. */
export function workloadsOf(facts: ClusterFacts): readonly Workload[] {
  const units = facts.units.filter(({ data }) => data.kind === "container" || data.kind === "job");
  const byRef = new Map<string, Component>(facts.components.map((each) => [each.ref, each]));
  const unitOf = new Map(units.flatMap((unit) => unit.data.components.map((ref) => [ref, unit])));
  const homeOf = (ref: string): Unit | undefined => {
    for (let at = byRef.get(ref); at !== undefined; ) {
      const unit = unitOf.get(at.ref);
      if (unit !== undefined) return unit;
      at = at.data.inside === undefined ? undefined : byRef.get(at.data.inside);
    }
    return undefined;
  };
  const remote = facts.connections.filter(({ data }) => data.remote);
  const outOf = groupedBy(remote, ({ data }) => homeOf(data.from)?.ref);
  const into = groupedBy(remote, ({ data }) => homeOf(data.to)?.ref);
  const settingsOf = groupedBy(
    facts.settings.flatMap(({ data }) => data.units.map((unit) => ({ unit, data }))),
    ({ unit }) => unit,
  );
  const hostedBy = new Map(facts.hostings.map(({ data }) => [data.choice, data]));
  const paths = pathsOfComponents(facts.operations, facts.convention?.data.basePath ?? "");

  const place = (component: Component | undefined): Peer => {
    const hosting = component?.data.choice && hostedBy.get(component.data.choice);
    const isOwn = component !== undefined && asked.has(component.data.kind);
    // What a third company runs is outside of the network, whichever cloud it is on.
    return isOwn &&
      !/elastic cloud|tiger cloud|atlas|confluent|cloudamqp/i.test(hosting?.name ?? "")
      ? { kind: "network" }
      : { kind: "internet" };
  };

  return units.map((unit): Workload => {
    const { data } = unit;
    const engine = data.image && engineOf.get(data.image.repository);
    const calls: Reach[] = [];
    const calledBy: Reach[] = [];
    const tokensFor = new Set<string>();
    let exposed = false;
    let cloudRole = false;
    const ownPort = data.ports?.[0]?.number;

    for (const { data: connection } of outOf.get(unit.ref) ?? []) {
      const other = homeOf(connection.to);
      if (other?.ref === unit.ref) continue;
      if (/service account token/i.test(connection.authentication) && other !== undefined) {
        tokensFor.add(dnsName(other.id));
      }
      if (/IAM role|platform identity/i.test(connection.authentication)) cloudRole = true;
      const target = byRef.get(connection.to);
      const port =
        other === undefined ? portOf(connection.protocol) : portAt(other, connection.protocol);
      if (port === undefined || isClient(target)) continue;
      calls.push({
        peer: other === undefined ? place(target) : { kind: "workload", name: dnsName(other.id) },
        port,
        with: connection.to,
      });
    }
    for (const { data: connection } of into.get(unit.ref) ?? []) {
      const other = homeOf(connection.from);
      if (other?.ref === unit.ref) continue;
      const source = byRef.get(connection.from);
      if (source !== undefined && other === undefined && asked.has(source.data.kind)) {
        // A broker delivers over the connection that its consumer has opened.
        const port = portOf(connection.protocol);
        if (port !== undefined) calls.push({ peer: place(source), port, with: connection.from });
        if (/IAM role/i.test(connection.authentication)) cloudRole = true;
        continue;
      }
      const port = portAt(unit, connection.protocol);
      if (port === undefined) continue;
      if (other === undefined) exposed = true;
      calledBy.push({
        peer:
          other === undefined ? { kind: "network" } : { kind: "workload", name: dnsName(other.id) },
        port,
        with: connection.from,
      });
    }

    const own = (settingsOf.get(unit.ref) ?? []).map(({ data: setting }) => setting);
    const settings = (kind: "config" | "secret"): readonly Setting[] =>
      own
        // The stand-in for AWS is of development alone.
        .filter((each) => each.kind === kind && each.name !== "AWS_ENDPOINT_URL")
        .map((each): Setting => {
          const { name, purpose, byDefault, varies } = each;
          const inner = homeOf(each.of);
          const port = inner && portIn(inner, byDefault);
          if (port === undefined || inner === undefined || inner.ref === unit.ref) {
            return { name, purpose, byDefault, varies };
          }
          const address = facts.addressOf?.(dnsName(inner.id), port);
          return address === undefined
            ? { name, purpose, byDefault, varies }
            : { name, purpose, byDefault: address, varies: false };
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      name: dnsName(unit.id),
      kind:
        data.kind === "container" ? "program" : data.schedule === undefined ? "job" : "scheduled",
      image: data.build === undefined ? data.image : undefined,
      user: data.build?.user ?? engine?.user,
      data:
        engine?.data === undefined
          ? undefined
          : { path: engine.data, size: storageOf(data.components, facts.kept) },
      ports: (data.ports ?? []).map(({ name, number }) => ({ name: dnsName(name), number })),
      probes: {
        started: probeOf(data.probes?.started),
        live: probeOf(data.probes?.live),
        ready: probeOf(data.probes?.ready),
      },
      resources:
        data.resources === undefined
          ? unsized
          : {
              cpu: data.resources.cpu.value,
              memory: mebibytesOf(data.resources.memory),
              memoryLimit: mebibytesOf(data.resources.memoryLimit),
            },
      replicas: data.replicas?.value ?? 1,
      scaling:
        data.scaling && data.scaling.most.value > data.scaling.least.value
          ? {
              least: data.scaling.least.value,
              most: data.scaling.most.value,
              utilisation: shareOf(data.scaling.utilisation),
            }
          : undefined,
      grace: data.grace === undefined ? 0 : secondsOf(data.grace),
      schedule: data.schedule,
      config: settings("config"),
      secrets: settings("secret"),
      calls,
      calledBy,
      tokensFor: [...tokensFor].sort(),
      cloudRole,
      exposed: exposed && ownPort !== undefined,
      paths: data.components.flatMap((ref) => paths.get(ref) ?? []),
    };
  });
}

/** The port of a unit that a protocol goes to: by name where it has several, else its first. */
function portAt({ data }: Unit, protocol: string): number | undefined {
  const [first, ...others] = data.ports ?? [];
  const usual = portOf(protocol);
  return (others.find(({ number }) => number === usual) ?? first)?.number;
}

/** The port of an address by default, where the unit listens at it; else its first. */
function portIn({ data }: Unit, address: string | undefined): number | undefined {
  const named = Number(/:(\d+)/.exec(address ?? "")?.[1]);
  const ports = data.ports ?? [];
  return (ports.find(({ number }) => number === named) ?? ports[0])?.number;
}

function isClient(component: Component | undefined): boolean {
  return component !== undefined && /client|person|file/.test(component.data.kind);
}

function probeOf(probe: NonNullable<Unit["data"]["probes"]>["live"]): WorkloadProbe | undefined {
  return probe && { path: probe.path, period: secondsOf(probe.period), failures: probe.failures };
}
