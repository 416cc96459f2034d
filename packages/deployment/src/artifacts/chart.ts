import { chartFiles } from "../helm/chart.ts";
import { artifact } from "../kit.ts";
import { clusterOf } from "../kubernetes/cluster-of.ts";
import { clusterReads } from "../kubernetes/reads.ts";
import { technologyOf } from "../kubernetes/ways.ts";

/** A chart of Helm, where that was chosen to package what runs in the cluster. */
export const chart = artifact("chart", {
  reads: clusterReads,
  emit: (facts) => {
    if (technologyOf(facts.choices, "packaging") !== "helm") return [];
    const cluster = clusterOf(facts);
    if (cluster === undefined) return [];
    return chartFiles(cluster).map((each) => ({
      ...each,
      mediaType: each.path.includes("/templates/") ? "text/plain" : "application/yaml",
    }));
  },
});
