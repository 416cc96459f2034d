import { idOf, type ViewOf } from "@planc/core";
import type { architecture, data, performance } from "@planc/core/ir";
import { type Cluster, type ClusterInput, placesOf } from "../kubernetes/cluster-of.ts";
import { dnsName } from "../kubernetes/manifest.ts";
import { portOf } from "../kubernetes/ports.ts";
import { technologyOf } from "../kubernetes/ways.ts";
import type { Workload } from "../kubernetes/workload.ts";
import { workloadsOf } from "../kubernetes/workloads-of.ts";
import { storageOf } from "../model/storage-of.ts";

import { hclName } from "./hcl.ts";

type Component = ViewOf<typeof architecture.component>;

/** Days that copies are kept where nothing says it, as AWS proposes. */
const usualDays = 7;

/** A store, cache or broker that AWS runs, or files that it keeps. */
export interface Rented {
  readonly name: string;
  readonly ref: string;
  readonly title: string;
  readonly technology: string;
  readonly version: string | undefined;
  readonly offering: string;
  /** Gigabytes. */
  readonly storage: number;
  /** A second one takes over from the first release on. */
  readonly standby: boolean;
  /** Days that copies are kept. */
  readonly keptDays: number;
}

/** All that is rented on AWS, as the plan has it. */
export interface Rent {
  readonly product: string;
  readonly version: string | undefined;
  readonly tool: "terraform" | "opentofu";
  readonly runsOn: "ecs" | "eks" | "functions";
  readonly network: "endpoints" | "nat";
  readonly workloads: readonly Workload[];
  readonly rented: readonly Rented[];
  /** Where each store is reached, by component. */
  readonly ports: ReadonlyMap<string, number>;
  readonly secrets: readonly string[];
  readonly environments: Cluster["environments"];
  /** The gateway of AWS is what people call, not the load balancer. */
  readonly gateway: boolean;
  readonly cdn: boolean;
  readonly mail: boolean;
  /** What of AWS takes metrics, traces and logs: technologies and offerings. */
  readonly watched: readonly string[];
}

export interface RentFacts extends ClusterInput {
  readonly failovers: readonly ViewOf<typeof performance.failover>[];
  readonly upkeep: readonly ViewOf<typeof data.upkeep>[];
}

const kept = new Set<Component["data"]["kind"]>([
  "relational-store",
  "document-store",
  "key-value-store",
  "time-series-store",
  "search-engine",
  "cache",
  "broker",
  "object-store",
]);

/** Nothing where it is not on AWS, or something else describes it. */
export function rentOf(facts: RentFacts): Rent | undefined {
  const tool = technologyOf(facts.choices, "infrastructure-as-code");
  if (tool !== "terraform" && tool !== "opentofu") return undefined;
  if (technologyOf(facts.choices, "cloud-platform") !== "aws") return undefined;
  const runs = facts.units.map(({ data }) => data.kind);
  const ground = ["orchestration", "hosting"].map((each) => technologyOf(facts.choices, each));
  const runsOn = ground.includes("kubernetes")
    ? "eks"
    : ground.includes("amazon-ecs")
      ? "ecs"
      : runs.includes("function")
        ? "functions"
        : undefined;
  if (runsOn === undefined) return undefined;
  const version = facts.choices.find(({ data }) => idOf(data.topic) === "infrastructure-as-code")
    ?.data.version;
  return {
    product: dnsName(facts.product?.data.name ?? "product"),
    version,
    tool,
    runsOn,
    network:
      technologyOf(facts.choices, "cloud-network") === "private-by-nat" ? "nat" : "endpoints",
    workloads:
      runsOn === "functions"
        ? []
        : workloadsOf({
            ...facts,
            kept: facts,
            addressOf: (name, port) =>
              runsOn === "ecs"
                ? `http://${name}.\${local.name}.internal:${port}`
                : `http://${name}:${port}`,
          }),
    rented: rentedOf(facts),
    ports: new Map(
      facts.connections.flatMap(({ data }) => {
        const port = data.remote ? portOf(data.protocol) : undefined;
        return port === undefined ? [] : [[data.to, port] as const];
      }),
    ),
    secrets: [
      ...new Set(
        facts.settings.filter(({ data }) => data.kind === "secret").map(({ data }) => data.name),
      ),
    ].sort(),
    environments: placesOf(facts.environments),
    gateway: technologyOf(facts.choices, "api-gateway") === "amazon-api-gateway",
    cdn: technologyOf(facts.choices, "cdn") === "cloudfront",
    mail: technologyOf(facts.choices, "email") === "amazon-ses",
    watched: [
      ...facts.hostings.map(({ data }) => data.name),
      ...facts.choices.map(({ data }) => data.technology),
    ],
  };
}

function rentedOf(facts: RentFacts): readonly Rented[] {
  const choiceOf = new Map(facts.choices.map((each) => [each.ref, each.data]));
  const hostedBy = new Map(facts.hostings.map(({ data }) => [data.choice, data]));
  const standby = new Set(
    facts.failovers.filter(({ data }) => data.now).map(({ data }) => data.component),
  );
  const storeOf = new Map(facts.stores.map((each) => [each.data.component, each.ref]));
  const backups = new Map(
    facts.upkeep.filter(({ data }) => data.topic === "backup").map(({ data }) => [data.of, data]),
  );
  return facts.components.flatMap((component): readonly Rented[] => {
    const { data } = component;
    const choice = data.choice && choiceOf.get(data.choice);
    if (!kept.has(data.kind) || choice === undefined || data.lifecycle === "existing") return [];
    const hosting = data.choice && hostedBy.get(data.choice);
    if (hosting?.by === "team") return [];
    const backup = backups.get(storeOf.get(component.ref) ?? component.ref);
    return [
      {
        name: hclName(component.id),
        ref: component.ref,
        title: data.name,
        technology: choice.technology,
        version: hosting?.line ?? choice.version,
        offering: hosting?.name ?? choice.name,
        storage: storageOf([component.ref], facts),
        standby: standby.has(component.ref),
        keptDays: backup?.kept?.value ?? usualDays,
      },
    ];
  });
}

/** What all programs ask for together, by how many of each there are. */
export function askedTogether(
  workloads: readonly Workload[],
  instancesOf: (workload: Workload) => number,
): { cpu: number; memory: number } {
  return workloads
    .filter(({ kind }) => kind === "program")
    .reduce(
      (sum, workload) => ({
        cpu: sum.cpu + instancesOf(workload) * (workload.resources?.cpu ?? 0),
        memory: sum.memory + instancesOf(workload) * (workload.resources?.memory ?? 0),
      }),
      { cpu: 0, memory: 0 },
    );
}
