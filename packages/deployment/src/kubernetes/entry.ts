import type { Blanks } from "./blanks.ts";
import { labelsOf } from "./labels.ts";
import type { Json, Manifest } from "./manifest.ts";
import type { Workload } from "./workload.ts";

/** How requests come into the cluster: over the load balancer of AWS, or by the Gateway API of what the cluster has. */
export type EntryWay =
  | {
      readonly kind: "aws-load-balancer";
      /** Whoever calls it is inside the network: a gateway of the provider stands before it. */
      readonly inside: boolean;
    }
  | { readonly kind: "gateway"; readonly className: string };

/** The way to the programs that are called from outside, the one for all other paths last. */
export function entryOf(
  workloads: readonly Workload[],
  way: EntryWay,
  blanks: Blanks,
): readonly Manifest[] {
  const entries = entryPaths(workloads);
  if (entries.length === 0) return [];
  const metadata = { name: blanks.product, labels: labelsOf(blanks.product, blanks.product) };
  if (way.kind === "gateway") {
    return [
      {
        apiVersion: "gateway.networking.k8s.io/v1",
        kind: "Gateway",
        metadata,
        spec: {
          gatewayClassName: way.className,
          listeners: [
            {
              name: "https",
              port: 443,
              protocol: "HTTPS",
              hostname: blanks.host,
              tls: { mode: "Terminate", certificateRefs: [{ name: `${blanks.product}-tls` }] },
            },
          ],
        },
      },
      {
        apiVersion: "gateway.networking.k8s.io/v1",
        kind: "HTTPRoute",
        metadata,
        spec: {
          parentRefs: [{ name: blanks.product }],
          hostnames: [blanks.host],
          rules: entries.map(({ path, workload }) => ({
            matches: [{ path: matched(path) }],
            backendRefs: [{ name: workload.name, port: workload.ports[0]?.number ?? 80 }],
          })),
        },
      },
    ];
  }
  return [
    {
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: {
        ...metadata,
        annotations: {
          "alb.ingress.kubernetes.io/scheme": way.inside ? "internal" : "internet-facing",
          "alb.ingress.kubernetes.io/target-type": "ip",
          "alb.ingress.kubernetes.io/listen-ports": '[{"HTTPS":443}]',
          "alb.ingress.kubernetes.io/ssl-policy": "ELBSecurityPolicy-TLS13-1-2-2021-06",
        },
      },
      spec: {
        ingressClassName: "alb",
        rules: [
          {
            host: blanks.host,
            http: {
              paths: entries.map(({ path, workload }) => ({
                ...(path.includes("*")
                  ? { path: `${path}*`, pathType: "ImplementationSpecific" }
                  : { path, pathType: "Prefix" }),
                backend: {
                  service: {
                    name: workload.name,
                    port: { name: workload.ports[0]?.name ?? "http" },
                  },
                },
              })),
            },
          },
        ],
      },
    },
  ];
}

function matched(path: string): Json {
  return path.includes("*")
    ? { type: "RegularExpression", value: `${path.replaceAll("*", "[^/]+")}(/.*)?` }
    : { type: "PathPrefix", value: path };
}

export interface EntryPath {
  readonly path: string;
  readonly workload: Workload;
}

/** One program alone has all paths; of several, each has those of its own. */
export function entryPaths(workloads: readonly Workload[]): readonly EntryPath[] {
  const exposed = workloads.filter((each) => each.exposed && each.ports.length > 0);
  const [only] = exposed;
  if (only !== undefined && exposed.length === 1) return [{ path: "/", workload: only }];
  return exposed
    .flatMap((workload) =>
      // What has no operations hands out pages: all that is nobody else's.
      (workload.paths.length > 0 ? workload.paths : ["/"]).map((path) => ({ path, workload })),
    )
    .sort((a, b) => b.path.length - a.path.length || (a.path < b.path ? -1 : 1));
}
