import { artifact } from "../kit.ts";
import { clusterOf } from "../kubernetes/cluster-of.ts";
import { kustomizeFiles } from "../kubernetes/kustomize.ts";
import { clusterReads } from "../kubernetes/reads.ts";
import { technologyOf } from "../kubernetes/ways.ts";

/** Manifests of a cluster with an overlay for each environment, where no chart was chosen. */
export const manifests = artifact("manifests", {
  reads: clusterReads,
  emit: (facts) => {
    if (technologyOf(facts.choices, "packaging") === "helm") return [];
    const cluster = clusterOf(facts);
    if (cluster === undefined) return [];
    return kustomizeFiles({ ...cluster, overlays: cluster.environments }).map((each) => ({
      ...each,
      mediaType: "application/yaml",
    }));
  },
});
