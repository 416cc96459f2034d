import { wordTable } from "@planc/core";

/**
 * What an orchestrator gives each program to show to others, by its key in the catalogue. Kubernetes projects a token
 * of the service account into the pod, for one audience and an hour, which the audience checks by the cluster's own
 * keys (kubernetes.io/docs/concepts/storage/projected-volumes, read 2026-11-30).
 */
export const tokensOfPrograms: Readonly<Partial<Record<string, string>>> = wordTable({
  kubernetes: "service account token of Kubernetes",
});
