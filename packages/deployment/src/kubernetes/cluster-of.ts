import { slug, type ViewOf } from "@planc/core";
import type { brief, decision, deployment } from "@planc/core/ir";
import type { Kept } from "../model/storage-of.ts";
import type { SecretWay } from "./blanks.ts";
import type { EntryWay } from "./entry.ts";
import { dnsName } from "./manifest.ts";
import { withReplicas } from "./postgres.ts";
import { entryWayOf, isOnKubernetes, secretWayOf } from "./ways.ts";
import type { Workload } from "./workload.ts";
import { type ClusterFacts, workloadsOf } from "./workloads-of.ts";

/** All that the files of a cluster are written from. */
export interface Cluster {
  readonly product: string;
  readonly title: string;
  readonly registry: string;
  readonly workloads: readonly Workload[];
  readonly environments: readonly { readonly name: string; readonly production: boolean }[];
  readonly entry: EntryWay;
  readonly secrets: SecretWay;
}

export interface ClusterInput extends Omit<ClusterFacts, "kept">, Kept {
  readonly product: ViewOf<typeof brief.product> | undefined;
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly environments: readonly ViewOf<typeof deployment.environment>[];
}

/** Nothing where no cluster was chosen, or nothing runs there. */
export function clusterOf(facts: ClusterInput): Cluster | undefined {
  if (!isOnKubernetes(facts.choices)) return undefined;
  const workloads = withReplicas(
    workloadsOf({
      ...facts,
      kept: facts,
      // Policies say who may call whom; a mesh, where one is run, encrypts it.
      addressOf: (name, port) => `http://${name}:${port}`,
    }),
  );
  if (workloads.length === 0) return undefined;
  const title = facts.product?.data.name ?? "Product";
  const product = dnsName(slug(title));
  return {
    product,
    title,
    registry: `registry.example/${product}`,
    workloads,
    environments: placesOf(facts.environments),
    entry: entryWayOf(facts.choices),
    secrets: secretWayOf(facts.choices),
  };
}

/** Where it runs beside the machine of who writes it, and beside what stands only while a change is looked at. */
export function placesOf(
  environments: readonly ViewOf<typeof deployment.environment>[],
): readonly { readonly name: string; readonly production: boolean }[] {
  const lasting = environments.filter(
    ({ data }) => data.kind === "staging" || data.kind === "production",
  );
  return lasting.length === 0
    ? [{ name: "production", production: true }]
    : lasting.map(({ id, data }) => ({
        name: dnsName(id),
        production: data.kind === "production",
      }));
}
