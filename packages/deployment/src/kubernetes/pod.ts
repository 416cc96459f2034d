import type { Blanks } from "./blanks.ts";
import { labelsOf, selectorOf } from "./labels.ts";
import type { Json } from "./manifest.ts";
import { isCalled, leastOf, type Workload, type WorkloadProbe } from "./workload.ts";

/**
 * Seconds between the word that a pod ends and the end of what is sent to it: endpoints and load balancers learn of it
 * at different times.
 */
export const drainSeconds = 10;

/** How long a token of a service account is good for; the least that Kubernetes gives is 600. */
const tokenSeconds = 3600;
const tokenFolder = "/var/run/secrets/callees";

export interface PodSpec {
  readonly [key: string]: Json | undefined;
}

/** What of a program is started, the same whether it runs always or once. */
export function podTemplate(
  workload: Workload,
  blanks: Blanks,
): { readonly metadata: Json; readonly spec: PodSpec } {
  const mark = workload.config.length > 0 ? blanks.configMark?.(workload) : undefined;
  return {
    metadata: {
      labels: labelsOf(workload.name, blanks.product),
      ...(mark === undefined ? {} : { annotations: { "checksum/config": mark } }),
    },
    spec: {
      serviceAccountName: workload.name,
      automountServiceAccountToken: false,
      ...(workload.kind === "program" ? {} : { restartPolicy: "Never" }),
      securityContext: {
        runAsNonRoot: true,
        ...(workload.user === undefined
          ? {}
          : { runAsUser: workload.user, runAsGroup: workload.user, fsGroup: workload.user }),
        seccompProfile: { type: "RuntimeDefault" },
      },
      terminationGracePeriodSeconds: gracePeriodOf(workload),
      ...(workload.kind === "program" && leastOf(workload) > 1
        ? { topologySpreadConstraints: spreads(workload.name) }
        : {}),
      containers: [container(workload, blanks)],
      volumes: [
        { name: "tmp", emptyDir: { sizeLimit: "256Mi" } },
        ...(workload.tokensFor.length === 0
          ? []
          : [
              {
                name: "callees",
                projected: {
                  sources: workload.tokensFor.map((audience) => ({
                    serviceAccountToken: {
                      audience,
                      expirationSeconds: tokenSeconds,
                      path: audience,
                    },
                  })),
                },
              },
            ]),
      ],
    },
  };
}

/** All the time that a pod has from the word that it ends: the pause before it hears of it counts. */
export function gracePeriodOf({ grace }: Pick<Workload, "grace">): number {
  return Math.max(Math.ceil(grace), drainSeconds + 5);
}

function container(workload: Workload, blanks: Blanks): Json {
  const { ports, probes, resources } = workload;
  const port = ports[0]?.name;
  return {
    name: workload.name,
    image: blanks.image(workload),
    ...(ports.length === 0
      ? {}
      : { ports: ports.map(({ name, number }) => ({ name, containerPort: number })) }),
    ...(workload.config.length + workload.secrets.length === 0
      ? {}
      : {
          envFrom: [
            ...(workload.config.length > 0 ? [{ configMapRef: { name: workload.name } }] : []),
            ...(workload.secrets.length > 0 ? [{ secretRef: { name: workload.name } }] : []),
          ],
        }),
    ...(port === undefined
      ? {}
      : {
          startupProbe: asked(probes.started, port),
          livenessProbe: asked(probes.live, port),
          readinessProbe: asked(probes.ready, port),
          ...(isCalled(workload)
            ? { lifecycle: { preStop: { sleep: { seconds: drainSeconds } } } }
            : {}),
        }),
    ...(resources === undefined
      ? {}
      : {
          resources: {
            requests: {
              cpu: `${Math.ceil(resources.cpu * 1000)}m`,
              memory: `${resources.memory}Mi`,
            },
            limits: { memory: `${resources.memoryLimit}Mi` },
          },
        }),
    securityContext: {
      allowPrivilegeEscalation: false,
      // Servers of others write beside their data too; what we build does not.
      readOnlyRootFilesystem: workload.data === undefined,
      capabilities: { drop: ["ALL"] },
    },
    volumeMounts: [
      { name: "tmp", mountPath: "/tmp" },
      ...(workload.data === undefined ? [] : [{ name: "data", mountPath: workload.data.path }]),
      ...(workload.tokensFor.length === 0
        ? []
        : [{ name: "callees", mountPath: tokenFolder, readOnly: true }]),
    ],
  };
}

function asked(probe: WorkloadProbe | undefined, port: string): Json | undefined {
  return probe === undefined
    ? undefined
    : {
        httpGet: { path: probe.path, port },
        periodSeconds: Math.max(1, Math.round(probe.period)),
        failureThreshold: probe.failures,
      };
}

function spreads(name: string): Json {
  return ["topology.kubernetes.io/zone", "kubernetes.io/hostname"].map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels: selectorOf(name) },
  }));
}
