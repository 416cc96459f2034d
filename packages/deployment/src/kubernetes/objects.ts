import type { Blanks, SecretWay } from "./blanks.ts";
import { labelsOf, selectorOf } from "./labels.ts";
import type { Json, Manifest } from "./manifest.ts";
import { policyOf } from "./network-policy.ts";
import { podTemplate } from "./pod.ts";
import { isPostgres, postgresObjects } from "./postgres.ts";
import { fiveFields } from "./schedule.ts";
import { isCalled, leastOf, type Workload } from "./workload.ts";

/** All objects of one program, in the order in which they are read. */
export function objectsOf(
  workload: Workload,
  blanks: Blanks,
  secrets: SecretWay,
): readonly Manifest[] {
  if (isPostgres(workload)) return postgresObjects(workload, blanks);
  const metadata = { name: workload.name, labels: labelsOf(workload.name, blanks.product) };
  const config = blanks.config(workload);
  return [
    {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata,
      automountServiceAccountToken: false,
    },
    ...(config === undefined || workload.config.length === 0
      ? []
      : [{ apiVersion: "v1", kind: "ConfigMap", metadata, data: config }]),
    ...(workload.secrets.length > 0 && secrets.store !== undefined
      ? [secretOf(workload, blanks, secrets.store)]
      : []),
    runner(workload, metadata, blanks),
    ...(workload.kind === "program" && workload.ports.length > 0 && isCalled(workload)
      ? [
          {
            apiVersion: "v1",
            kind: "Service",
            metadata,
            spec: {
              selector: selectorOf(workload.name),
              ports: workload.ports.map(({ name, number }) => ({
                name,
                port: number,
                targetPort: name,
              })),
            },
          },
        ]
      : []),
    ...scalerOf(workload, metadata, blanks),
    ...(workload.kind === "program" && leastOf(workload) > 1
      ? [
          {
            apiVersion: "policy/v1",
            kind: "PodDisruptionBudget",
            metadata,
            spec: { maxUnavailable: 1, selector: { matchLabels: selectorOf(workload.name) } },
          },
        ]
      : []),
    policyOf(workload, blanks),
  ];
}

function runner(workload: Workload, metadata: Manifest["metadata"], blanks: Blanks): Manifest {
  const template = podTemplate(workload, blanks);
  if (workload.data !== undefined) {
    return {
      apiVersion: "apps/v1",
      kind: "StatefulSet",
      metadata,
      spec: {
        serviceName: workload.name,
        replicas: workload.replicas,
        selector: { matchLabels: selectorOf(workload.name) },
        template,
        volumeClaimTemplates: [
          {
            metadata: { name: "data" },
            spec: {
              accessModes: ["ReadWriteOnce"],
              resources: { requests: { storage: `${workload.data.size}Gi` } },
            },
          },
        ],
      },
    };
  }
  if (workload.kind === "program") {
    return {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata,
      spec: {
        // Without a number of its own it keeps the one that the autoscaler has set.
        ...(workload.scaling === undefined ? { replicas: blanks.replicas(workload) } : {}),
        selector: { matchLabels: selectorOf(workload.name) },
        strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
        template,
      },
    };
  }
  const job = { backoffLimit: 2, ttlSecondsAfterFinished: 86_400, template };
  return workload.kind === "scheduled"
    ? {
        apiVersion: "batch/v1",
        kind: "CronJob",
        metadata,
        spec: {
          schedule: fiveFields(workload.schedule ?? ""),
          timeZone: "Etc/UTC",
          concurrencyPolicy: "Forbid",
          jobTemplate: { spec: job },
        },
      }
    : { apiVersion: "batch/v1", kind: "Job", metadata, spec: job };
}

function scalerOf(
  workload: Workload,
  metadata: Manifest["metadata"],
  blanks: Blanks,
): readonly Manifest[] {
  if (workload.kind !== "program" || workload.scaling === undefined) return [];
  return [
    {
      apiVersion: "autoscaling/v2",
      kind: "HorizontalPodAutoscaler",
      metadata,
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: workload.name },
        minReplicas: blanks.least(workload),
        maxReplicas: blanks.most(workload),
        metrics: [
          {
            type: "Resource",
            resource: {
              name: "cpu",
              target: {
                type: "Utilization",
                averageUtilization: Math.round(workload.scaling.utilisation * 100),
              },
            },
          },
        ],
      },
    },
  ];
}

function secretOf(workload: Workload, blanks: Blanks, store: string): Manifest {
  const data: readonly Json[] = workload.secrets.map(({ name }) => ({
    secretKey: name,
    remoteRef: { key: `${blanks.secretPath}/${name}` },
  }));
  return {
    apiVersion: "external-secrets.io/v1",
    kind: "ExternalSecret",
    metadata: { name: workload.name, labels: labelsOf(workload.name, blanks.product) },
    spec: {
      refreshInterval: "1h",
      secretStoreRef: { name: store, kind: "ClusterSecretStore" },
      target: { name: workload.name },
      data,
    },
  };
}
