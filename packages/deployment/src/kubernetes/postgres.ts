import type { Blanks } from "./blanks.ts";
import { labelsOf } from "./labels.ts";
import type { Manifest } from "./manifest.ts";
import { policyOf } from "./network-policy.ts";
import type { Reach, Workload } from "./workload.ts";

/** PostgreSQL that the team runs in the cluster is left to the operator that fails it over and saves it. */
export function isPostgres({ image, data }: Workload): boolean {
  return image?.repository === "postgres" && data !== undefined;
}

/** A second server is no program of its own: the operator has it follow the first. */
export function withReplicas(workloads: readonly Workload[]): readonly Workload[] {
  const servers = new Set(workloads.filter(isPostgres).map(({ name }) => name));
  const firstOf = (name: string): string | undefined => {
    const first = name.replace(/-replica$/, "");
    return first !== name && servers.has(name) && servers.has(first) ? first : undefined;
  };
  const followers = workloads.filter(({ name }) => firstOf(name) !== undefined);
  const led = (reach: Reach): Reach =>
    reach.peer.kind === "workload" && firstOf(reach.peer.name) !== undefined
      ? { ...reach, peer: { kind: "workload", name: firstOf(reach.peer.name) ?? reach.peer.name } }
      : reach;
  return workloads
    .filter((each) => !followers.includes(each))
    .map((workload) => {
      const own = followers.filter(({ name }) => firstOf(name) === workload.name);
      return {
        ...workload,
        replicas: own.reduce((sum, each) => sum + each.replicas, workload.replicas),
        calls: workload.calls.map(led).filter(({ peer }) => !isItself(peer, workload.name)),
        calledBy: [...workload.calledBy, ...own.flatMap((each) => each.calledBy)].map(led),
      };
    });
}

function isItself(peer: Reach["peer"], name: string): boolean {
  return peer.kind === "workload" && peer.name === name;
}

/** The cluster of servers, and who may reach it: its programs, its other servers, its operator. */
export function postgresObjects(workload: Workload, blanks: Blanks): readonly Manifest[] {
  const { name, resources, data, replicas } = workload;
  const labels = labelsOf(name, blanks.product);
  const reach = (peer: Reach["peer"], port: number): Reach => ({ peer, port, with: name });
  const itself = { kind: "workload", name } as const;
  return [
    {
      apiVersion: "postgresql.cnpg.io/v1",
      kind: "Cluster",
      metadata: { name, labels },
      spec: {
        instances: replicas,
        imageName: `ghcr.io/cloudnative-pg/postgresql:${workload.image?.tag.split("-")[0] ?? "18"}`,
        enableSuperuserAccess: false,
        bootstrap: { initdb: { database: "app", owner: "app" } },
        storage: { size: `${data?.size ?? 20}Gi` },
        ...(resources === undefined
          ? {}
          : {
              resources: {
                requests: { cpu: `${resources.cpu * 1000}m`, memory: `${resources.memory}Mi` },
                limits: { memory: `${resources.memoryLimit}Mi` },
              },
            }),
        inheritedMetadata: { labels },
      },
    },
    policyOf(
      {
        ...workload,
        calledBy: [
          ...workload.calledBy,
          reach(itself, 5432),
          reach(itself, 8000),
          reach({ kind: "namespace", name: "cnpg-system" }, 8000),
        ],
        // Each server asks the API of the cluster who leads.
        calls: [
          reach(itself, 5432),
          ...[443, 6443].flatMap((port) => [
            reach({ kind: "network" }, port),
            reach({ kind: "internet" }, port),
          ]),
        ],
      },
      blanks,
    ),
  ];
}
